// The units of the demonstration: two districts, their streets, communities and two bureaus. Nobody real is named.
import type { Body, Category, Channel, UnitKind, Vocabulary } from '@huiyin/sdk';
import type { OwnTaxonomy } from '@huiyin/sdk/rules';
import { districtTaxonomy, fangzhuangTaxonomy } from './taxonomy.js';

/** A unit as it is entered into the directory. */
export interface DemoUnit {
  readonly slug: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly ledger: string;
  readonly parent?: string;
  readonly standard: Body['standard'];
  readonly categories: readonly Category[];
  readonly channels: readonly Channel[];
  readonly contactPoints: Body['contactPoints'];
  /** The words it sorts its work by. */
  readonly vocabulary?: Vocabulary;
  /** What exactly can be asked for there, beside what the units above it have. */
  readonly taxonomy?: OwnTaxonomy;
  /** How many people it has. */
  readonly population?: NonNullable<Body['population']>;
  readonly demo: true;
}

/** Days every unit of the demonstration promises: to a first word, to a result, to the resident's own word. */
export const demoStandard = { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 } as const;

const categories: readonly Category[] = [
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
];
const channels: readonly Channel[] = [
  'web',
  'hotline-12345',
  'visit',
  'grid',
  'wechat',
  'box',
  'station',
  'session',
  'meeting',
  'deputy',
  'hall',
  'agent',
];
const common = { standard: demoStandard, categories, channels, demo: true } as const;

/** Ledgers: one per street, one for the district's own units. */
export const demoLedgers = [
  { code: 'FT', name: '丰台区' },
  { code: 'FZ', name: '方庄街道' },
  { code: 'XC', name: '新村街道' },
  { code: 'CX', name: '长辛店街道' },
  { code: 'DG', name: '东高地街道' },
  { code: 'WZ', name: '王佐镇' },
  { code: 'WL', name: '五里店街道' },
  { code: 'HB', name: '海勃湾区' },
  { code: 'FH', name: '凤凰岭街道' },
] as const;

export const demoUnits: readonly DemoUnit[] = [
  {
    ...common,
    slug: 'fengtai',
    name: '丰台区',
    kind: 'district',
    ledger: 'FT',
    taxonomy: districtTaxonomy,
    contactPoints: [{ kind: 'phone', label: '市民热线', value: '12345' }],
  },
  {
    ...common,
    slug: 'fangzhuang',
    name: '方庄街道',
    kind: 'street',
    ledger: 'FZ',
    parent: 'fengtai',
    vocabulary: 'fangzhuang',
    taxonomy: fangzhuangTaxonomy,
    // Made up, as everything here.
    population: {
      year: 2025,
      source: '演示数据，不是真的人数',
      cohorts: [
        { cohort: 'elderly', count: 21_840 },
        { cohort: 'disabled', count: 1_320 },
        { cohort: 'families', count: 18_600 },
        { cohort: 'new-employment', count: 2_450 },
        { cohort: 'business', count: 860 },
      ],
    },
    contactPoints: [
      { kind: 'phone', label: '市民热线（24 小时）', value: '12345' },
      { kind: 'hall', label: '街道办事大厅', value: '周一至周五 9:00–17:00，周六 9:00–12:00' },
      { kind: 'walk-in', label: '周五书记亲民走访日', value: '每周五 14:00–16:00，各社区轮流' },
      { kind: 'online', label: '诉求收集箱', value: '快递驿站、网约车司机之家门口的收集箱' },
    ],
  },
  ...(
    [
      ['fangguyuan', '芳古园社区'],
      ['fangqunyuan', '芳群园社区'],
      ['fangchengyuan', '芳城园社区'],
      ['fangxingyuan', '芳星园社区'],
    ] as const
  ).map(([slug, name]): DemoUnit => ({
    ...common,
    slug,
    name,
    kind: 'community',
    ledger: 'FZ',
    parent: 'fangzhuang',
    contactPoints: [{ kind: 'hall', label: '社区服务站', value: '每天 9:00–18:00' }],
  })),
  {
    ...common,
    slug: 'xincun',
    name: '新村街道',
    kind: 'street',
    ledger: 'XC',
    parent: 'fengtai',
    vocabulary: 'xincun',
    contactPoints: [
      { kind: 'phone', label: '市民热线（24 小时）', value: '12345' },
      { kind: 'hall', label: '街道办事大厅', value: '周一至周五 9:00–17:00' },
    ],
  },
  {
    ...common,
    slug: 'changxindian',
    name: '长辛店街道',
    kind: 'street',
    ledger: 'CX',
    parent: 'fengtai',
    contactPoints: [
      { kind: 'phone', label: '市民热线（24 小时）', value: '12345' },
      { kind: 'hall', label: '街道办事大厅', value: '周一至周五 9:00–17:00' },
      { kind: 'walk-in', label: '书记接待日', value: '每月第一个周六上午，老街议事厅' },
    ],
  },
  ...(
    [
      ['donggaodi', '东高地街道', 'DG', 'fengtai', 'donggaodi'],
      ['wangzuo', '王佐镇', 'WZ', 'fengtai', undefined],
      ['wulidian', '五里店街道', 'WL', 'fengtai', 'wulidian'],
    ] as const
  ).map(([slug, name, ledger, parent, vocabulary]): DemoUnit => ({
    ...common,
    slug,
    name,
    kind: 'street',
    ledger,
    parent,
    ...(vocabulary && { vocabulary }),
    contactPoints: [
      { kind: 'phone', label: '市民热线（24 小时）', value: '12345' },
      { kind: 'hall', label: '办事大厅', value: '周一至周五 9:00–17:00' },
    ],
  })),
  {
    ...common,
    slug: 'haibowan',
    name: '海勃湾区',
    kind: 'district',
    ledger: 'HB',
    contactPoints: [{ kind: 'phone', label: '市民热线', value: '12345' }],
  },
  {
    ...common,
    slug: 'fenghuangling',
    name: '凤凰岭街道',
    kind: 'street',
    ledger: 'FH',
    parent: 'haibowan',
    vocabulary: 'fenghuangling',
    contactPoints: [
      { kind: 'phone', label: '市民热线（24 小时）', value: '12345' },
      { kind: 'walk-in', label: '现场办公', value: '每周三上午，各社区轮流' },
    ],
  },
  {
    ...common,
    slug: 'zhujian',
    name: '区住建委',
    kind: 'bureau',
    ledger: 'FT',
    parent: 'fengtai',
    contactPoints: [{ kind: 'phone', label: '市民热线', value: '12345' }],
  },
  {
    ...common,
    slug: 'chengguan',
    name: '区城管委',
    kind: 'bureau',
    ledger: 'FT',
    parent: 'fengtai',
    contactPoints: [{ kind: 'phone', label: '市民热线', value: '12345' }],
  },
];

