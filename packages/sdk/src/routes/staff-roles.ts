// Roles that share what they may do.
import type { Role } from '../types/index.js';

/** Whoever works on cases. */
export const handlers = ['clerk', 'lead', 'bureau', 'grid'] as const satisfies readonly Role[];
/** Whoever decides where a case goes. */
export const deciders = ['clerk', 'lead'] as const satisfies readonly Role[];
/** Whoever writes down what others have seen and said. */
export const recorders = ['grid', 'clerk', 'lead'] as const satisfies readonly Role[];
/** Whoever sees cases. */
export const readers = [
  'clerk',
  'lead',
  'bureau',
  'grid',
  'district',
  'admin',
  'auditor',
] as const satisfies readonly Role[];
