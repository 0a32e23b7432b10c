// The countdown to a promised day 承诺倒计时: alone on any page, or with the commitment it belongs to.
import type { Commitment } from '@huiyin/sdk';
import {
  countdownHolds,
  countdownView,
  type CountdownPrecision,
  type CountdownView,
  type Due,
} from '@huiyin/sdk/views';
import { countdownWordsFor, type CountdownWords } from '@huiyin/sdk/words';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { currentTime } from '../foundation/clock.js';
import { HuiyinElement } from '../foundation/element.js';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { loadingLine } from '../foundation/templates/waiting.js';
import { TickController } from '../foundation/tick-controller.js';
import { HuiyinCountdownExpiredEvent } from './commitment-countdown.events.js';
import { countdownStyles } from './commitment-countdown.styles.js';
import type { CountdownState } from './commitment-countdown.types.js';
import type * as CommitmentMode from './commitment-mode.js';
import { awaitedDue, commitmentState, plainState } from './countdown-state.js';
import { howDetails, plainContent } from './countdown-template.js';
import type * as CountingTemplate from './counting-template.js';

/** What of its own decides what it counts down to. */
const FACTS = ['commitment', 'dueAt', 'madeAt', 'workingDays', 'label'] as const;
const PRECISIONS: readonly CountdownPrecision[] = ['auto', 'day', 'minute', 'second'];

/**
 * Counts down to the end of a day in Beijing, and quietly up after it. With `due-at` alone it needs no server, unit
 * or network. With `commitment` it shows who promised what, every day that was ever named and why it was moved.
 *
 * @summary 承诺倒计时
 * @tag huiyin-commitment-countdown
 * @slot - A dated sentence: shown until the countdown is there, and kept when it can't be shown.
 * @csspart base - The whole countdown.
 * @csspart label - What it counts down to, and the word before the numerals.
 * @csspart value - The numerals.
 * @csspart error - The sentence shown when something failed.
 * @fires {HuiyinCountdownExpiredEvent} huiyin-countdown-expired - The due moment has passed; once.
 * @fires {HuiyinSealBrokenEvent} huiyin-seal-broken - The commitment was checked against the sealed log and does not
 *   hold; `code` says what is wrong, `origin` is the log's name. Never alone: there is nothing to check.
 */
export class HuiyinCommitmentCountdown extends HuiyinElement<CountdownState, CountdownWords> {
  static override styles: CSSResultGroup = [HuiyinElement.styles, demoMarkStyles, countdownStyles];

  /** A commitment's id, e.g. `FZ-C-2026-000012`. It then comes from the server; what follows is not looked at. */
  @property() commitment: string | undefined;
  /** `2026-12-04`, until 24:00 in Beijing; or a moment with its offset. */
  @property({ attribute: 'due-at' }) dueAt: string | undefined;
  /** The day it was promised: day zero, not counted. */
  @property({ attribute: 'made-at' }) madeAt: string | undefined;
  /** How many statutory working days were promised, 1 to 1000. Only says how the day came about. */
  @property({ attribute: 'working-days', type: Number }) workingDays: number | undefined;
  /** What it counts down to. */
  @property() label: string | undefined;
  /** The public key a commitment is checked with; else the portal's, else `<meta name="huiyin:seal-key">`. */
  @property({ attribute: 'seal-key' }) sealKey: string | undefined;
  /** `auto` (days; on the last one hours and minutes), `day`, `minute`, `second`. */
  @property() precision: CountdownPrecision = 'auto';

  /** Only a commitment needs it. */
  @state() private mode: typeof CommitmentMode | undefined;
  /** Only a day that was counted, and a reader who asks how, need it; `missing` if it could not be loaded. */
  @state() private counting: typeof CountingTemplate | 'missing' | undefined;

  #feed: CommitmentMode.CommitmentFeed | undefined;
  #modeLoading: Promise<void> | undefined;
  #isCountingAsked = false;
  #tried = 0;
  /** What is counted down to, while the page has not been told that it has passed. */
  #awaited: number | undefined;
  #due: number | undefined;
  #said = '';

