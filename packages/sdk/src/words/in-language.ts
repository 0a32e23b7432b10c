// Which of several dictionaries a language tag asks for.

/** The dictionary for a language tag; the first one, simplified Chinese, where there is none. */
export function inLanguage<W extends { readonly lang: string }>(
  dictionaries: readonly [W, ...W[]],
  lang: string | undefined,
): W {
  const wanted = (lang ?? '').toLowerCase();
  return dictionaries.find((words) => words.lang.toLowerCase() === wanted) ?? dictionaries[0];
}
