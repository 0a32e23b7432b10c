// How much a taxonomy can hold. Lengths are in Unicode code points.

export const TAXONOMY_LIMITS = {
  items: 600,
  questionsOfItem: 5,
  questionsOfCategory: 3,
  choices: 12,
  code: 40,
  name: 40,
  group: 40,
  slug: 40,
  standard: 200,
  ask: 80,
  hint: 80,
  choice: 40,
  /** Days of a clock. */
  days: 1000,
  /** Characters of the whole as JSON: it travels with the unit to every form. */
  text: 120_000,
} as const;