  constructor() {
    super();
    new TickController(this, {
      holds: (now) => {
        const due = awaitedDue(this.state);
        return due && countdownHolds(due, now, this.#precision);
      },
      tick: (now) => this.#tick(now),
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const isRetried = this.attempt !== this.#tried;
    this.#tried = this.attempt;
    const isNew = !this.hasUpdated || FACTS.some((name) => changed.has(name));
    if (isNew) this.#begin();
    else if (isRetried && !this.#feed) this.#begin();
    if ('commitment' in this.state) void this.#loadMode();
    // A day past what has been published is no ordinary one: that is said before anybody asks.
    else if ('plain' in this.state && this.state.plain.counting.basis === 'working-days')
      this.#loadCounting();
    this.#await();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    if (!this.#modeLoading) return isComplete;
    await this.#modeLoading;
    return super.getUpdateComplete();
  }

  /** Asks now whether the commitment has changed. A visible countdown does so by itself once a minute. */
  async refresh(): Promise<void> {
    await this.#feed?.refresh();
  }

  #begin(): void {
    this.#feed?.end();
    this.#feed = undefined;
    const { commitment, dueAt, madeAt, label } = this;
    if (commitment) {
      if (this.hasUpdated) this.state = { type: 'loading' };
      void this.#follow(commitment);
    } else {
      const workingDays = this.workingDays ?? undefined;
      this.state = plainState({ dueAt, madeAt, workingDays, label }, currentTime());
    }
  }

  async #follow(id: string): Promise<void> {
    await this.#loadMode();
    if (!this.mode || this.#feed || this.commitment !== id) return;
    this.#feed = new this.mode.CommitmentFeed(this, id, (commitment) => this.#show(commitment));
  }

  #loadMode(): Promise<void> {
    if (this.mode) return Promise.resolve();
    this.#modeLoading ??= import('./commitment-mode.js')
      .then(
        (mode) => {
          this.mode = mode;
        },
        () => {
          if (!this.commitment) return;
          this.state = { type: 'error', code: 'network.failed', retryable: true };
        },
      )
      .finally(() => {
        this.#modeLoading = undefined;
      });
    return this.#modeLoading;
  }

  #show(commitment: Commitment): void {
    this.state = commitmentState(commitment, currentTime());
  }

  get #precision(): CountdownPrecision {
    return PRECISIONS.includes(this.precision) ? this.precision : 'auto';
  }

  /** A moment that had passed when it was first shown is no news. */
  #await(): void {
    const due = awaitedDue(this.state)?.at;
    if (due === this.#due) return;
    this.#due = due;
    this.#awaited = due !== undefined && currentTime() < due ? due : undefined;
  }

  #tick(now: number): void {
    const due = awaitedDue(this.state);
    if (!due) return;
    const hasPassed = this.#awaited !== undefined && now >= this.#awaited;
    if (hasPassed && (this.state.type === 'running' || this.state.type === 'overdue')) {
      this.#awaited = undefined;
      this.state = { ...this.state, type: 'overdue' };
      this.dispatchEvent(new HuiyinCountdownExpiredEvent());
    }
    if (this.#viewOf(due, now).text !== this.#said) this.requestUpdate();
  }

  #viewOf(due: Due, now: number): CountdownView {
    return countdownView(due, now, this.#precision, this.words);
  }

  readonly #onHow = (event: Event): void => {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    if (this.counting === 'missing') {
      this.counting = undefined;
      this.#isCountingAsked = false;
    }
    this.#loadCounting();
  };

  #loadCounting(): void {
    if (this.#isCountingAsked) return;
    this.#isCountingAsked = true;
    import('./counting-template.js').then(
      (template) => {
        this.counting = template;
      },
      () => {
        this.counting = 'missing';
      },
    );
  }

  protected override wordsIn(lang: string | undefined): CountdownWords {
    return countdownWordsFor(lang);
  }

  protected override renderContent(shown: CountdownState): TemplateResult {
    const { words, mode } = this;
    const now = currentTime();
    const due = awaitedDue(shown);
    const view = due && this.#viewOf(due, now);
    this.#said = view?.text ?? '';
    if ('plain' in shown) {
      const note =
        typeof this.counting === 'object' && this.counting.noteOf(shown.plain.counting, words.lang);
      return plainContent(
        shown.plain,
        view as CountdownView,
        note || undefined,
        this.#renderHow(shown),
        words,
      );
    }
    if (!mode) return loadingLine(words, false);
    return mode.commitmentContent(shown, {
      now,
      precision: this.#precision,
      lang: words.lang,
      how: this.#renderHow(shown),
      feed: this.#feed,
    });
  }

  #renderHow(shown: CountdownState): TemplateResult {
    const { words, counting } = this;
    if (counting === 'missing') {
      return howDetails(words, words.foundation.failures['network.failed'], this.#onHow);
    }
    const counted = 'plain' in shown ? shown.plain.counting : shown.commitment;
    return howDetails(words, counting?.countingContent(counted, words.lang), this.#onHow);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'huiyin-commitment-countdown': HuiyinCommitmentCountdown;
  }
}
