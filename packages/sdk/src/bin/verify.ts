// huiyin-verify verify: the whole log, from its first entry to its signed root.
import { createClient } from '../client.js';
import { bytesToHex, type Checkpoint, type SealBroken, type SealUnchecked } from '../rules/index.js';
import { formatCount } from '../views/format.js';
import { logCheckView } from '../views/log-check.js';
import { sealView } from '../views/seal.js';
import { logCheckWordsFor, sealWordsFor } from '../words/index.js';
import {
  readLog,
  readManifest,
  verifyExport,
  type CheckpointMemory,
  type EntryFold,
  type LogReading,
} from '../seal/index.js';
import { noSuchUnit, type VerifyCommand } from './arguments.js';
import { exportOnDisk, fileMemory, unitIn } from './disk.js';
import { nodeCrypto } from './node-crypto.js';
import { progressOn, type ExitCode, type Terminal } from './terminal.js';

export async function verify(command: VerifyCommand, terminal: Terminal): Promise<ExitCode> {
  const memory = command.memory === undefined ? undefined : fileMemory(command.memory);
  // A file that can't be read is said before the work, not after it.
  await memory?.get('');
  const reading = await read(command, memory, terminal);
  const head = command.head && headIn(reading, command.head);
  if (command.json) {
    const { value: _, ...state } = { value: undefined, ...reading };
    terminal.out(`${JSON.stringify({ ...state, ...(head && { head: head.found }) })}\n`);
  } else {
    terminal.out(sentences(reading, memory !== undefined) + (head ? headSentences(head) : ''));
  }
  return exitCode(reading, { isRemembering: memory !== undefined, head: head?.found });
}

/** What the printed line came to, once the log itself held. */
interface HeadHeld {
  readonly found: 'continued' | 'differs' | 'not-signed-yet';
  readonly size: number;
  readonly at: string;
}

/** The tree at the line's size was made from the entries themselves. Of a log that does not hold, a line proves nothing. */
function headIn(reading: LogReading<undefined>, { size, root }: Checkpoint): HeadHeld | undefined {
  if (reading.type !== 'verified') return undefined;
  const { at, folded } = reading;
  if (size > reading.size) return { found: 'not-signed-yet', size, at };
  return { found: folded.root === bytesToHex(root) ? 'continued' : 'differs', size, at };
}

function headSentences({ found, size, at }: HeadHeld): string {
  if (found === 'continued') {
    return `接得上：日志有${formatCount(size)}条的时候，就是那一行写的样子。\nhead continued\n`;
  }
  const state: SealBroken | SealUnchecked =
    found === 'differs'
      ? { type: 'broken', code: 'seal.tree-differs', at }
      : { type: 'unchecked', code: 'seal.not-signed-yet' };
  const { sentence, detail } = logCheckView('head', { state, size }, logCheckWordsFor('zh-CN'));
  return `${sentence}\n${detail}\nhead ${found}: ${state.code ?? ''}\n`;
}

async function read(
  { target, body, key, head }: VerifyCommand,
  memory: CheckpointMemory | undefined,
  terminal: Terminal,
): Promise<LogReading<undefined>> {
  const { clock } = terminal;
  const fold: EntryFold<undefined> = {
    initial: undefined,
    step: () => undefined,
    size: head?.size,
    onProgress: progressOn(terminal),
  };
  if (target.type === 'server') {
    const client = createClient({ endpoint: target.endpoint, body });
    const reading = await readLog({ client, key, memory, crypto: nodeCrypto, clock }, fold);
    if (reading.type === 'unreachable' && reading.code === 'body.not-found') throw noSuchUnit(body);
    return reading;
  }
  const folder = await exportOnDisk(target.path);
  if (body !== undefined) unitIn(await readManifest(folder), body);
  return verifyExport(folder, { ...fold, key, memory, crypto: nodeCrypto, clock });
}

/** Without a file nothing is kept: the sentence for it would be untrue. */
const NOT_REMEMBERED = '签名对得上。没有写 --memory，所以没和以前看到的比，这一次也没有记下。';

/** The network is not to blame. */
const NOTHING_SIGNED = '现在没有可以核对的：服务器说，这本日志还没有签过名。';

/** Found whole, but not held against what was to be held against it, is not checked. */
function exitCode(
  reading: LogReading<undefined>,
  { isRemembering, head }: { readonly isRemembering: boolean; readonly head: HeadHeld['found'] | undefined },
): ExitCode {
  if (reading.type === 'broken' || head === 'differs') return 1;
  if (reading.type === 'unreachable' || head === 'not-signed-yet') return 3;
  const isHeld = reading.memory === 'first' || reading.memory === 'continued';
  return isRemembering && !isHeld ? 3 : 0;
}

function sentences(reading: LogReading<undefined>, isRemembering: boolean): string {
  const { sentence, detail } = sealView(reading, sealWordsFor('zh-CN'));
  const lines = [sentence, detail];
  if (reading.type === 'verified' && !isRemembering) lines[0] = NOT_REMEMBERED;
  if (reading.type === 'unreachable' && reading.code === 'log.empty') lines[0] = NOTHING_SIGNED;
  if (reading.type === 'verified') {
    const { entries, open, withheld, erased } = reading.counts;
    lines.push(
      `${reading.origin} · size ${reading.size} · root ${reading.root}`,
      `entries ${entries} · open ${open} · withheld ${withheld} · erased ${erased} · memory ${reading.memory}`,
    );
  } else {
    lines.push(`${reading.type}: ${reading.code}`);
    if ('evidence' in reading) lines.push(JSON.stringify(reading.evidence));
  }
  return `${lines.join('\n')}\n`;
}
