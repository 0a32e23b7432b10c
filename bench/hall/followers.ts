// Followers of a wall as a hall has them: hundreds of event streams, or hundreds that ask again with an entity tag.
import { Agent, get, type IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';

/** As many stand behind one address, as behind a hall's own network. */
const HALL = 500;

export interface Deliveries {
  /** Milliseconds from the moment it was known to be written down, of each follower. */
  readonly taken: readonly number[];
  readonly dropped: number;
}

export interface Following {
  /** How many are let in. */
  readonly size: number;
  /** Waits until each has heard of the next thing, or the patience of it is over. */
  next(since: () => number): Promise<Deliveries>;
  close(): void;
}

/** Milliseconds after which something is lost. */
const PATIENCE = 30_000;

function addressOf(follower: number): string {
  return `10.0.0.${Math.floor(follower / HALL) + 1}`;
}

function asked(url: string, headers: Record<string, string>, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, resolve).on('error', reject);
  });
}

/** Event streams, each open before it is measured. @param mark what tells that it is the thing waited for */
export async function streams(url: string, count: number, mark: string): Promise<Following> {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  const open: IncomingMessage[] = [];
  for (let from = 0; from < count; from += 100) {
    const some = Array.from({ length: Math.min(100, count - from) }, (_, at) =>
      asked(url, { accept: 'text/event-stream', 'x-forwarded-for': addressOf(from + at) }, agent),
    );
    for (const stream of await Promise.all(some)) {
      if (stream.statusCode !== 200) throw new Error(`a stream was answered ${String(stream.statusCode)}`);
      open.push(stream);
    }
  }
  const waiting = open.map(() => ({ tell: (): void => undefined }));
  open.forEach((stream, at) => {
    stream.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes(mark)) waiting[at]?.tell();
    });
  });
  return {
    size: open.length,
    next: (since) => gather(waiting, since),
    close() {
      for (const stream of open) stream.destroy();
      agent.destroy();
    },
  };
}

/** Those that ask every so often, each at a moment of its own, and are answered 304 while nothing is new. */
export function pollers(url: string, count: number, every: number): Following {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const waiting = Array.from({ length: count }, () => ({ tell: (): void => undefined }));
  const tags = new Array<string>(count).fill('');
  let isOpen = true;
  const ask = async (at: number): Promise<void> => {
    while (isOpen) {
      const tag = tags[at] ?? '';
      const headers = { 'x-forwarded-for': addressOf(at), ...(tag && { 'if-none-match': tag }) };
      const answer = await asked(url, headers, agent).catch(() => undefined);
      answer?.resume();
      const etag = answer?.statusCode === 200 ? String(answer.headers['etag']) : tag;
      if (tag && etag !== tag) waiting[at]?.tell();
      tags[at] = etag;
      await new Promise((resolve) => setTimeout(resolve, every));
    }
  };
  for (let at = 0; at < count; at += 1) setTimeout(() => void ask(at), (at / count) * every);
  return {
    size: count,
    next: (since) => gather(waiting, since),
    close() {
      isOpen = false;
      agent.destroy();
    },
  };
}

async function gather(waiting: { tell: () => void }[], since: () => number): Promise<Deliveries> {
  const told = waiting.map(
    (one) =>
      new Promise<number | undefined>((resolve) => {
        const lost = setTimeout(() => resolve(undefined), PATIENCE);
        one.tell = () => {
          clearTimeout(lost);
          one.tell = () => undefined;
          resolve(performance.now());
        };
      }),
  );
  const moments = await Promise.all(told);
  const taken = moments.flatMap((moment) => (moment === undefined ? [] : [moment - since()]));
  return { taken, dropped: moments.length - taken.length };
}
