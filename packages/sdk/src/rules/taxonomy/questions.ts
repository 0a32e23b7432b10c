// What is asked beside the category, what has to be answered, and whether an answer is one.
import type {
  AppealDetail,
  Category,
  DetailDraft,
  FieldError,
  Taxonomy,
  TaxonomyItem,
  TaxonomyQuestion,
} from '../../types/index.js';
import { isDay } from '../calendar.js';

/** Unicode code points of the longest answer: what `DetailDraft` says. */
export const MOST_ANSWER = 200;

/** What is wrong with one part, before it is said in words. */
export type DetailFault = Pick<FieldError, 'pointer' | 'code'>;

/** The items of a category, in their order; none where there is no taxonomy. */
export function itemsOf(
  taxonomy: Taxonomy | undefined,
  category: Category | undefined,
): readonly TaxonomyItem[] {
  return taxonomy?.items.filter((item) => item.category === category) ?? [];
}

/** What is asked of a case: the category's questions, then those of its item. A code that stands in both is asked once. */
export function questionsOf(
  taxonomy: Taxonomy | undefined,
  category: Category | undefined,
  code?: string,
): readonly TaxonomyQuestion[] {
  const common = taxonomy?.questions?.find((one) => one.category === category)?.questions ?? [];
  const own = itemsOf(taxonomy, category).find((item) => item.code === code)?.questions ?? [];
  return [...common.filter((one) => !own.some((other) => other.code === one.code)), ...own];
}

/** Whether what was said answers the question. */
export function isAnswer({ kind, choices = [] }: TaxonomyQuestion, value: string): boolean {
  switch (kind) {
    case 'choice':
      return choices.includes(value);
    case 'yes-no':
      return value === 'yes' || value === 'no';
    case 'day':
      return isDay(value);
    case 'text':
      return true;
  }
}

/**
 * What stands against answers. Without any, not even none, nothing does: whoever fills in a form that has never heard
 * of the questions can't be sent back for them.
 */
export function detailFaults(
  questions: readonly TaxonomyQuestion[],
  details: readonly DetailDraft[] | undefined,
): DetailFault[] {
  if (!details) return [];
  const faults: DetailFault[] = [];
  details.forEach(({ code, value }, index) => {
    const at = `/details/${index}`;
    const question = questions.find((one) => one.code === code);
    const isSecond = details.findIndex((other) => other.code === code) < index;
    if (!question || isSecond) faults.push({ pointer: `${at}/code`, code: 'field.not-allowed' });
    else if (!isAnswer(question, value)) {
      const code = question.kind === 'day' ? 'field.wrong-format' : 'field.not-allowed';
      faults.push({ pointer: `${at}/value`, code });
    }
  });
  const isMissing = ({ code, required }: TaxonomyQuestion): boolean =>
    required === true && !details.some((one) => one.code === code);
  if (questions.some(isMissing)) faults.push({ pointer: '/details', code: 'field.required' });
  return faults;
}

/** Answers as they are kept: with the question as it was put, in the order it was. */
export function detailsKept(
  questions: readonly TaxonomyQuestion[],
  details: readonly DetailDraft[] = [],
): AppealDetail[] {
  return questions.flatMap(({ code, ask, kind }) => {
    const value = details.find((one) => one.code === code)?.value;
    return value === undefined ? [] : [{ code, ask, kind, value }];
  });
}
