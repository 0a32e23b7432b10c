// Search terms as PostgreSQL is asked for them.

/** Terms as a question spells them. They are letters and digits: nothing in them can end the quotes. */
export function termsOf(ledger: string, terms: readonly string[], ending = ''): string[] {
  return terms.map((term) => `'${ledger}${term}'${ending}`);
}
