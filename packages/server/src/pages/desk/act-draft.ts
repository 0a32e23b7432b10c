// What was typed into a form of the desk, on its way to a draft. What can't be read stays as it was typed.
import { typedText } from '../submission.js';

/** By the fields' names; without those that were left empty. */
export function postedValues<Name extends string>(
  fields: readonly { readonly name: Name }[],
  form: URLSearchParams,
): Readonly<Partial<Record<Name, string>>> {
  const values: Partial<Record<Name, string>> = {};
  for (const { name } of fields) {
    const typed = typedText(form, name);
    if (typed) values[name] = typed;
  }
  return values;
}

/** @param at where the value stands in the draft: names, the outer first; two at most */
export function putAt(
  draft: Record<string, unknown>,
  [outer = '', inner]: readonly string[],
  value: unknown,
): void {
  draft[outer] = inner === undefined ? value : { ...(draft[outer] as object | undefined), [inner]: value };
}

/** A whole number, however it is grouped, full-width digits too. */
export function numberIn(typed: string): number | string {
  const plain = typed.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d{1,15}$/.test(plain) ? Number(plain) : typed;
}

/** Lines with something in them, and their place from 1. */
export function linesOf(typed: string): { readonly place: number; readonly text: string }[] {
  return typed.split(/\r?\n/).flatMap((line, index) => {
    const text = line.trim();
    return text ? [{ place: index + 1, text }] : [];
  });
}

/** What stands between the bars of a line, or between its tabs. */
export function cellsOf(line: string): string[] {
  return line.split(/[｜|\t]/).map((cell) => cell.trim());
}
