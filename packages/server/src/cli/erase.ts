// `huiyin erase <number>`: erases what a case says, on a written request. It takes the database and none of the keys.
import { parseArgs } from 'node:util';
import { normaliseNumber, type Erasure } from '@huiyin/sdk';
import { wordsFor } from '@huiyin/sdk/words';
import { systemRandom } from '../auth/random.js';
import { hashes } from '../auth/secrets.js';
import { systemClock } from '../clock.js';
import { ConfigError, readConfig, type Config } from '../config.js';
import { codeOf } from '../error-code.js';
import { sentenceOf, tell } from '../sentences.js';
import { eraseByOperator } from '../use-cases/index.js';
import { OperationError } from '../use-cases/operation.js';

import { systemTerminal, type Terminal } from './terminal.js';
import { withDatabase } from './with-database.js';

/** Done · wrong use, an unknown number and a "no" among it · the database could not be reached. */
const CODES = { done: 0, wrongUse: 2, unreachable: 3 } as const;

const USAGE = `用法 · usage: huiyin erase <编号 number> [--yes] [--json]
  --yes   不再问一遍 · asks nothing
  --json  只打印结果 · prints the result only
`;

const WARNING = `抹除以后，谁也恢复不了 · Nothing brings it back:
  没有的：标题、内容、地点、联系方式、查询码，每一步里居民和工作人员写的话
  留下的：编号、日子、办到哪一步；还没办完的记作已撤回；件数不变；单位作的承诺
  goes: title, text, place, contact, tracking code, every word of the resident and of staff
  stays: number, days, states (withdrawn, if it is still open), the count, units' promises
`;

/** Columns or tables that a server of this version would have made. */
const OLD_TABLES = ['42703', '42P01'];

/** @returns the exit code */
export async function erase(args: readonly string[], terminal: Terminal = systemTerminal): Promise<number> {
  const asked = read(args);
  if (!asked) return wrongUse(terminal, USAGE);
  const { number, yes, json } = asked;
  if (!yes) {
    if (!terminal.isAttended)
      return wrongUse(terminal, `要加 --yes，因为没有人可以问 · Needs --yes.\n${USAGE}`);
    terminal.err(WARNING);
    const again = await terminal.ask(`要抹除，请再输一遍编号 · The number once more: `);
    if (normaliseNumber(again ?? '') !== number) return wrongUse(terminal, '没有抹除 · Not erased.\n');
  }
  try {
    const erasure = await eraseIn(readConfig(), number);
    terminal.out(json ? `${JSON.stringify(erasure)}\n` : report(erasure));
    return CODES.done;
  } catch (error) {
    return failure(error, number, terminal);
  }
}

interface Asked {
  readonly number: string;
  readonly yes: boolean;
  readonly json: boolean;
}

function read(args: readonly string[]): Asked | undefined {
  try {
    const options = { yes: { type: 'boolean' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [typed = '', ...more] = positionals;
    const number = normaliseNumber(typed);
    if (number === undefined || more.length > 0) return undefined;
    return { number, yes: values.yes === true, json: values.json === true };
  } catch {
    return undefined;
  }
}

function eraseIn(config: Config, number: string): Promise<Erasure> {
  const secrets = { ...hashes, random: systemRandom };
  return withDatabase(config, ({ ledgers }) => eraseByOperator({ ledgers, secrets }, number, systemClock()));
}

function report({ number, erasedOn, state, leaf, commitments }: Erasure): string {
  const { states } = wordsFor('zh-CN').terms;
  const promises = commitments.length === 0 ? '' : `\n  承诺 · promises that stay: ${commitments.join(' ')}`;
  return `已抹除 · erased: ${number}（${erasedOn}）
  没有了：标题、内容、地点、联系方式、查询码和每一步里写的话 · gone: every word, the contact, the code
  还留着：编号、日子、${states[state]}，照样算在成绩单里 · stays: number, days, ${state}; it is counted as before${promises}
  封存日志 · sealed log: ${leaf.ledger} #${leaf.index} ${leaf.hash}
  备份里还有，见 docs/guide/operate.md · Backups still hold it.
`;
}

function failure(error: unknown, number: string, terminal: Terminal): number {
  if (error instanceof OperationError && error.code === 'appeal.erased') {
    terminal.err(`${number} 早就抹除了 · was erased before.\n`);
    return CODES.done;
  }
  if (error instanceof OperationError && error.code === 'appeal.not-found') {
    return wrongUse(terminal, `没有这件诉求 · There is no appeal ${number}.\n`);
  }
  if (OLD_TABLES.includes(codeOf(error) ?? '')) {
    terminal.err(
      '数据库的表不是这个版本的，请先启动一次服务器 · Start the server once: its tables are older.\n',
    );
    return CODES.unreachable;
  }
  const sentence = sentenceOf(error);
  if (sentence === undefined) return tell(error);
  terminal.err(`${sentence}\n`);
  return error instanceof ConfigError ? CODES.wrongUse : CODES.unreachable;
}

function wrongUse({ err }: Terminal, sentence: string): number {
  err(sentence);
  return CODES.wrongUse;
}
