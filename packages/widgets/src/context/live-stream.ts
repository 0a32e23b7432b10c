// One live stream for all elements of a page that follow the same server.
import { HuiyinError, type HuiyinClient, type StreamEvent, type StreamState, type Topic } from '@huiyin/sdk';
import { pageClock, type Clock } from '../foundation/clock.js';

/** `open`: fetch afresh what is on show, events follow. `off`: nothing will come by itself, so poll. */
export type LiveState = StreamState | 'off';

/** What one element wants to hear of. */
export interface Subscription {
  readonly topics: readonly Topic[];
  /** For an `appeal:` topic. A stream carries one: a second, different one gets `off`. */
  readonly trackingCode?: string | undefined;
  readonly onEvent: (event: StreamEvent) => void;
  readonly onState: (state: LiveState) => void;
}

interface Plan {
  readonly topics: readonly Topic[];
  readonly trackingCode: string | undefined;
}

/** Milliseconds in which elements that come and go together count as one change. */
const SETTLING = 50;
/** As many topics as one stream carries. */
const MOST_TOPICS = 20;

/**
 * Reads one stream for all subscriptions and opens it again when their topics change, after the last event heard.
 * Lost connections are the client's business. The stream ends with the last subscription.
 */
export class LiveStreamHub {
  readonly #client: HuiyinClient;
  readonly #clock: Clock;
  readonly #subscriptions = new Set<Subscription>();
  #isSettling = false;
  #abort: AbortController | undefined;
  #plan: Plan | undefined;
  #state: LiveState = 'off';
  #lastEventId: string | undefined;

  constructor(client: HuiyinClient, clock: Clock = pageClock) {
    this.#client = client;
    this.#clock = clock;
  }

  /** @returns a function that ends the subscription */
  subscribe(subscription: Subscription): () => void {
    this.#subscriptions.add(subscription);
    this.#arrangeSoon();
    return () => {
      if (this.#subscriptions.delete(subscription)) this.#arrangeSoon();
    };
  }

  #arrangeSoon(): void {
    if (this.#isSettling) return;
    this.#isSettling = true;
    this.#clock.after(SETTLING, () => {
      this.#isSettling = false;
      this.#arrange();
    });
  }

  #arrange(): void {
    const plan = planOf([...this.#subscriptions]);
    if (isSame(plan, this.#plan)) {
      this.#tell(this.#state);
      return;
    }
    this.#abort?.abort();
    this.#plan = plan;
    if (plan.topics.length === 0) {
      this.#abort = this.#lastEventId = undefined;
      this.#state = 'off';
      return;
    }
    this.#abort = new AbortController();
    void this.#follow(plan, this.#abort.signal);
  }

  async #follow(plan: Plan, signal: AbortSignal): Promise<void> {
    const onState = (state: LiveState) => {
      if (!signal.aborted) this.#tell(state);
    };
    for (;;) {
      try {
        const { topics, trackingCode } = plan;
        const call = { topics, trackingCode, signal, onState, lastEventId: this.#lastEventId };
        for await (const event of this.#client.events.stream(call)) {
          if (signal.aborted) return;
          this.#lastEventId = event.id;
          this.#pass(event);
        }
        return;
      } catch (error) {
        const isStale = HuiyinError.is(error) && error.code === 'cursor.invalid';
        const hadCursor = this.#lastEventId !== undefined;
        this.#lastEventId = undefined;
        if (signal.aborted) return;
        // A cursor too old to go on from: begin with what happens from now on. Anything else won't pass by itself.
        if (isStale && hadCursor) continue;
        onState('off');
        if (HuiyinError.is(error)) return;
        throw error;
      }
    }
  }

  #tell(state: LiveState): void {
    this.#state = state;
    for (const subscription of this.#subscriptions) {
      this.#call(subscription, () => subscription.onState(this.#carries(subscription) ? state : 'off'));
    }
  }

  #pass(event: StreamEvent): void {
    for (const subscription of this.#subscriptions) {
      if (subscription.topics.some((topic) => topic === event.topic)) {
        this.#call(subscription, () => subscription.onEvent(event));
      }
    }
  }

  #carries({ topics, trackingCode }: Subscription): boolean {
    const plan = this.#plan;
    if (trackingCode !== undefined && trackingCode !== plan?.trackingCode) return false;
    return topics.every((topic) => plan?.topics.includes(topic));
  }

  /** In a task of its own, so that one listener's fault is reported and stops no other. */
  #call(subscription: Subscription, tell: () => void): void {
    queueMicrotask(() => {
      if (this.#subscriptions.has(subscription)) tell();
    });
  }
}

function planOf(subscriptions: readonly Subscription[]): Plan {
  const trackingCode = subscriptions.find((one) => one.trackingCode !== undefined)?.trackingCode;
  const carried = subscriptions.filter((one) => [undefined, trackingCode].includes(one.trackingCode));
  const topics = [...new Set(carried.flatMap((one) => one.topics))].sort();
  return { topics: topics.slice(0, MOST_TOPICS), trackingCode };
}

function isSame(plan: Plan, other: Plan | undefined): boolean {
  return (
    plan.trackingCode === other?.trackingCode && JSON.stringify(plan.topics) === JSON.stringify(other?.topics)
  );
}

const hubs = new WeakMap<HuiyinClient, LiveStreamHub>();

/** The page's hub for a client's server. */
export function hubFor(client: HuiyinClient): LiveStreamHub {
  let hub = hubs.get(client);
  if (!hub) {
    hub = new LiveStreamHub(client);
    hubs.set(client, hub);
  }
  return hub;
}
