// A decision 议事: the question and its options, a ballot by the code on a slip, then what was chosen and adopted.
import type { Decision, DecisionDetail } from '@huiyin/sdk';
import { decisions } from '@huiyin/sdk/decisions';
import { dayOf } from '@huiyin/sdk/rules';
import { decisionView } from '@huiyin/sdk/views';
import { ballotWordsFor, type BallotWords } from '@huiyin/sdk/words';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BODY_MISSING } from '../context/client-controller.js';
import { ReadController } from '../controllers/read-controller.js';
import { currentTime } from '../foundation/clock.js';
import { HuiyinElement } from '../foundation/element.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { fields } from '../foundation/styles/fields.js';
import { demoMark } from '../foundation/templates/demo-mark.js';
import { staleLine } from '../foundation/templates/stale-line.js';
import { BallotController } from './ballot-controller.js';
import { decisionBody, type DecisionLinks } from './decision-template.js';
import { decisionStyles } from './decision.styles.js';
import type { DecisionState } from './decision.types.js';

/**
 * Shows one question that residents decide: its options and days, how many have voted while the box is shut, and once
 * it is counted every option's share, what was adopted and where. A ballot is put in by the 16 digits on a printed
 * slip; a code in the page's address is filled in and taken out of it, and nothing but a press sends it.
 * Without `decision` it is the unit's latest that is open, or the latest.
 *
 * @summary 议事
 * @tag huiyin-decision
 * @slot - A dated sentence and a link: shown until the decision is there, and kept when it fails.
 * @csspart base - The whole decision.
 * @csspart label - Options, and labels above fields.
 * @csspart value - How it stands, what an option got, and what its witnesses found.
 * @csspart hint - Hints under the labels.
 * @csspart control - The code's field and the choices.
 * @csspart error - Sentences about what is wrong.
 * @fires {HuiyinVoteEvent} huiyin-vote - A voter asks to put a ballot in; cancelable.
 * @fires {HuiyinVotedEvent} huiyin-voted - A ballot is in the box; `decision` is the id, and nothing says what for.
 */
export class HuiyinDecision extends HuiyinElement<DecisionState, BallotWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, fields, demoMarkStyles, decisionStyles];

  /** Its id, e.g. `FZ-D-2026-000002`; the unit's latest if absent. */
  @property() decision: string | undefined;

  readonly #read = new ReadController<DecisionState>(
    this,
    async ({ client, body, signal }) => {
      const reader = decisions(client);
      const named = this.decision || undefined;
      if (named === undefined && !body) return BODY_MISSING;
      const id = named ?? latestOf((await reader.list({ body, signal }).page()).items);
      if (id === undefined) return { type: 'empty' };
      return { type: 'loaded', decision: await reader.get(id, { signal }) };
    },
    { body: false },
  );

  readonly #ballot = new BallotController(
    this,
    () => this.#read.client,
    () => void this.refresh(),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('decision') || !this.hasUpdated) return;
    this.#ballot.forget();
    this.state = { type: 'loading' };
    this.reload();
  }

  /** Asks now whether anything has changed. What is shown stays when the server can't be reached: it says its time. */
  refresh(): Promise<void> {
    return this.#read.refresh();
  }

  #linksOf({ id, body, adoption }: DecisionDetail): DecisionLinks {
    const at = this.#read.endpoint ?? '';
    const carrier = adoption?.in;
    const place = carrier?.includes('-C-') ? `/c/${carrier}` : `/b/${body.slug}#${carrier}`;
    return { server: at, decision: `${at}/d/${id}`, carrier: carrier && at + place };
  }

  protected override wordsIn(lang: string | undefined): BallotWords {
    return ballotWordsFor(lang);
  }

  protected override renderContent(shown: DecisionState): TemplateResult {
    const { words } = this;
    if (shown.type === 'empty') {
      return html`<article aria-labelledby="title">
        <h2 id="title">${words.decisions.title}</h2>
        <p>${words.ballot.none}</p>
      </article>`;
    }
    const { decision } = shown;
    const view = decisionView(decision, dayOf(currentTime()), words);
    return html`<article aria-labelledby="title">
      ${view.demo ? demoMark(words) : nothing}
      <h2 id="title">${view.question}</h2>
      ${staleLine(this.#read.staleSince, words)}
      ${decisionBody(decision, view, words, this.#linksOf(decision), this.#ballot)}
    </article>`;
  }
}

/** One that is voted on, else one that is talked about, else the latest. */
function latestOf(items: readonly Decision[]): string | undefined {
  const open = (['voting', 'announced'] as const).map((wanted) =>
    items.find(({ status }) => status === wanted),
  );
  return (open[0] ?? open[1] ?? items[0])?.id;
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-decision': HuiyinDecision;
  }
}
