// Facts for tests and stories of the form: a unit, and receipts as its server gives them.
import type { Body, Receipt } from '@huiyin/sdk';

export const fangzhuang: Body = {
  slug: 'fangzhuang',
  name: '方庄街道',
  kind: 'street',
  standard: { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 },
  categories: [
    'environment',
    'property',
    'lifts',
    'parking',
    'eldercare',
    'facilities',
    'greening',
    'utilities',
    'housing',
    'transport',
    'safety',
    'education',
    'health',
    'employment',
    'other',
  ],
  channels: ['web', 'hotline-12345', 'visit', 'box'],
  contactPoints: [
    { kind: 'hall', label: '街道办事大厅', value: '周一至周五 9:00–17:00' },
    { kind: 'phone', label: '市民热线（24 小时）', value: '12345' },
  ],
  demo: true,
};

/** A real unit: no demonstration, few categories, no telephone. */
export const fangguyuan: Body = {
  slug: 'fangguyuan',
  name: '芳古园社区',
  kind: 'community',
  parent: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  standard: { firstResponseDays: 3, resolutionDays: 15, confirmationDays: 15 },
  categories: ['environment', 'lifts', 'other'],
  channels: ['web', 'visit'],
  contactPoints: [{ kind: 'hall', label: '社区服务站', value: '每天 9:00–18:00' }],
};

export const receipt: Receipt = {
  number: 'FZ-2026-000110',
  trackingCode: '4821 0937 5566 1204',
  receivedAt: '2026-11-22T09:30:00+08:00',
  clocks: {
    firstResponse: { due: '2026-11-29', state: 'running' },
    resolution: { due: '2026-12-07', state: 'running' },
  },
  body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  leaf: {
    ledger: 'FZ',
    index: 517,
    hash: '4d5e9a01b7c3f2e86a90d41c5b7f3e2a8c6d10f94b2e7a35d8c1f06e9b4a7d23',
  },
  demo: true,
};
