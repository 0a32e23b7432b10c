// huiyin-verify verify: the whole log, from its first entry to its signed root.
import { createClient } from '../client.js';
import { sealView } from '../views/seal.js';
import { sealWordsFor } from '../words/index.js';
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
  if (command.json) {
    const { value: _, ...state } = { value: undefined, ...reading };
    terminal.out(`${JSON.stringify(state)}\n`);
  } else {
    terminal.out(sentences(reading, memory !== undefined));
  }
  return exitCode(reading, memory !== undefined);
}

async function read(
  { target, body, key }: VerifyCommand,
  memory: CheckpointMemory | undefined,
  terminal: Terminal,
): Promise<LogReading<undefined>> {
  const { clock } = terminal;
  const fold: EntryFold<undefined> = {
    initial: undefined,
    step: () => undefined,
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
function exitCode(reading: LogReading<undefined>, isRemembering: boolean): ExitCode {
  if (reading.type === 'broken') return 1;
  if (reading.type === 'unreachable') return 3;
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
