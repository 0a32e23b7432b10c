// Ways to be heard at a street and a community under it.
import type { DirectoryEntry, ReceptionOn, UnitDirectory } from '@huiyin/sdk';
import type { Ways } from '../channels.types.js';

const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const community = { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' } as const;

const weekly = {
  title: '周五书记亲民走访日',
  begins: '14:00',
  ends: '16:00',
  place: '芳古园社区议事厅',
  who: '社区党委书记',
} as const;

const own: DirectoryEntry = {
  body: street,
  phone: '010-6555 0001',
  online: { label: '方庄民意信箱', url: 'https://huiyin.example/b/fangzhuang' },
  posts: [{ name: '赵主任', title: '街道办事处副主任', scope: '物业、电梯、停车', phone: '010-6555 0003' }],
  receptions: [{ type: 'weekly', weekday: 5, ...weekly }],
  setOn: '2026-09-01',
  demo: true,
};
const under: DirectoryEntry = {
  body: community,
  posts: [{ name: '吴敏', title: '治理书记', scope: '芳古园一区到三区' }],
  receptions: [{ type: 'weekly', weekday: 5, ...weekly }],
  setOn: '2026-09-01',
  demo: true,
};
const upcoming = Array.from({ length: 8 }, (_, week): ReceptionOn => ({
  ...weekly,
  body: community,
  day: `2026-${week < 1 ? '09-25' : `10-${String(2 + 3 * week).padStart(2, '0')}`}`,
}));

const directory: UnitDirectory = { body: street, own, above: [], under: [under], upcoming };

export const everyWay: Ways = {
  points: [
    { kind: 'phone', label: '市民热线（24 小时）', value: '12345' },
    { kind: 'hall', label: '街道办事大厅', value: '周一至周五 9:00–17:00，周六 9:00–12:00' },
    { kind: 'walk-in', label: '周五书记亲民走访日', value: '每周五 14:00–16:00，各社区轮流' },
  ],
  directory,
};

export const noWay: Ways = { points: [], directory: { body: street, above: [], under: [], upcoming: [] } };
