// How Chinese text is found by words: as pairs of characters that stand side by side, other scripts by whole words.

/** Characters of one script that are read together: hanzi, or letters and digits of others. */
const RUNS = /\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu;
/** Terms a question is cut down to: beyond these it is no narrower. */
const MOST_ASKED = 40;
/** Characters of the longest word that is kept whole. */
const LONGEST_WORD = 40;

/** What a text is found by. */
export interface SearchQuestion {
  /** Each has to be there. */
  readonly terms: readonly string[];
  /** Something has to begin with each. */
  readonly beginnings: readonly string[];
}

/**
 * Everything a text can be found by, each once: of `电梯停了` the pairs `电梯 梯停 停了` and the last character; of
 * `VIP3` `vip` and `3`. Full-width forms and capitals count as their plain ones.
 */
export function searchTerms(...texts: readonly string[]): string[] {
  const terms = new Set<string>();
  for (const text of texts) {
    for (const run of runsOf(text)) {
      if (!isHan(run)) {
        terms.add(run.slice(0, LONGEST_WORD));
        continue;
      }
      const characters = Array.from(run);
      characters.forEach((character, at) => terms.add(character + (characters[at + 1] ?? '')));
    }
  }
  return [...terms];
}

/**
 * What has to be there for a text to hold these words in any order. A single hanzi, and a word of another script,
 * may be the beginning of something longer.
 * @returns undefined for words that hold no letter or digit
 */
export function searchQuestion(words: string): SearchQuestion | undefined {
  const terms = new Set<string>();
  const beginnings = new Set<string>();
  for (const run of runsOf(words)) {
    const characters = Array.from(run);
    if (!isHan(run)) beginnings.add(run.slice(0, LONGEST_WORD));
    else if (characters.length === 1) beginnings.add(run);
    else
      for (let at = 0; at + 1 < characters.length; at += 1) terms.add(characters.slice(at, at + 2).join(''));
  }
  if (terms.size + beginnings.size === 0) return undefined;
  return {
    terms: [...terms].slice(0, MOST_ASKED),
    beginnings: [...beginnings].slice(0, MOST_ASKED),
  };
}

function runsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(RUNS) ?? [];
}

function isHan(run: string): boolean {
  return /^\p{Script=Han}/u.test(run);
}
