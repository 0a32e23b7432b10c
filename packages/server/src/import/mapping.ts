// Reads the mapping of a list's columns, and says of each fault where it is and how it is mended.
import { open } from 'node:fs/promises';
import type { FieldErrorCode, ImportMapping } from '@huiyin/sdk';
import { wordsFor } from '@huiyin/sdk/words';
import { validateSent } from '@huiyin/sdk/validators';
import { fieldSentence } from '../words/index.js';
import { tidy, UnusableListError } from './list.js';
import { saysDay } from './moments.js';

/** Bytes of the largest mapping. */
const LARGEST = 1_000_000;

/** @throws UnusableListError `import.mapping`, `import.file-missing` */
export async function readMapping(path: string): Promise<ImportMapping> {
  const value = parsed(await textOf(path));
  const faults = validateSent.ImportMapping(value);
  if (faults.length > 0) throw unusable(faults.map(lineOf));
  const mapping = value as ImportMapping;
  const more = [...meaningFaults(mapping)];
  if (more.length > 0) throw unusable(more);
  return mapping;
}

/** Columns the mapping names that the list lacks or has twice. @throws UnusableListError `import.columns` */
export function checkColumns(mapping: ImportMapping, headers: readonly string[]): void {
  const faults = columnsOf(mapping).flatMap(({ pointer, column }) => {
    const times = headers.filter((header) => header === tidy(column)).length;
    if (times === 1) return [];
    const what = times === 0 ? '表头里没有' : '表头里不止一个';
    return [`${pointer}：${what}“${column}”。请改成表头里的写法，或者改表头。`];
  });
  if (faults.length > 0) {
    const named = headers.filter((header) => header !== '').map((header) => `“${header}”`);
    throw new UnusableListError('import.columns', '对照表和表头对不上。', [
      ...faults,
      `表头有：${named.join('、')}`,
    ]);
  }
}

/** Every column a mapping names, by the pointer it is named at. */
export function columnsOf(mapping: ImportMapping): { pointer: string; column: string }[] {
  const { contact, ...rest } = mapping;
  const found: { pointer: string; column: string }[] = [];
  const look = (parent: string, members: object): void => {
    for (const [name, rule] of Object.entries(members) as [string, unknown][]) {
      if (typeof rule !== 'object' || rule === null || !('column' in rule)) continue;
      found.push({ pointer: `${parent}/${name}/column`, column: String(rule.column) });
    }
  };
  look('', rest);
  look('/contact', contact ?? {});
  return found;
}

async function textOf(path: string): Promise<string> {
  const file = await open(path).catch(() => undefined);
  if (!file) throw new UnusableListError('import.file-missing', `没有这个对照表：${path}`);
  try {
    const { size } = await file.stat();
    if (size > LARGEST) throw unusable(['对照表太大，最多 1 MB。']);
    return (await file.readFile('utf8')).replace(/^\ufeff/, '');
  } finally {
    await file.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = error instanceof Error ? /position \d+.*/.exec(error.message)?.[0] : undefined;
    throw unusable([
      `不是 JSON${where === undefined ? '' : `（${where}）`}。看看有没有少逗号、多逗号、中文引号。`,
    ]);
  }
}

function lineOf({ pointer, code, limit }: { pointer: string; code: FieldErrorCode; limit?: number }): string {
  const choices = code === 'field.not-allowed' ? choicesAt(pointer) : '';
  return `${pointer || '整个文件'}：${fieldSentence(code, 'zh-CN', { limit })}${choices}`;
}

/** What can be written there, with what it means. */
function choicesAt(pointer: string): string {
  const { categories, kinds, channels, cohorts } = wordsFor('zh-CN').terms;
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    category: categories,
    kind: kinds,
    channel: channels,
    cohort: cohorts,
  };
  const choices = all[pointer.split('/')[1] ?? ''];
  if (!choices) return '';
  const named = Object.entries(choices).map(([name, meaning]) => `${name}（${meaning}）`);
  return `可以写：${named.join('、')}。`;
}

/** What no schema says. */
function* meaningFaults(mapping: ImportMapping): Generator<string> {
  for (const name of ['title', 'text', 'place', 'category'] as const) {
    const { column, default: said } = mapping[name];
    if (column === undefined && said === undefined)
      yield `/${name}：要写 column（哪一列）或 default（都写成什么）。`;
  }
  if (!mapping.occurredAt && !mapping.receivedAt) {
    yield '/receivedAt：要写哪一列是日期，期限从那天算起。发生的日子写在 occurredAt，收到的日子写在 receivedAt，至少一个。';
  }
  for (const name of ['occurredAt', 'receivedAt'] as const) {
    for (const [at, format] of (mapping[name]?.formats ?? []).entries()) {
      if (!saysDay(format)) yield `/${name}/formats/${at}：要有年 YYYY、月 M、日 D，各一次。`;
    }
  }
}

function unusable(faults: readonly string[]): UnusableListError {
  return new UnusableListError('import.mapping', `对照表有 ${faults.length} 处要改。`, faults);
}
