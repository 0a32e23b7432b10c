// Parameters that several routes share.
import type { Category } from '../types/index.js';
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
/** Every top-level category there is: a card of none of them would be empty. */
const categories = [
  'environment',
  'property',
  'parking',
  'lifts',
  'eldercare',
  'greening',
  'utilities',
  'facilities',
  'housing',
  'education',
  'health',
  'employment',
  'safety',
  'transport',
  'other',
] as const satisfies readonly Category[];
export const topic = {
  description: 'Only appeals of this top-level category; everything if absent.',
  schema: { type: 'string', enum: categories, maxLength: 20 },
} as const satisfies Parameter;
export const words = {
  description:
    'Only those whose number it is, or whose published title, text and place hold these words in any order.',
  schema: { type: 'string', maxLength: 60 },
} as const satisfies Parameter;
/** Each list names its vocabulary: no two have one in common. */
export const list = {
  description:
    "Only one list of a vocabulary: `done`, `underway`, `coordination` are 《实施办法》's, `own-first` is of a unit that has its own.",
  schema: {
    type: 'string',
    enum: [
      'done',
      'underway',
      'coordination',
      'at-once',
      'by-date',
      'ongoing',
      'on-the-spot',
      'studied',
      'long-term',
      'answered',
      'in-hand',
      'docketed',
      'own-first',
      'own-second',
      'own-rest',
    ],
    maxLength: 20,
  },
} as const satisfies Parameter;
export const vocabulary = {
  description:
    "In these words; the unit's own if absent. `fangzhuang` is of tasks and `wulidian` of columns: appeals are told in `measures`.",
  schema: {
    type: 'string',
    enum: ['measures', 'donggaodi', 'fenghuangling', 'xincun', 'fangzhuang', 'wulidian'],
    maxLength: 20,
  },
} as const satisfies Parameter;
export const topics = {
  description: 'Comma-separated topics: `body:<slug>` (public), `appeal:<number>` (needs its tracking code).',
  required: true,
  schema: { type: 'string', pattern: '^[a-z]+:[A-Za-z0-9-]+(,[a-z]+:[A-Za-z0-9-]+){0,19}$', maxLength: 1000 },
} as const satisfies Parameter;

/** In a path. */
export const week = {
  description: 'An ISO week, e.g. `2026-W48`.',
  required: true,
  schema: { type: 'string', pattern: '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$', maxLength: 8 },
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

/** In a query. */
export const ofCommitment = {
  description: 'Only those of this commitment.',
  schema: commitmentId.schema,
} as const satisfies Parameter;

export const photoState = {
  description:
    'Only those that wait, or those that are public, newest first. Of all records: those that wait if absent.',
  schema: { type: 'string', enum: ['waiting', 'published'], maxLength: 10 },
} as const satisfies Parameter;

/** In a query. */
export const decisionFilter = {
  description: 'Only those that were found, at the last inspection, not all as decided.',
  schema: { type: 'string', enum: ['wanting'], maxLength: 10 },
} as const satisfies Parameter;

export const commitmentFilter = {
  description: 'Only those still open, those claimed and waiting for a word, or those that have ended.',
  schema: { type: 'string', enum: ['open', 'claimed', 'ended'], maxLength: 10 },
} as const satisfies Parameter;

export const whistleId = {
  description: "A whistle's id, e.g. `FZ-W-2026-000003`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-W-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

export const whistleFilter = {
  description: 'Only those still open, or those that have ended.',
  schema: { type: 'string', enum: ['open', 'ended'], maxLength: 10 },
} as const satisfies Parameter;

export const period = {
  description: 'e.g. `2025`, `2025-H2`, `2025-Q3`, `2025-11`; the current year if absent.',
  schema: { type: 'string', pattern: '^[0-9]{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])))?$', maxLength: 7 },
} as const satisfies Parameter;

export const sessionId = {
  description: "A session's id, e.g. `FZ-S-2026-000004`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-S-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

export const noticeId = {
  description: "A notice's id, e.g. `FZ-N-2026-000003`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-N-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

export const pairingId = {
  description: "A pairing's id, e.g. `FZ-P-2026-000002`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-P-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

export const webhookId = {
  description: "A webhook's id, e.g. `FZ-H-2026-000001`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-H-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

export const attachmentId = {
  description: "A photo's id, e.g. `FZ-A-3q2-7wAbCdEfGhIjKlMnOp`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-A-[A-Za-z0-9_-]{22}$', maxLength: 30 },
} as const satisfies Parameter;

export const attachmentSize = {
  description: '`thumbnail`: longest side at most 320 pixels; `full` if absent: at most 2,048.',
  schema: { type: 'string', enum: ['thumbnail', 'full'], maxLength: 10 },
} as const satisfies Parameter;

export const taskId = {
  description: "A task's id, e.g. `FZ-T-2026-000007`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-T-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

export const meetingId = {
  description: "A meeting's id, e.g. `FZ-M-2026-000003`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-M-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

export const planId = {
  description: "A response plan's id, e.g. `FZ-Y-2026-000002`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-Y-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

export const decisionId = {
  description: "A decision's id, e.g. `FZ-D-2026-000002`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-D-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

/** In a query. */
export const ofDecision = {
  description: 'Only those of this decision.',
  schema: decisionId.schema,
} as const satisfies Parameter;

export const reviewId = {
  description: "A panel review's id, e.g. `FZ-E-2026-000004`.",
  required: true,
  schema: { type: 'string', pattern: '^[A-Z]{2,4}-E-[0-9]{4}-[0-9]{6}$', maxLength: 18 },
} as const satisfies Parameter;

export const reviewedPeriod = {
  description: 'e.g. `2025`, `2025-H2`, `2025-Q3`, `2025-11`; the latest one that was reviewed if absent.',
  schema: period.schema,
} as const satisfies Parameter;

export const taskHorizon = {
  description: 'Only those of one horizon: 近期, 中期, 远期.',
  schema: { type: 'string', enum: ['near', 'mid', 'long'], maxLength: 4 },
} as const satisfies Parameter;

export const atLeast = {
  description: 'Only classes of which so many came; 5 if absent.',
  schema: { type: 'integer', minimum: 2, maximum: 100 },
} as const satisfies Parameter;

export const appealPath = { number } as const;
export const commitmentPath = { id: commitmentId } as const;
export const whistlePath = { id: whistleId } as const;
export const taskPath = { id: taskId } as const;
export const meetingPath = { id: meetingId } as const;
export const decisionPath = { id: decisionId } as const;
export const reviewPath = { id: reviewId } as const;
export const sessionPath = { id: sessionId } as const;
export const noticePath = { id: noticeId } as const;
export const planPath = { id: planId } as const;
export const pairingPath = { id: pairingId } as const;
export const webhookPath = { id: webhookId } as const;
