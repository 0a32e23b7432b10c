// A unit's own words: three lists over one model, each a predicate that is data.
export {
  checkAppealLists,
  checkTaskLists,
  VocabularyError,
  type ListDefinition,
  type VocabularyFault,
} from './check.js';
export * from './columns.js';
export * from './known.js';
export * from './own.js';
export * from './predicate.js';
