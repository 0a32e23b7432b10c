// The top-level categories appeals are sorted into.
import type { Category } from '../types/index.js';

/** Every one there is. */
export const categories = [
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
