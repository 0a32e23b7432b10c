// Parameters that several routes share.
import type { Parameter } from './route.js';

export const slug = {
  description: "A unit's slug, e.g. `fangzhuang`.",
  required: true,
  schema: { type: 'string', pattern: '^[a-z][a-z0-9-]{0,39}$', maxLength: 40 },
} as const satisfies Parameter;
export const number = {
  description: "An appeal's public number, e.g. `FZ-2026-000109`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$', maxLength: 16 },
} as const satisfies Parameter;
export const cursor = {
  description: 'The `next` of the page before.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9_-]+$', maxLength: 400 },
} as const satisfies Parameter;
export const limit = {
  description: 'Items on a page; 20 if absent.',
  schema: { type: 'integer', minimum: 1, maximum: 100 },
} as const satisfies Parameter;
export const category = {
  description: 'Only this top-level category.',
  schema: { type: 'string', pattern: '^[a-z]+$', maxLength: 20 },
} as const satisfies Parameter;
export const topics = {
  description: 'Comma-separated topics: `body:<slug>` (public), `appeal:<number>` (needs its tracking code).',
  required: true,
  schema: { type: 'string', pattern: '^[a-z]+:[A-Za-z0-9-]+(,[a-z]+:[A-Za-z0-9-]+){0,19}$', maxLength: 1000 },
} as const satisfies Parameter;

/** Places and sizes in a log. */
export const leaf = (description: string) =>
  ({
    description,
    schema: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  }) as const satisfies Parameter;

export const commitmentId = {
  description: "A commitment's id, e.g. `FZ-C-2026-000012`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-C-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

export const commitmentFilter = {
  description: 'Only those still open, those claimed and waiting for a word, or those that have ended.',
  schema: { type: 'string', enum: ['open', 'claimed', 'ended'], maxLength: 10 },
} as const satisfies Parameter;

export const appealPath = { number } as const;
export const commitmentPath = { id: commitmentId } as const;
