// `huiyin appraisal <body> <period>`: the appraisal export, on the screen as JSON or in a folder with a page and a PDF to print.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Appraisal } from '@huiyin/sdk';
import { monthsOf } from '@huiyin/sdk/rules';
import { hasKeys, loadKeys } from '../auth/keys.js';
import { systemRandom } from '../auth/random.js';
import { createSecrets } from '../auth/secrets.js';
import { systemClock } from '../clock.js';
import { ConfigError, readConfig, type Config } from '../config.js';
import { createLogger } from '../http/logger.js';
import { openSignedHeads } from '../log/signed-heads.js';
import { CheckpointSigner } from '../log/signer.js';
import { appraisalDocument, appraisalPaper } from '../pages/appraisal-markup.js';
import { sentenceOf, tell } from '../sentences.js';
import { makeAppraisal } from '../use-cases/index.js';
import { OperationError } from '../use-cases/operation.js';
import { systemTerminal, type Terminal } from './terminal.js';
import { withDatabase } from './with-database.js';

/** Done · wrong use, an unknown unit among it · the database could not be reached, or nothing is signed. */
const CODES = { done: 0, wrongUse: 2, unreachable: 3 } as const;

const USAGE = `用法 · usage: huiyin appraisal <单位 body> <时期 period> [--out <dir> [--pdf]]
  period  2026、2026-H2、2026-Q3、2026-11
  --out   在这个文件夹里写 JSON 和可以打印的网页；不写就打印 JSON · writes both; prints JSON without it
  --pdf   在那个文件夹里再写一份 PDF（A4），和 --out 一起用 · writes a PDF there, too; goes with --out
`;

interface Asked {
  readonly body: string;
  readonly period: string;
  readonly out?: string | undefined;
  readonly pdf: boolean;
}

/** @returns the exit code */
export async function appraisalCommand(
  args: readonly string[],
  terminal: Terminal = systemTerminal,
): Promise<number> {
  const asked = read(args);
  if (!asked) return wrongUse(terminal, USAGE);
  try {
    const config = readConfig();
    const folder = join(config.dataDir, 'keys');
    if (!(await hasKeys(folder))) {
      terminal.err(`这个数据文件夹里没有密钥 · No keys in this data folder: ${config.dataDir}\n`);
      return CODES.unreachable;
    }
    const appraisal = await appraisalIn(config, folder, asked);
    if (asked.out === undefined) terminal.out(`${JSON.stringify(appraisal)}\n`);
    else
      terminal.out(
        (await written(appraisal, asked.out, asked.pdf ? config.publicOrigin : undefined))
          .map((path) => `${path}\n`)
          .join(''),
      );
    return CODES.done;
  } catch (error) {
    return failure(error, asked, terminal);
  }
}

function read(args: readonly string[]): Asked | undefined {
  try {
    const options = { out: { type: 'string' }, pdf: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [body, period, ...more] = positionals;
    if (body === undefined || period === undefined || more.length > 0 || !monthsOf(period)) return undefined;
    const { out, pdf } = values;
    // On the screen a PDF is of no use.
    if (pdf && out === undefined) return undefined;
    return { body, period, out, pdf };
  } catch {
    return undefined;
  }
}

function appraisalIn(config: Config, folder: string, { body, period }: Asked): Promise<Appraisal> {
  return withDatabase(config, async ({ directory, ledgers }) => {
    const keys = await loadKeys(folder, systemRandom);
    const signer = new CheckpointSigner({
      ledgers,
      secrets: createSecrets(keys.pepper, systemRandom),
      keys: keys.seals,
      signed: await openSignedHeads(folder, new URL(config.publicOrigin).hostname),
      log: createLogger({ level: 'silent' }),
    });
    const signNote = (ledger: string, text: string): string => signer.signNote(ledger, text);
    return await makeAppraisal({ directory, ledgers, signNote }, body, period, systemClock());
  });
}

/**
 * @param origin of the public page the PDF leads to; no PDF without it
 * @returns what was written
 */
async function written(appraisal: Appraisal, out: string, origin: string | undefined): Promise<string[]> {
  await mkdir(out, { recursive: true });
  const name = join(out, `appraisal-${appraisal.body.slug}-${appraisal.period}`);
  await writeFile(`${name}.json`, `${JSON.stringify(appraisal)}\n`);
  await writeFile(`${name}.html`, appraisalDocument(appraisal));
  if (origin === undefined) return [`${name}.json`, `${name}.html`];
  await writeFile(`${name}.pdf`, await appraisalPaper(appraisal, origin));
  return [`${name}.json`, `${name}.html`, `${name}.pdf`];
}

function failure(error: unknown, { body }: Asked, terminal: Terminal): number {
  if (error instanceof OperationError && error.code === 'body.not-found') {
    return wrongUse(terminal, `没有这个单位 · There is no unit ${body}.\n`);
  }
  if (error instanceof OperationError && error.code === 'log.empty') {
    terminal.err('这本台账的日志还没有签名 · The log of this ledger is not signed yet.\n');
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
