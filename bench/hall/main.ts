// bench/hall: from the moment a question is captured until every follower of a wall has heard of it, beside a plain broadcaster.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { createClient } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { staff } from '@huiyin/sdk/staff';
import { startServer } from '../../test/journeys/support/server.js';
import { pollers, streams, type Following } from './followers.js';
import { writeHallResult, type Measured } from './result.js';

const SIZES = [500, 2_000];
const ROUNDS = 5;
/** Milliseconds between two reads of a wall that gets no stream. */
const EVERY = 5_000;

type Speak = (round: number) => Promise<unknown>;

export async function bench(args: readonly string[]): Promise<void> {
  const most = Number(args[0] ?? Infinity);
  // As behind a proxy: halls are told apart by their addresses.
  process.env['HUIYIN_TLS'] = 'proxy';
  const server = await startServer();
  const plain = await startPlain();
  const measured: Measured[] = [];
  try {
    const { id, speak } = await begun(server.origin, server.tokens['lead@fangzhuang'] ?? '');
    const events = `${server.origin}/v1/events?topics=body:fangzhuang`;
    const part = `${server.origin}/m/${id}/wall/part`;
    const shout: Speak = () => fetch(`${plain.origin}/`, { method: 'POST' });
    for (const size of SIZES.filter((one) => one <= most)) {
      const ways = [
        ['event stream', () => streams(events, size, 'meeting.changed'), speak],
        ['event stream, plain', () => streams(`${plain.origin}/events`, size, 'meeting.changed'), shout],
        ['ETag every 5 s', () => Promise.resolve(pollers(part, size, EVERY)), speak],
        ['ETag every 5 s, plain', () => Promise.resolve(pollers(`${plain.origin}/`, size, EVERY)), shout],
      ] as const;
      for (const [way, follow, act] of ways) {
        const one = await measure(way, await follow(), act);
        measured.push({ size, ...one });
        console.log(size, way, one.median, one.p95, one.most, one.dropped);
      }
    }
  } finally {
    plain.stop();
    await server.stop();
  }
  if (most === Infinity) writeHallResult(measured, new Date());
}

async function measure(way: string, following: Following, speak: Speak): Promise<Omit<Measured, 'size'>> {
  const taken: number[] = [];
  let dropped = 0;
  // Everybody has read it once before.
  await new Promise((resolve) => setTimeout(resolve, EVERY * 1.5));
  for (let round = 0; round < ROUNDS; round += 1) {
    let began = 0;
    const heard = following.next(() => began);
    began = performance.now();
    await speak(round);
    const { taken: times, dropped: lost } = await heard;
    taken.push(...times);
    dropped += lost;
    // What was written down in two steps is over.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  following.close();
  const sorted = taken.sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { way, median: at(0.5), p95: at(0.95), most: at(1), dropped, count: sorted.length };
}

async function begun(origin: string, token: string): Promise<{ readonly id: string; readonly speak: Speak }> {
  const desk = staff(createClient({ endpoint: origin, body: 'fangzhuang' }), { token });
  const { id } = await desk.meetings.announce({
    ...{ kind: 'street', title: '报告会', place: '文化中心' },
    startsAt: `${dayOf(Date.now())}T23:59:59+08:00`,
    ...{ agenda: [], desks: [] },
  });
  await desk.meetings.open(id);
  let turn = 0;
  const speak: Speak = () => {
    turn += 1;
    return desk.meetings.capture(id, {
      ...{ turn, asked: `第 ${turn} 个问题`, category: 'lifts', place: '芳古园', withoutCode: true },
      answer: {
        type: 'promised',
        text: '年前办好。',
        promise: {
          text: '办好。',
          owner: { name: '李主任', title: '副主任' },
          due: { type: 'working-days', days: 7 },
        },
      },
    });
  };
  return { id, speak };
}

async function startPlain(): Promise<{ readonly origin: string; readonly stop: () => void }> {
  const child = spawn(process.execPath, ['bench/hall/plain.mjs'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(child.stdout, 'data')) as [Buffer];
  return { origin: `http://127.0.0.1:${port.toString().trim()}`, stop: () => void child.kill() };
}
