// A server to be killed, and the ways to kill it: itself, its PostgreSQL, one of its sessions, or all at once.
import { ask } from './rounds.js';
import {
  createPlace,
  isRunning,
  postmaster,
  startServer,
  untilReady,
  type Place,
  type Program,
} from './server.js';

export class Victim {
  readonly place: Place;
  #server: Program;

  private constructor(place: Place, server: Program) {
    this.place = place;
    this.#server = server;
  }

  /** Starts one that believes its proxy, so that submissions can come from many addresses. It may not be ready yet. */
  static async launch(more: Readonly<Record<string, string>> = {}): Promise<Victim> {
    const place = await createPlace({ HUIYIN_TLS: 'proxy', ...more });
    return new Victim(place, startServer(place));
  }

  get server(): Program {
    return this.#server;
  }

  get isRunning(): boolean {
    return isRunning(this.#server.pid);
  }

  launchAgain(): void {
    this.#server = startServer(this.place);
  }

  async startAgain(): Promise<void> {
    this.launchAgain();
    await this.untilReady();
  }

  async untilReady(): Promise<void> {
    await untilReady(this.place, this.#server);
  }

  /** @returns the exit code, or the signal it ended by */
  async end(signal: NodeJS.Signals): Promise<number | NodeJS.Signals> {
    this.#server.child.kill(signal);
    return await this.#server.ended;
  }

  async killServer(): Promise<void> {
    await this.end('SIGKILL');
    await this.startAgain();
  }

  async killPostmaster(): Promise<void> {
    process.kill(await this.#database(), 'SIGKILL');
  }

  async killSession(): Promise<void> {
    const [session] = await ask<{ pid: number }>(
      this.place,
      `select pid from pg_stat_activity where application_name = 'huiyin' order by backend_start limit 1`,
    );
    if (!session) throw new Error('the server has no session open');
    process.kill(session.pid, 'SIGKILL');
  }

  async killBoth(): Promise<void> {
    const database = await this.#database();
    this.#server.child.kill('SIGKILL');
    process.kill(database, 'SIGKILL');
    await this.#server.ended;
    await this.startAgain();
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL');
    await this.place.remove();
  }

  async #database(): Promise<number> {
    const pid = await postmaster(this.place.dataDir);
    if (pid === undefined) throw new Error('no PostgreSQL is running');
    return pid;
  }
}
