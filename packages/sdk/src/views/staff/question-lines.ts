// A unit's extra questions as lines of a table: what they are put about, how they are asked and how they are answered.
import { KNOWN_CATEGORIES } from '../../rules/setting.js';
import type { OwnTaxonomy, QuestionKind, TaxonomyQuestion } from '../../types/index.js';
import type { SettingWords } from '../../words/index.js';
import { nameOf } from '../name.js';
import { plainOf } from '../typed.js';

/** In the order they are typed in; the first says what a question is put about. */
export const QUESTION_COLUMNS = ['about', 'code', 'ask', 'kind', 'choices', 'required', 'hint'] as const;

export type QuestionColumn = (typeof QUESTION_COLUMNS)[number];

/** One line as it was typed. */
export interface QuestionLine {
  /** Which line it is, from 1. */
  readonly place: number;
  /** An item's code, or a category. */
  readonly about: string;
  /** As it was typed: what is no way of answering stays what it is, for the reader to say so. */
  readonly question: object;
}

/** One line for each question: those of the items, then those of whole categories. */
export function questionLines({ items, questions = [] }: OwnTaxonomy, words: SettingWords): string[] {
  return [
    ...items.flatMap(({ code, questions: own = [] }) => own.map((one) => lineOf(code, one, words))),
    ...questions.flatMap(({ category, questions: own }) =>
      own.map((one) => lineOf(nameOf(words.terms.categories, category), one, words)),
    ),
  ];
}

function lineOf(
  about: string,
  { code, ask, kind, choices = [], required, hint = '' }: TaxonomyQuestion,
  { settings: { questions: w } }: SettingWords,
): string {
  const cells = [about, code, ask, w.kinds[kind], choices.join('/'), required ? w.required : '', hint];
  // What is empty at the end need not be written.
  while (cells[cells.length - 1] === '') cells.pop();
  return cells.join('｜');
}

/** Columns by `｜`, `|` or a tab; choices by a slash. */
export function questionsTyped(typed: string, words: SettingWords): QuestionLine[] {
  return typed
    .split('\n')
    .map((line, index) => ({ line: plainOf(line), place: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, place }) => ({ place, ...questionOf(line, words) }));
}

function questionOf(line: string, { settings: { questions: w }, terms }: SettingWords) {
  const cells = line.split(/[｜|\t]/).map(plainOf);
  const at = (column: QuestionColumn): string => cells[QUESTION_COLUMNS.indexOf(column)] ?? '';
  const kinds = Object.keys(w.kinds) as QuestionKind[];
  const choices = at('choices').split(/[/／]/).map(plainOf).filter(Boolean);
  return {
    about: KNOWN_CATEGORIES.find((one) => terms.categories[one] === at('about')) ?? at('about'),
    question: {
      code: at('code'),
      ask: at('ask'),
      kind: kinds.find((kind) => w.kinds[kind] === at('kind')) ?? at('kind'),
      ...(choices.length > 0 && { choices }),
      ...(at('required') && { required: true }),
      ...(at('hint') && { hint: at('hint') }),
    },
  };
}
