// Three columns, as 五里店 tells its work: every state of an appeal is in one of them, or beside them.
import type { AppealColumn, AppealState, ColumnVocabulary, VocabularyChoice } from '../../types/index.js';

/** Nobody works on it yet; somebody does, or says it is done; somebody else said it is done. */
const columns: Readonly<Record<AppealState, AppealColumn | 'beside'>> = {
  received: 'asked',
  accepted: 'asked',
  assigned: 'asked',
  'in-hand': 'doing',
  answered: 'doing',
  'claimed-done': 'doing',
  confirmed: 'done',
  unconfirmed: 'beside',
  'closed-cannot': 'beside',
  declined: 'beside',
  merged: 'beside',
  withdrawn: 'beside',
};

export function columnOf(state: AppealState): AppealColumn | 'beside' {
  return columns[state];
}

/** The vocabularies that tell a unit's page in three columns. */
export const columnVocabularies: readonly ColumnVocabulary[] = ['wulidian'];

/** Whether a unit tells its page in three columns without being asked to. */
export function tellsColumns(chosen: VocabularyChoice | undefined): chosen is ColumnVocabulary {
  return columnVocabularies.some((id) => id === chosen);
}
