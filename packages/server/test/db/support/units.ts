// A district with two streets, a community and a bureau, in three ledgers.
import type { Category, Channel } from '@huiyin/sdk';
import type { DirectoryEntries, UnitEntry } from '../../../src/db/directory.js';

const categories: readonly Category[] = ['environment', 'property', 'lifts', 'parking', 'other'];
const channels: readonly Channel[] = ['web', 'hotline-12345', 'visit', 'petition'];
const standard = { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 };
const common = { categories, channels, standard, contactPoints: [] } as const;

const units: readonly UnitEntry[] = [
  { ...common, slug: 'fengtai', name: '丰台区', kind: 'district', ledger: 'FT' },
  { ...common, slug: 'fangzhuang', name: '方庄街道', kind: 'street', ledger: 'FZ', parent: 'fengtai' },
  {
    ...common,
    slug: 'fangguyuan',
    name: '芳古园社区',
    kind: 'community',
    ledger: 'FZ',
    parent: 'fangzhuang',
  },
  {
    ...common,
    slug: 'donggaodi',
    name: '东高地街道',
    kind: 'street',
    ledger: 'DG',
    parent: 'fengtai',
    vocabulary: 'donggaodi',
  },
  { ...common, slug: 'zhujian', name: '区住建委', kind: 'bureau', ledger: 'FT', parent: 'fengtai' },
  { ...common, slug: 'chengguan', name: '区城管委', kind: 'bureau', ledger: 'FT', parent: 'fengtai' },
];

export const directory: DirectoryEntries = {
  ledgers: [
    { code: 'FT', name: '丰台区' },
    { code: 'FZ', name: '方庄街道' },
    { code: 'DG', name: '东高地街道' },
  ],
  units,
};
