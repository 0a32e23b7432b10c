// A district's units side by side 区级总览: what is not done first, in the directory's order, and no ranking.
import { fill, unitOverviewView } from '@huiyin/sdk/views';
import { overviewWordsFor, type OverviewWords } from '@huiyin/sdk/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ReadController } from '../controllers/read-controller.js';
import { HuiyinElement } from '../foundation/element.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { staleLine } from '../foundation/templates/stale-line.js';
import { titleAround } from '../foundation/templates/title.js';
import { oldestTable, unitLines } from './board-template.js';
import { districtBoardStyles } from './district-board.styles.js';
import type { DistrictBoardState } from './district-board.types.js';

/**
 * Shows the units of a district side by side, each by the figures of its own card with their 口径, problems first, and
 * the oldest cases of all together. The order is the directory's: nothing here ranks units.
 *
 * @summary 区级总览
 * @tag huiyin-district-board
 * @slot - A dated sentence and a link: shown until the board is there, and kept when it fails.
 * @csspart base - The whole board.
 * @csspart label - Names of units.
 * @csspart value - Numbers.
 * @csspart error - The sentence shown when something failed.
 */
export class HuiyinDistrictBoard extends HuiyinElement<DistrictBoardState, OverviewWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, demoMarkStyles, districtBoardStyles];

  /** `2025`, `2025-H2`, `2025-Q3` or `2025-11`; this year so far if absent. */
  @property() period: string | undefined;

  readonly #read = new ReadController<DistrictBoardState>(this, async ({ client, body, signal }) => {
    const overview = await client.bodies.overview({ body, period: this.period || undefined, signal });
    return { type: overview.items.length === 0 ? 'empty' : 'loaded', overview };
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('period') || !this.hasUpdated) return;
    this.state = { type: 'loading' };
    this.reload();
  }

  /** Asks now whether a number has moved. What is shown stays when the server can't be reached: it says its time. */
  refresh(): Promise<void> {
    return this.#read.refresh();
  }

  protected override wordsIn(lang: string | undefined): OverviewWords {
    return overviewWordsFor(lang);
  }

  protected override renderContent({ overview }: DistrictBoardState): TemplateResult {
    const { words } = this;
    const view = unitOverviewView(overview, words);
    const { body, period } = overview;
    // `|` is where a title without a name in it may end a line.
    const title = fill(words.overview.title.replace(/\|/g, ''), { body: body.name });
    const pageOf = (slug: string): string => `${this.#read.endpoint ?? ''}/b/${slug}/${period}`;
    return html`<section aria-labelledby="title">
      ${view.demo === undefined ? nothing : demoMark(words)}
      <h2 id="title">${titleAround(body.name, title)}</h2>
      <p class="small muted">${view.period}</p>
      ${staleLine(this.#read.staleSince, words)}
      ${
        view.empty === undefined
          ? html`<p>${view.sums}</p>
              <p class="small muted">${view.about}</p>
              ${unitLines(view.units, pageOf)} ${oldestTable(view)}`
          : html`<p>${view.empty}</p>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-district-board': HuiyinDistrictBoard;
  }
}
