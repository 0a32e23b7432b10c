// The demonstration's pairings: who looks after whom in 方庄 and 新村, through the use-cases. Every household is made up.
import type { Day, PairingDraft } from '@huiyin/sdk';
import { addDays, startOfDay } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { DemoStaff } from './directory.js';
import type { SeedPorts, Turn } from './turns.js';

interface Begun {
  /** Days ago it began. */
  readonly age: number;
  readonly by: DemoStaff;
  readonly says: Omit<PairingDraft, 'since'>;
  /** Days after it began that it ended, and why. */
  readonly ended?: { readonly after: number; readonly reason: string };
}

const begun: readonly Begun[] = [
  {
    age: 120,
    by: 'lead@fangzhuang',
    says: {
      person: '芳古园社区网格员',
      unit: 'fangguyuan',
      household: { place: '芳古园，第 2 网格，楼梯口那一户' },
      cohort: 'elderly',
      why: '独居，八十六岁，走路要扶。每周二上门一次，看药够不够、灯亮不亮。',
    },
  },
  {
    age: 96,
    by: 'lead@xincun',
    says: {
      person: '新村街道受理员',
      household: { place: '老小区，靠换热站那一户' },
      cohort: 'families',
      why: '刚搬来，孩子插班，不熟悉附近医院和学校。帮着跑一跑手续。',
    },
    ended: { after: 60, reason: '孩子已经入学，手续都办好了，家里说不用再来。' },
  },
  {
    age: 40,
    by: 'lead@fangzhuang',
    says: {
      person: '芳星园社区网格员',
      unit: 'fangxingyuan',
      household: { place: '芳星园的快递驿站' },
      cohort: 'new-employment',
      why: '站里七名骑手常年在外，量血压、接热水、寄存都找得到人。',
    },
  },
];

export function pairingsLived({ useCases }: SeedPorts, today: Day): Turn[] {
  return begun.flatMap(({ age, by, says, ended }, index): Turn[] => {
    const since = addDays(today, -age);
    const at = startOfDay(since) + (15 * 60 + index) * 60_000;
    const actor = demoActor(by);
    const name = `pairing-${index}`;
    const body = { ...says, since };
    const call = { path: {}, query: {}, body };
    const begins: Turn = {
      name,
      at,
      take: async (circumstances) => {
        await useCases['staff.pairings.open'](call, { ...circumstances, actor });
      },
    };
    if (!ended) return [begins];
    const ends: Turn = {
      name: `${name}-ended`,
      at: startOfDay(addDays(since, ended.after)) + 10 * 3_600_000,
      async take(circumstances) {
        const context = { ...circumstances, actor };
        const query = { body: demoUnit(by), limit: 100 };
        const { items } = await useCases['staff.pairings.list'](
          { path: {}, query, body: undefined },
          context,
        );
        const found = items.find((one) => one.since === since && one.person === says.person);
        if (!found) throw new Error(`${name} ends before it begins`);
        const { reason } = ended;
        await useCases['staff.pairings.end'](
          { path: { id: found.id }, query: {}, body: { reason } },
          context,
        );
      },
    };
    return [begins, ends];
  });
}

function demoUnit(by: DemoStaff): string {
  return by.slice(by.indexOf('@') + 1);
}
