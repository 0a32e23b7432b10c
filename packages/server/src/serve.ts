// `huiyin serve`: reads the settings, starts, and stops on Ctrl-C.
import { firstSignal } from './cli/signal.js';
import { readConfig } from './config.js';
import { EXIT, start, type Running } from './lifecycle.js';
import { tell } from './sentences.js';

/** Runs a server until a signal ends it. @returns the exit code */
export async function serve(): Promise<number> {
  const began = performance.now();
  const say = (line: string): void =>
    void process.stdout.write(`[${((performance.now() - began) / 1000).toFixed(1)} s] ${line}\n`);
  goOnUnheard();
  const signal = firstSignal(EXIT.failed);
  const lost = new AbortController();
  const ended = AbortSignal.any([signal, lost.signal]);
  try {
    const running = await start(readConfig(), { say, onLost: () => lost.abort(), signal: ended });
    say(welcome(running));
    await aborted(ended);
    say('办完手上的再停 · draining');
    await running.stop();
    say('停了 · stopped');
  } catch (error) {
    // Giving up is what was asked for, unless something went wrong over it.
    if (error !== ended.reason) return tell(error);
  }
  if (!lost.signal.aborted) return EXIT.ok;
  process.stderr.write('另一个服务器接管了这个数据库。 · Another server has taken this database.\n');
  return EXIT.anotherRuns;
}

function welcome({ url, demo, verifierKeys }: Running): string {
  const places = demo
    ? [
        [`${url}/`, "别人家的网站 · a site that isn't ours"],
        [`${url}${demo.page}`, "街道专页 · the street's own page"],
        [demo.tokens, '办理人员的令牌 · tokens of the staff'],
      ]
    : [[`${url}/v1/bodies`, '单位 · the units']];
  const width = Math.max(...places.map(([place = '']) => place.length));
  const lines = places.map(([place = '', what = '']) => `  ${place.padEnd(width)}  ${what}`);
  const keys = verifierKeys.map((key) => `  ${key}`);
  const seal = keys.length > 0 ? ['  封存日志的公钥 · verifier keys of the logs', ...keys, ''] : [];
  return ['就绪 · ready', '', ...lines, '', ...seal, '  Ctrl-C 停止 · stops', ''].join('\n');
}

/** A terminal that was closed, or a pipe whose reader has ended, takes no more words: stopping needs none. */
function goOnUnheard(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