/** Who works where in the demonstration. */
export const demoStaff = [
  { role: 'clerk', unit: 'fangzhuang', person: '方庄街道受理员' },
  { role: 'lead', unit: 'fangzhuang', person: '方庄街道值班负责人' },
  { role: 'clerk', unit: 'fangguyuan', person: '芳古园社区工作人员' },
  { role: 'grid', unit: 'fangguyuan', person: '芳古园社区网格员' },
  { role: 'clerk', unit: 'fangqunyuan', person: '芳群园社区工作人员' },
  { role: 'clerk', unit: 'fangchengyuan', person: '芳城园社区工作人员' },
  { role: 'clerk', unit: 'fangxingyuan', person: '芳星园社区工作人员' },
  { role: 'grid', unit: 'fangxingyuan', person: '芳星园社区网格员' },
  { role: 'clerk', unit: 'xincun', person: '新村街道受理员' },
  { role: 'lead', unit: 'xincun', person: '新村街道值班负责人' },
  { role: 'clerk', unit: 'changxindian', person: '长辛店街道受理员' },
  { role: 'lead', unit: 'changxindian', person: '长辛店街道值班负责人' },
  { role: 'clerk', unit: 'donggaodi', person: '东高地街道受理员' },
  { role: 'lead', unit: 'donggaodi', person: '东高地街道值班负责人' },
  { role: 'clerk', unit: 'wangzuo', person: '王佐镇受理员' },
  { role: 'lead', unit: 'wangzuo', person: '王佐镇值班负责人' },
  { role: 'clerk', unit: 'wulidian', person: '五里店街道受理员' },
  { role: 'lead', unit: 'wulidian', person: '五里店街道值班负责人' },
  { role: 'district', unit: 'haibowan', person: '海勃湾区回访员' },
  { role: 'clerk', unit: 'fenghuangling', person: '凤凰岭街道受理员' },
  { role: 'lead', unit: 'fenghuangling', person: '凤凰岭街道值班负责人' },
  { role: 'bureau', unit: 'zhujian', person: '区住建委经办人' },
  { role: 'district', unit: 'fengtai', person: '区回访员' },
  { role: 'admin', unit: 'fengtai', person: '区系统管理员' },
  { role: 'auditor', unit: 'fengtai', person: '区审计员' },
  { role: 'panel', unit: 'fengtai', person: '区第三方评议人' },
  { role: 'panel', unit: 'fangzhuang', person: '方庄街道群众评议人' },
] as const;

type NameOf<Entry> = Entry extends {
  readonly role: infer Role extends string;
  readonly unit: infer Unit extends string;
}
  ? `${Role}@${Unit}`
  : never;

/** A member of the demonstration's staff, by role and unit: `clerk@fangzhuang`. */
export type DemoStaff = NameOf<(typeof demoStaff)[number]>;
