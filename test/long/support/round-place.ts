// Where a round is lived: a server of the demonstration whose clock is moved on, and browsers whose clock goes with it.
import {
  createPlace,
  launch,
  main,
  untilReady,
  type Place,
  type Program,
} from '../../processes/support/server.js';
import type { BrowserContextOptions } from 'playwright-core';
import type { OpenPage } from '../../journeys/support/browser.js';

const lateClock = new URL('../../journeys/support/late-clock.mjs', import.meta.url).href;

/** Milliseconds until what has not shown itself is missing. */
const PATIENCE = 15_000;

type Open = (options?: BrowserContextOptions) => Promise<OpenPage>;

export interface RoundPlace {
  readonly origin: string;
  /** The moment it is there. */
  now(): number;
  /** Moves the clocks of the server and of pages opened from now on. @param moment as `2026-01-05T09:00` in Beijing */
  at(moment: string): Promise<void>;
  /** Moves the server's clock on: what a person does takes its time, and who is quicker is asked to wait. */
  pass(seconds: number): Promise<void>;
  /** A page of a browser of its own, whose clock says what the server's does. */
  page(options?: BrowserContextOptions): Promise<OpenPage>;
  /** Runs the command line beside the server, with its settings and its time. @returns what it said */
  command(args: readonly string[], program?: string): Promise<string>;
  /** Stopped and started: what the calendar brings is done as it starts. */
  restart(): Promise<void>;
  /** The public key of a ledger's log. */
  key(ledger: string): string;
  stop(): Promise<void>;
}

/** @param begin when its demonstration is told, as `2025-12-29T09:00` in Beijing */
export async function startRound(begin: string, open: Open): Promise<RoundPlace> {
  const place = await createPlace();
  let behind = Date.now() - momentIn(begin);
  let server = await start(place, behind);
  async function setClock(milliseconds: number): Promise<void> {
    behind = milliseconds;
    const heard = new Promise((resolve) => server.child.once('message', resolve));
    server.child.send(behind);
    await heard;
  }
  return {
    origin: place.origin,
    now: () => Date.now() - behind,
    at: (moment) => setClock(Date.now() - momentIn(moment)),
    pass: (seconds) => setClock(behind - seconds * 1000),
    async page(options) {
      const opened = await open(options);
      await opened.page.context().addInitScript(runBehind, behind);
      opened.page.setDefaultTimeout(PATIENCE);
      return opened;
    },
    async command(args, program = main) {
      const env = { ...place.env, CLOCK_BEHIND: String(behind) };
      const command = launch(process.execPath, ['--import', lateClock, program, ...args], { env });
      const code = await command.ended;
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${command.said()}`);
      return command.said();
    },
    async restart() {
      await end(server);
      server = await start(place, behind);
    },
    key(ledger) {
      const [, key] = new RegExp(`^ {2}(\\S+/${ledger}\\+\\S+)$`, 'm').exec(server.said()) ?? [];
      if (key === undefined) throw new Error(`no key of ${ledger} in:\n${server.said()}`);
      return key;
    },
    async stop() {
      await end(server);
      await place.remove();
    },
  };
}

function momentIn(moment: string): number {
  return Date.parse(`${moment}:00+08:00`);
}

async function start(place: Place, behind: number): Promise<Program> {
  const server = launch(process.execPath, ['--import', lateClock, main], {
    env: { ...place.env, CLOCK_BEHIND: String(behind) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  await untilReady(place, server);
  return server;
}

async function end(server: Program): Promise<void> {
  server.child.kill('SIGINT');
  await server.ended;
}

/** Runs in a page before its own scripts. */
function runBehind(milliseconds: number): void {
  const RealDate = Date;
  const now = (): number => RealDate.now() - milliseconds;
  window.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], made) as Date,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
}
