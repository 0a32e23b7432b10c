// One stream for many elements: what is opened, closed and told.
import { createClient, HuiyinApiError, type Events, type StreamEvent, type StreamOptions } from '@huiyin/sdk';
import { expect } from 'chai';
import { ManualClock, settled } from '../foundation/testing/manual-clock.js';
import { LiveStreamHub, type LiveState, type Subscription } from './live-stream.js';

/** A stream a test feeds by hand. */
class Feed {
  readonly options: StreamOptions;
  #wake: (() => void) | undefined;
  #waiting: StreamEvent[] = [];
  #fault: unknown;

  constructor(options: StreamOptions) {
    this.options = options;
    options.signal?.addEventListener('abort', () => this.#wake?.());
  }

  get ended(): boolean {
    return this.options.signal?.aborted ?? false;
  }

  async send(event: StreamEvent): Promise<void> {
    this.#waiting.push(event);
    this.#wake?.();
    await settled();
  }

  async break(fault: unknown): Promise<void> {
    this.#fault = fault;
    this.#wake?.();
    await settled();
  }

  async *events(): AsyncGenerator<StreamEvent> {
    while (!this.ended) {
      if (this.#fault) throw this.#fault as Error;
      const event = this.#waiting.shift();
      if (event) yield event;
      else await new Promise<void>((wake) => (this.#wake = wake));
    }
  }
}

const moved = (id: string, body: string): StreamEvent => ({
  type: 'appeal.changed',
  id,
  topic: `body:${body}`,
  number: 'FZ-2026-000109',
  body,
  category: 'lifts',
  state: 'accepted',
  day: '2026-11-22',
});

function problem(code: 'cursor.invalid' | 'tracking.not-matched'): HuiyinApiError {
  const type = `https://huiyin.example/errors/${code}`;
  return new HuiyinApiError('events', { type, title: code, status: 400, code, detail: code, requestId: 'r' });
}

describe('LiveStreamHub', () => {
  let clock: ManualClock;
  let feeds: Feed[];
  let hub: LiveStreamHub;
  let heard: string[];
  const latest = () => feeds[feeds.length - 1] as Feed;

  const listener = (name: string, topics: Subscription['topics'], trackingCode?: string): Subscription => ({
    topics,
    trackingCode,
    onEvent: ({ id }) => heard.push(`${name} ${id}`),
    onState: (state: LiveState) => heard.push(`${name} ${state}`),
  });

  beforeEach(() => {
    clock = new ManualClock();
    feeds = [];
    heard = [];
    const events: Events = {
      stream(options) {
        const feed = new Feed(options);
        feeds.push(feed);
        return feed.events();
      },
    };
    hub = new LiveStreamHub({ ...createClient({ endpoint: 'https://huiyin.test' }), events }, clock);
  });

  it('opens one stream for all topics of elements that come together', async () => {
    hub.subscribe(listener('a', ['body:fangzhuang']));
    hub.subscribe(listener('b', ['body:majiapu', 'body:fangzhuang']));
    await clock.pass(100);
    expect(feeds.map(({ options }) => options.topics)).to.deep.equal([['body:fangzhuang', 'body:majiapu']]);
  });

  it('tells each only of its own topics', async () => {
    hub.subscribe(listener('a', ['body:fangzhuang']));
    hub.subscribe(listener('b', ['body:majiapu']));
    await clock.pass(100);
    await latest().send(moved('1', 'majiapu'));
    expect(heard).to.deep.equal(['b 1']);
  });

  it('goes on after the last event when topics change, and closes the stream before', async () => {
    hub.subscribe(listener('a', ['body:fangzhuang']));
    await clock.pass(100);
    await latest().send(moved('7', 'fangzhuang'));
    hub.subscribe(listener('b', ['body:majiapu']));
    await clock.pass(100);
    expect(feeds.map(({ ended }) => ended)).to.deep.equal([true, false]);
    expect(latest().options.lastEventId).to.equal('7');
  });

  it('leaves the stream alone when the topics stay the same', async () => {
    hub.subscribe(listener('a', ['body:fangzhuang']));
    await clock.pass(100);
    latest().options.onState?.('open');
    const leave = hub.subscribe(listener('b', ['body:fangzhuang']));
    await clock.pass(100);
    leave();
    await clock.pass(100);
    expect(feeds).to.have.length(1);
    expect(heard).to.include('b open');
  });

  it('ends the stream with the last element', async () => {
    const leave = hub.subscribe(listener('a', ['body:fangzhuang']));
    await clock.pass(100);
    leave();
    await clock.pass(100);
    expect(latest().ended).to.equal(true);
    expect(clock.waiting).to.equal(0);
  });

  it('carries one tracking code and tells a second one to poll', async () => {
    hub.subscribe(listener('a', ['appeal:FZ-2026-000109'], '1111222233334444'));
    hub.subscribe(listener('b', ['appeal:FZ-2026-000110'], '5555666677778888'));
    await clock.pass(100);
    latest().options.onState?.('open');
    await settled();
    expect(latest().options.topics).to.deep.equal(['appeal:FZ-2026-000109']);
    expect(heard).to.deep.equal(['a open', 'b off']);
  });

  it('begins anew when its cursor is too old', async () => {
    hub.subscribe(listener('a', ['body:fangzhuang']));
    await clock.pass(100);
    await latest().send(moved('7', 'fangzhuang'));
    await latest().break(problem('cursor.invalid'));
    expect(feeds).to.have.length(2);
    expect(latest().options.lastEventId).to.equal(undefined);
  });

  it('tells elements to poll when the server refuses', async () => {
    hub.subscribe(listener('a', ['appeal:FZ-2026-000109'], '1111222233334444'));
    await clock.pass(100);
    await latest().break(problem('tracking.not-matched'));
    expect(heard).to.deep.equal(['a off']);
    expect(feeds).to.have.length(1);
  });
});
