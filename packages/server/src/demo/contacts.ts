// Whom to turn to in the demonstration: 方庄 and its communities. Names and numbers are made up.
import type { Day, DirectoryDraft } from '@huiyin/sdk';
import { addDays, startOfDay } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { SeedPorts, Turn } from './turns.js';

/** Days ago it was published. */
const AGE = 5;

type Told = readonly [slug: string, place: string, secretary: string, number: string];

const communities: readonly Told[] = [
  ['fangguyuan', '芳古园社区议事厅', '吴敏', '010-5550 0101'],
  ['fangqunyuan', '芳群园社区服务站', '许强', '010-5550 0102'],
  ['fangchengyuan', '芳城园社区服务站', '马丽', '010-5550 0103'],
  ['fangxingyuan', '芳星园社区服务站', '高峰', '010-5550 0104'],
];

/** Whose turn it is to listen, in this order. */
const rota: readonly string[] = ['街道党工委书记', '街道办事处主任', '街道办事处副主任'];

export function contactsPublished({ useCases }: SeedPorts, today: Day): Turn[] {
  const publishedOn = addDays(today, -AGE);
  return [street(today), ...communities.map(community)].map((body, index) => ({
    name: `contacts-${index}`,
    at: startOfDay(publishedOn) + (9 * 60 + index) * 60_000,
    async take(circumstances) {
      const context = { ...circumstances, actor: demoActor('lead@fangzhuang') };
      await useCases['staff.directory.set']({ path: {}, query: {}, body }, context);
    },
  }));
}

function street(today: Day): DirectoryDraft {
  return {
    body: 'fangzhuang',
    phone: { number: '010-5550 0100' },
    posts: [{ name: '方宁', title: '治理书记', scope: '物业和停车的事', phone: { number: '010-5550 0110' } }],
    receptions: rota.map((who, index) => ({
      type: 'dated',
      title: '轮流接访',
      day: addDays(today, 4 + index * 7),
      begins: '09:00',
      ends: '11:30',
      place: '街道办事大厅',
      who,
    })),
  };
}

function community([body, place, name, number]: Told): DirectoryDraft {
  return {
    body,
    phone: { number },
    posts: [{ name, title: '网格书记', scope: '本社区各网格', phone: { number } }],
    receptions: [
      {
        type: 'weekly',
        title: '周五书记亲民走访日',
        weekday: 5,
        begins: '14:00',
        ends: '16:00',
        place,
        who: '社区党委书记',
      },
    ],
  };
}
