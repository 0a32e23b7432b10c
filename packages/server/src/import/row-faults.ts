// What can stand against a row: its codes, and the sentence that says how it is mended.
import type { FieldErrorCode } from '@huiyin/sdk';
import { fieldSentence } from '../words/index.js';
import type { Breach } from './list.js';

/** Codes of rows, beside those of fields. */
export type RowCode =
  | 'import.row-broken'
  | 'import.value-unknown'
  | 'import.unit-unknown'
  | 'import.category-not-offered'
  | 'import.date-unreadable'
  | 'import.date-in-future'
  | 'import.date-too-old'
  | 'import.row-changed'
  | 'import.row-repeated'
  | 'import.row-refused';

export interface RowFault {
  readonly row: number;
  /** The column's header; empty for the row as a whole. */
  readonly column: string;
  /** What stands in the cell, as far as it may be repeated. */
  readonly value: string;
  readonly code: FieldErrorCode | RowCode;
  /** What is wrong and how it is mended. */
  readonly sentence: string;
}

/** Characters of a cell that are repeated: enough to find it by. */
const SHOWN = 20;

/** The beginning of a cell, on one line. */
export function shortened(text: string): string {
  const plain = Array.from(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' '));
  return plain.length <= SHOWN ? plain.join('') : `${plain.slice(0, SHOWN).join('')}…`;
}

/** Of what reaches a person only the length is said. */
export function veiled(text: string): string {
  return text === '' ? '' : `（${Array.from(text).length} 个字）`;
}

export const breaches: Readonly<Record<Breach, string>> = {
  quotes: '这一行的引号不成对，读不了。请把内容里的引号写两遍（""），整格再用引号括起来。',
  cells: '这一行的格子和表头不一样多。看看内容里有没有没括起来的逗号或换行。',
  json: '这一行不是一个 JSON 对象。',
  nested: '这一行里有套着的对象或列表。请每一项只写文字、数字或是否。',
  'too-long': '这一行太长，读不了。',
  rest: '引号不成对的行太多，从这一行起都没有读。请先改好前面的。',
};

export function fieldFault(code: FieldErrorCode, limit?: number): string {
  return fieldSentence(code, 'zh-CN', { limit });
}

/** Sentences that need nothing of the row. */
export const sentences: Readonly<Record<Exclude<RowCode, 'import.row-broken'>, string>> = {
  'import.value-unknown': '对照表没有说这个值是什么意思。请在对照表的 values 里加上，或者写一个 default。',
  'import.unit-unknown': '这本台账里没有这个单位。请在对照表的 unit/values 里写上它的代号，或者改这一格。',
  'import.category-not-offered': '这个单位不收这一类。请换一类，或者先给单位开这一类。',
  'import.date-unreadable':
    '看不懂这个日期。请写成 2025-03-08 09:30 的样子，或者在对照表的 formats 里写上写法。',
  'import.date-in-future': '这个日期还没有到。请核对年份和月份。',
  'import.date-too-old': '早于 2000 年的不收。请核对年份。',
  'import.row-changed':
    '这一行以前写过，现在内容不一样了。写进台账的不改，编号见 --numbers 的文件；要改的在台账里办。确实是另一件的，换一个行号。',
  'import.row-repeated': '和前面的一行是同一件，没有再写。不是同一件的，每行给一个自己的编号。',
  'import.row-refused': '数据库存不了这一行里的字符。请删掉特殊符号，重新打一遍。',
};
