// Reads a set of topics forward through their ledgers, missing nothing and repeating nothing.
import type { StreamEvent } from '@huiyin/sdk';
import type { AnyAnnouncement, UnitAnnouncement } from './announcement-records.js';
import { OperationError } from './operation.js';
import type { LedgerView, UseCasePorts } from './ports.js';
import type { Announcement } from './records.js';
import { isOfUnit, publicMove, publicNews } from './public-move.js';
import type { SharedReads } from './shared-reads.js';
import { formatStreamPosition, parseStreamPosition } from './stream-position.js';
import type { LedgerTopics, Topics } from './topics.js';

/** Announcements read from one ledger at once. */
const AT_ONCE = 100;

/** What a ledger announced after a place, and where it ends. */
export interface Since {
  readonly announcements: readonly AnyAnnouncement[];
  readonly seq: number;
}

export class EventReader {
  readonly #ports: Pick<UseCasePorts, 'ledgers' | 'secrets'>;
  readonly #topics: Topics;
  /** How far each ledger has been read. */
  readonly #position: Map<string, number>;
  readonly #shared: SharedReads<Since>;

  private constructor(
    ports: Pick<UseCasePorts, 'ledgers' | 'secrets'>,
    topics: Topics,
    position: Map<string, number>,
    shared: SharedReads<Since>,
  ) {
    this.#ports = ports;
    this.#topics = topics;
    this.#position = position;
    this.#shared = shared;
  }

  /**
   * Begins after a cursor, or with what comes from now on. A ledger the cursor does not know begins now.
   * @param shared of all that listen at once: a hall stands at the same place, and is woken together
   * @throws OperationError `cursor.invalid`
   */
  static async open(
    ports: Pick<UseCasePorts, 'ledgers' | 'secrets'>,
    topics: Topics,
    cursor: string | undefined,
    shared: SharedReads<Since>,
  ): Promise<EventReader> {
    const known =
      cursor === undefined ? new Map<string, number>() : parseStreamPosition(ports.secrets, cursor);
    const position = new Map<string, number>();
    for (const ledger of topics.keys()) {
      const { seq } = await ports.ledgers.read(ledger, (view) => view.head());
      const after = known.get(ledger) ?? seq;
      // From before a database was restored: what it points at has not happened yet.
      if (after > seq) throw new OperationError('cursor.invalid');
      position.set(ledger, after);
    }
    return new EventReader(ports, topics, position, shared);
  }

  get ledgers(): readonly string[] {
    return [...this.#topics.keys()];
  }

  /** Where it stands: whoever goes on after this misses nothing. */
  get cursor(): string {
    return formatStreamPosition(this.#ports.secrets, this.#position);
  }

  /** What has been announced since, in order; empty when there is nothing new. */
  async next(): Promise<StreamEvent[]> {
    const events: StreamEvent[] = [];
    for (const [ledger, topics] of this.#topics) {
      const after = this.#position.get(ledger) ?? 0;
      const { announcements, seq } = await this.#shared(JSON.stringify([ledger, after, topics]), () =>
        this.#ports.ledgers.read(ledger, (view) => since(view, after, topics)),
      );
      for (const one of announcements) {
        if (isOfUnit(one)) events.push(this.#tell(ledger, one));
        else events.push(...this.#pass(ledger, one, topics));
      }
      // What was not for these topics need not be looked at again.
      this.#position.set(ledger, announcements.length < AT_ONCE ? seq : (announcements.at(-1)?.seq ?? seq));
    }
    return events;
  }

  #tell(ledger: string, announcement: UnitAnnouncement): StreamEvent {
    this.#position.set(ledger, announcement.seq);
    return { id: this.cursor, topic: `body:${announcement.body}`, ...publicNews(announcement) };
  }

  /** One announcement of a case as events. Only the last carries the place after it: a break in between repeats it. */
  #pass(ledger: string, announcement: Announcement, topics: LedgerTopics): StreamEvent[] {
    const { body, number, state, audience, seq, whistle } = announcement;
    const moved = { state, ...(whistle !== undefined && { whistle }) };
    const before = this.cursor;
    this.#position.set(ledger, seq);
    const isOwn = audience !== 'public' && topics.numbers.includes(number);
    const isPublic = audience !== 'resident' && topics.bodies.includes(body);
    const own: StreamEvent = {
      type: 'appeal.own-changed',
      id: isPublic ? before : this.cursor,
      topic: `appeal:${number}`,
      number,
      ...moved,
    };
    const open: StreamEvent = { id: this.cursor, topic: `body:${body}`, ...publicMove(announcement) };
    return [...(isOwn ? [own] : []), ...(isPublic ? [open] : [])];
  }
}

async function since(view: LedgerView, after: number, topics: LedgerTopics): Promise<Since> {
  const [announcements, { seq }] = await Promise.all([
    view.announcements({ after, ...topics, limit: AT_ONCE }),
    view.head(),
  ]);
  return { announcements, seq };
}
