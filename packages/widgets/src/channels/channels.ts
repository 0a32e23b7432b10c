// Ways to be heard 问需渠道: numbers, posts, and when somebody sits there to listen.
import { directory } from '@huiyin/sdk/directory';
import { contactPointView, directoryView, type DirectoryView } from '@huiyin/sdk/views';
import { directoryWordsFor, type DirectoryWords } from '@huiyin/sdk/words';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { ReadController } from '../controllers/read-controller.js';
import { HuiyinElement } from '../foundation/element.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { staleLine } from '../foundation/templates/stale-line.js';
import { channelsStyles } from './channels.styles.js';
import type { ChannelsState } from './channels.types.js';
import { contactPoints, otherUnits, unitEntry, upcomingList } from './ways-template.js';

/**
 * Tells how to be heard without a form: telephones and counters of the unit, who holds which post, and the next days
 * on which somebody sits there to listen, of the unit and of those under it.
 *
 * @summary 问需渠道
 * @tag huiyin-channels
 * @slot - A dated sentence and a telephone: shown until the ways are there, and kept when they fail.
 * @csspart base - Everything.
 * @csspart label - What a number, a post or a day is for.
 * @csspart value - Numbers and days.
 * @csspart error - The sentence shown when something failed.
 */
export class HuiyinChannels extends HuiyinElement<ChannelsState, DirectoryWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, demoMarkStyles, channelsStyles];

  #calendarUrl: string | undefined;
  readonly #read = new ReadController<ChannelsState>(this, async ({ client, body, signal }) => {
    const [unit, told] = await Promise.all([
      client.bodies.get(body, { signal }),
      directory(client).get({ body, signal }),
    ]);
    this.#calendarUrl = directory(client).calendarUrl(body);
    const { contactPoints: points } = unit;
    const isEmpty = points.length === 0 && !told.own && told.above.length + told.under.length === 0;
    return isEmpty ? { type: 'empty' } : { type: 'loaded', points, directory: told };
  });

  /** Asks now whether anything has changed. What is shown stays when the server can't be reached: it says its time. */
  refresh(): Promise<void> {
    return this.#read.refresh();
  }

  protected override wordsIn(lang: string | undefined): DirectoryWords {
    return directoryWordsFor(lang);
  }

  protected override renderContent(shown: ChannelsState): TemplateResult {
    const { words } = this;
    const w = words.directory;
    const view = shown.type === 'loaded' ? directoryView(shown.directory, words) : undefined;
    return html`<section aria-labelledby="title">
      ${view?.demo ? demoMark(words) : nothing}
      <h2 id="title">${w.title}</h2>
      ${staleLine(this.#read.staleSince, words)}
      ${
        shown.type === 'empty'
          ? html`<p>${w.none}</p>`
          : html`<p class="small muted">${w.lead}</p>
              ${
                shown.points.length > 0
                  ? contactPoints(shown.points.map((point) => contactPointView(point, words)))
                  : nothing
              }
              ${view ? this.#renderDirectory(view) : nothing}`
      }
    </section>`;
  }

  #renderDirectory({ own, upcoming, above, under }: DirectoryView): TemplateResult {
    const { words } = this;
    const w = words.directory;
    return html`${own ? unitEntry(own, words) : nothing} ${upcomingList(upcoming, this.#calendarUrl, words)}
    ${otherUnits('under', w.under, under, words)} ${otherUnits('above', w.above, above, words)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-channels': HuiyinChannels;
  }
}
