// The vocabularies units are known to use (《实施办法》; 东高地, 凤凰岭, 新村, 方庄 as published).
import type {
  AppealList,
  AppealVocabulary,
  KnownAppealList,
  OwnVocabulary,
  TaskList,
  TaskVocabulary,
  VocabularyChoice,
} from '../../types/index.js';
import type { ListDefinition } from './check.js';
import { isOwnList, ownAppealLists } from './own.js';
import type { AppealCondition, Predicate, TaskCondition } from './predicate.js';

export type AppealListDefinition = ListDefinition<AppealList, AppealCondition>;
export type TaskListDefinition = ListDefinition<TaskList, TaskCondition>;

/** Three lists each, in the order they are told in. */
export const appealVocabularies: Readonly<
  Record<AppealVocabulary, readonly ListDefinition<KnownAppealList, AppealCondition>[]>
> = {
  /** 已解决 · 待推进 · 需协调. What waits for the resident's word is still 待推进. */
  measures: [
    { id: 'done', where: [{ open: false }] },
    { id: 'underway', where: [{ open: true, levels: ['street', 'residents'] }] },
    { id: 'coordination', where: [{ open: true, levels: ['district', 'city'] }] },
  ],
  /** 立即整改 · 限期办理 · 持续推进 */
  donggaodi: [
    { id: 'at-once', where: [{ horizons: ['now'] }] },
    { id: 'by-date', where: [{ horizons: ['dated'] }] },
    { id: 'ongoing', where: [{ horizons: ['ongoing'] }] },
  ],
  /** 三本账: 现场解决 · 台账研究 · 长期关注 */
  fenghuangling: [
    { id: 'on-the-spot', where: [{ horizons: ['now'] }] },
    { id: 'studied', where: [{ horizons: ['dated'] }] },
    { id: 'long-term', where: [{ horizons: ['ongoing'] }] },
  ],
  /** 当场答复 · 办理中 · 挂账督办 */
  xincun: [
    { id: 'answered', where: [{ open: false }] },
    { id: 'in-hand', where: [{ open: true, docketed: false }] },
    { id: 'docketed', where: [{ open: true, docketed: true }] },
  ],
};

export const taskVocabularies: Readonly<Record<TaskVocabulary, readonly TaskListDefinition[]>> = {
  /** 近期 · 中期 · 远期 */
  fangzhuang: [
    { id: 'near', where: [{ horizons: ['near'] }] },
    { id: 'mid', where: [{ horizons: ['mid'] }] },
    { id: 'long', where: [{ horizons: ['long'] }] },
  ],
};

/** Of units that have chosen none. */
export const DEFAULT_VOCABULARY = 'measures' satisfies AppealVocabulary;

/** The known vocabulary appeals are told in: a unit whose words are for tasks or columns tells its appeals by 《实施办法》. */
export function appealVocabulary(chosen: VocabularyChoice | undefined): AppealVocabulary {
  const known = Object.keys(appealVocabularies) as AppealVocabulary[];
  return known.find((id) => id === chosen) ?? DEFAULT_VOCABULARY;
}

/** The three lists of a vocabulary, with `own` those of the unit itself. */
export function appealListsIn(
  vocabulary: AppealVocabulary | 'own',
  own: OwnVocabulary | undefined,
): readonly AppealListDefinition[] {
  if (vocabulary !== 'own') return appealVocabularies[vocabulary];
  if (!own) throw new RangeError('own lists that nobody has said');
  return ownAppealLists(own);
}

/** Which appeals are in a list. One of a unit's own is nobody's where the unit has none. */
export function predicateOf(list: AppealList, own?: OwnVocabulary): Predicate<AppealCondition> {
  if (!own && isOwnList(list)) return [];
  const found = [...Object.values(appealVocabularies).flat(), ...(own ? ownAppealLists(own) : [])].find(
    ({ id }) => id === list,
  );
  if (!found) throw new RangeError(`not a list: ${list}`);
  return found.where;
}
