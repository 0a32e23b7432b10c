// What a clerk typed to find a case by: a phone, a name, or words.
import { searchQuestion } from '@huiyin/sdk/rules';
import type { SearchInput } from '@huiyin/sdk/staff';

/** Digits of the shortest phone somebody leaves. */
const SHORTEST_PHONE = 7;
/** As the server has it. */
const MOST = 60;

/**
 * @param typed anything but a case's number
 * @param name what stands before a name
 * @returns undefined for what nothing can be found by
 */
export function searchInputOf(typed: string, name: string): SearchInput | undefined {
  const plain = Array.from(typed.normalize('NFKC').trim()).slice(0, MOST).join('');
  if (plain.startsWith(name)) {
    const rest = plain.slice(name.length).replace(/^[\s:]+/, '');
    if (rest) return { name: Array.from(rest).slice(0, 40).join('') };
  }
  const isPhone = /^\+?[0-9][0-9 -]{4,20}[0-9]$/.test(plain);
  if (isPhone && plain.replace(/\D/g, '').length >= SHORTEST_PHONE) return { phone: plain };
  return searchQuestion(plain) && { words: plain };
}
