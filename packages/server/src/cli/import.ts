// `huiyin import <file> --map <mapping>`: writes an office's list into a ledger. It takes the database and the keys.
import { access, constants } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { inspect } from 'node:util';
import type { ImportMapping } from '@huiyin/sdk';
import { systemClock } from '../clock.js';
import { ConfigError, readConfig } from '../config.js';
import { codeOf } from '../error-code.js';
import { UnusableListError } from '../import/list.js';
import { checkColumns, readMapping } from '../import/mapping.js';
import { openList } from '../import/open-list.js';
import { rowPreparer } from '../import/prepare-row.js';
import { TableFile } from '../import/report.js';
import { importList, type ImportCounts, type ImportRun } from '../import/run-import.js';
import { suggestMapping } from '../import/suggest.js';
import { KeyFileError } from '../auth/keys.js';
import { errorFacts } from '../http/logger.js';
import { sentenceOf } from '../sentences.js';
import { checkClock } from '../use-cases/index.js';
import { IMPORT_USAGE, readImportArguments, type ImportArguments } from './import-arguments.js';
import { withImportPorts, type OpenPorts } from './import-ports.js';
import { heapKeeper } from './heap.js';
import { progressOn, summaryOf } from './import-words.js';
import { firstSignal } from './signal.js';
import { systemTerminal, type Terminal } from './terminal.js';

/** All in · some rows are not, or it was broken off · wrong use · the database could not be reached. */
const CODES = { done: 0, refused: 1, wrongUse: 2, unreachable: 3 } as const;

/** Columns or tables that a server of this version would have made. */
const OLD_TABLES = ['42703', '42P01'];

/** @returns the exit code */
export async function importCommand(
  args: readonly string[],
  terminal: Terminal = systemTerminal,
): Promise<number> {
  const asked = readImportArguments(args);
  if (!asked) {
    terminal.err(IMPORT_USAGE);
    return CODES.wrongUse;
  }
  try {
    if (asked.mapping === undefined) return await suggest(asked, terminal);
    const mapping = await readMapping(asked.mapping);
    // Before anything is started: whether list and mapping fit each other at all.
    const list = await openList(asked.file, optionsOf(asked, mapping));
    await list.close();
    checkColumns(mapping, list.headers);
    for (const path of [asked.report, asked.numbers]) await checkFolder(path);
    return await withImportPorts(readConfig(), (ports) => run(asked, mapping, ports, terminal));
  } catch (error) {
    return failure(error, terminal);
  }
}

async function suggest(asked: ImportArguments, { out }: Terminal): Promise<number> {
  const { file, encoding } = asked;
  const list = await openList(file, encoding ? { encoding } : {});
  const mapping = await suggestMapping(list, basename(file, extname(file)).slice(0, 60));
  await list.close();
  out(`${JSON.stringify(mapping, null, 2)}\n`);
  return CODES.done;
}

async function run(
  asked: ImportArguments,
  mapping: ImportMapping,
  ports: OpenPorts,
  terminal: Terminal,
): Promise<number> {
  const units = await ports.directory.units();
  const home = units.get(mapping.body);
  if (!home) {
    throw new UnusableListError('import.mapping', '对照表有 1 处要改。', [
      `/body：没有“${mapping.body}”这个单位。有的是：${units.all.map(({ slug }) => slug).join('、')}`,
    ]);
  }
  await checkClock(ports, home.ledger, systemClock());
  const report = new TableFile(asked.report, {
    row: '行',
    column: '列',
    value: '内容',
    code: '代码',
    sentence: '怎么改',
  });
  const numbers =
    asked.numbers === undefined
      ? undefined
      : new TableFile(asked.numbers, { row: '行', id: '行号', number: '诉求编号' });
  const began = performance.now();
  const progress = progressOn(terminal, asked);
  const keepSmall = heapKeeper();
  const going: ImportRun = {
    open: () => openList(asked.file, optionsOf(asked, mapping)),
    prepare: rowPreparer(mapping, home, units),
    ledger: home.ledger,
    ports,
    clock: systemClock,
    signal: firstSignal(CODES.refused, () =>
      progress.said('写完手上的这一批就停 · finishing the batch in hand'),
    ),
    onFault: (fault) => report.add({ ...fault }),
    onNumber: async (row, id, number) => await numbers?.add({ row, id, number }),
    onProgress: (...at) => {
      progress.moved(...at);
      keepSmall();
    },
  };
  try {
    const counts = await goThrough(going, asked);
    progress.ended();
    const seconds = Math.round(performance.now() - began) / 1000;
    terminal.out(summaryOf(counts, { asked, seconds, ledger: home.ledger, hasReport: report.isMade }));
    return counts.refused > 0 || counts.isInterrupted ? CODES.refused : CODES.done;
  } finally {
    progress.ended();
    // What was found out until then is in the files, however it ended.
    await report.close();
    await numbers?.close();
  }
}

/** All or nothing looks first; nothing is written if anything stands against any row. */
async function goThrough(going: ImportRun, { dryRun, allOrNothing }: ImportArguments): Promise<ImportCounts> {
  if (!dryRun && !allOrNothing) return await importList(going, 'write');
  const seen = await importList(going, 'foresee');
  if (dryRun || seen.isInterrupted) return dryRun ? seen : { ...seen, written: 0 };
  return seen.refused > 0 ? { ...seen, written: 0 } : await importList(going, 'write');
}

/** Found out before the first row is written, not with the first that can't be told. */
async function checkFolder(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const folder = dirname(resolve(path));
  try {
    await access(folder, constants.W_OK);
  } catch {
    throw new UnusableListError('import.report-unwritable', `这个文件夹写不了：${folder}。请换一个。`);
  }
}

function optionsOf({ encoding }: ImportArguments, { sheet, headerRow, separator }: ImportMapping) {
  return {
    ...(encoding && { encoding }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRow !== undefined && { headerRow }),
    ...(separator !== undefined && { separator }),
  };
}

function failure(error: unknown, { err }: Terminal): number {
  if (error instanceof UnusableListError) {
    err(`${error.message}（${error.code}）\n${error.faults.map((fault) => `  ${fault}\n`).join('')}`);
    return CODES.wrongUse;
  }
  if (OLD_TABLES.includes(codeOf(error) ?? '')) {
    err('数据库的表不是这个版本的，请先启动一次服务器 · Start the server once: its tables are older.\n');
    return CODES.unreachable;
  }
  // A fault of this program is shown whole, but for what a database adds to it: the row it stumbled over.
  err(`${sentenceOf(error) ?? inspect(errorFacts(error))}\n`);
  return error instanceof ConfigError || error instanceof KeyFileError ? CODES.wrongUse : CODES.unreachable;
}
