// Four rights 四权 of residents at a unit: to know, to take part, to speak, to oversee, each with the place where it is done.
import { dayOf } from '@huiyin/sdk/rules';
import { fill, rightsView } from '@huiyin/sdk/views';
import { rightsWordsFor, type RightsWords } from '@huiyin/sdk/words';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { ReadController } from '../controllers/read-controller.js';
import { currentTime } from '../foundation/clock.js';
import { HuiyinElement } from '../foundation/element.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { staleLine } from '../foundation/templates/stale-line.js';
import { titleAround } from '../foundation/templates/title.js';
import { rightPart } from './right-template.js';
import { rightsStyles } from './rights.styles.js';
import type { RightsState } from './rights.types.js';

/**
 * Shows what residents may know, take part in, say and watch over at a unit: what is open today and for how many days
 * still, how many there are of each, and a link to the place where it is done. Nothing is named that has no such place.
 *
 * @summary 四权
 * @tag huiyin-rights
 * @slot - A dated sentence and a link: shown until the rights are there, and kept when they fail.
 * @csspart base - All four.
 * @csspart label - Names of things, and links to them.
 * @csspart value - What there is now: counts and days.
 * @csspart error - The sentence shown when something failed.
 */
export class HuiyinRights extends HuiyinElement<RightsState, RightsWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, demoMarkStyles, rightsStyles];

  readonly #read = new ReadController<RightsState>(this, async ({ client, body, signal }) => ({
    type: 'loaded',
    rights: await client.bodies.rights(body, { signal }),
  }));

  /** Asks now whether anything has changed. What is shown stays when the server can't be reached: it says its time. */
  refresh(): Promise<void> {
    return this.#read.refresh();
  }

  protected override wordsIn(lang: string | undefined): RightsWords {
    return rightsWordsFor(lang);
  }

  protected override renderContent({ rights }: RightsState): TemplateResult {
    const { words } = this;
    const view = rightsView(rights, dayOf(currentTime()), words);
    const { name } = rights.body;
    // `|` is where a title without a name in it may end a line.
    const title = fill(words.rights.title.replace(/\|/g, ''), { body: name });
    return html`<section class="all" aria-labelledby="title">
      ${view.demo === undefined ? nothing : demoMark(words)}
      <h2 id="title">${titleAround(name, title)}</h2>
      <p>${view.about}</p>
      <p class="small muted">${view.asOf}</p>
      ${staleLine(this.#read.staleSince, words)}
      <div class="rights">${view.rights.map((right) => rightPart(right, this.#read.endpoint ?? ''))}</div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-rights': HuiyinRights;
  }
}
