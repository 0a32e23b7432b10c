// What exactly it is and what was answered, in words: the item's name with its group, each question with its answer.
import type { AppealDetail, AppealItem, PublicAppeal } from '../types/index.js';
import type { CommonWords } from '../words/index.js';
import { formatDay } from './format.js';

/** e.g. `养老服务 · 助餐`. */
export function itemText({ name, group }: Pick<AppealItem, 'name' | 'group'>): string {
  return group === undefined ? name : `${group} · ${name}`;
}

/** What a case is about as everybody may know it, e.g. `养老服务 · 助餐`. */
export function matterText(
  { category, item }: Pick<PublicAppeal, 'category' | 'item'>,
  words: CommonWords,
): string {
  const name = words.terms.categories[category];
  return item ? `${name} · ${item.name}` : name;
}

/** A question and its answer as a person says it. */
export function detailLine(
  { ask, kind, value }: AppealDetail,
  words: CommonWords,
): { term: string; text: string } {
  const { yesNo } = words.terms;
  if (kind === 'yes-no') return { term: ask, text: value === 'yes' ? yesNo.yes : yesNo.no };
  return { term: ask, text: kind === 'day' ? formatDay(value, words) : value };
}
