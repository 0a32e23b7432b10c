// Where the lives take place: a street with two communities and the bureaus it calls. Nobody real is meant.
import type { Category, Channel, Cohort } from '@huiyin/sdk';
import type { DirectoryEntries, UnitEntry } from '../../packages/server/src/db/directory.js';
import type { Dice } from './dice.js';

export const LEDGER = 'FZ';
/** The unit whose card is read. */
export const STREET = 'fangzhuang';
export const standard = { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 } as const;

/** How much of each kind there is, roughly as offices have published it. */
const categories: readonly (readonly [number, Category])[] = [
  [14, 'environment'],
  [18, 'property'],
  [10, 'parking'],
  [9, 'lifts'],
  [6, 'eldercare'],
  [4, 'greening'],
  [9, 'utilities'],
  [6, 'facilities'],
  [6, 'housing'],
  [3, 'education'],
  [3, 'health'],
  [2, 'employment'],
  [4, 'safety'],
  [4, 'transport'],
  [2, 'other'],
];
const channels: readonly (readonly [number, Channel])[] = [
  [40, 'hotline-12345'],
  [16, 'web'],
  [9, 'visit'],
  [8, 'grid'],
  [8, 'wechat'],
  [5, 'box'],
  [3, 'station'],
  [3, 'meeting'],
  [2, 'deputy'],
  [2, 'hall'],
  [2, 'petition'],
  [2, 'agent'],
];
const cohorts: readonly (readonly [number, Cohort])[] = [
  [25, 'elderly'],
  [3, 'disabled'],
  [12, 'commuters'],
  [6, 'new-employment'],
  [14, 'families'],
  [5, 'business'],
  [35, 'undisclosed'],
];
const bodies: readonly (readonly [number, string])[] = [
  [70, STREET],
  [18, 'fangguyuan'],
  [12, 'fangqunyuan'],
];
/** Units a case can be passed to. */
export const bureaus = ['zhujian', 'chengguan', 'jiaotong'] as const;

const everything = {
  categories: categories.map(([, category]) => category),
  channels: channels.map(([, channel]) => channel),
  standard,
  contactPoints: [],
};
const unit = (
  slug: string,
  name: string,
  more: Pick<UnitEntry, 'kind' | 'ledger' | 'parent'>,
): UnitEntry => ({
  ...everything,
  ...more,
  slug,
  name,
});

export const directory: DirectoryEntries = {
  ledgers: [
    { code: 'FT', name: '丰台区' },
    { code: LEDGER, name: '方庄街道' },
  ],
  units: [
    { ...everything, slug: 'fengtai', name: '丰台区', kind: 'district', ledger: 'FT' },
    unit(STREET, '方庄街道', { kind: 'street', ledger: LEDGER, parent: 'fengtai' }),
    unit('fangguyuan', '芳古园社区', { kind: 'community', ledger: LEDGER, parent: STREET }),
    unit('fangqunyuan', '芳群园社区', { kind: 'community', ledger: LEDGER, parent: STREET }),
    unit('zhujian', '区住建委', { kind: 'bureau', ledger: 'FT', parent: 'fengtai' }),
    unit('chengguan', '区城管委', { kind: 'bureau', ledger: 'FT', parent: 'fengtai' }),
    unit('jiaotong', '区交通委', { kind: 'bureau', ledger: 'FT', parent: 'fengtai' }),
  ],
};

export const anyCategory = (dice: Dice): Category => dice.weighed(categories);
export const anyChannel = (dice: Dice): Channel => dice.weighed(channels);
export const anyCohort = (dice: Dice): Cohort => dice.weighed(cohorts);
export const anyBody = (dice: Dice): string => dice.weighed(bodies);
