// The demonstration's panel reviews of 方庄: two, one with a conflict declared, and the street's response. All made up.
import type { Day, ReviewDraft } from '@huiyin/sdk';
import { addDays, startOfDay } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { DemoStaff } from './directory.js';
import type { SeedPorts, Turn } from './turns.js';

interface Given {
  readonly age: number;
  readonly by: DemoStaff;
  readonly says: Omit<ReviewDraft, 'body' | 'period'>;
  readonly answered?: string;
}

const given: readonly Given[] = [
  {
    age: 12,
    by: 'panel@fengtai',
    says: {
      panellist: 'scholar',
      conflict: 'none',
      resolution: {
        score: 4,
        reason: '抽看了三十件，二十七件去现场看过，确实办好了；漏水的三件还在等物业。',
      },
      satisfaction: {
        score: 3,
        reason: '问了四十户，多数说比去年快；住在出租房的年轻人说不知道在哪里提。',
      },
      lasting: {
        score: 2,
        reason: '电梯每次坏了再修，还没有定期检查的办法，物业一换做法就断了。',
      },
    },
    answered: '电梯的定期检查从下个月起由社区牵头，每季度把查了什么、修了什么公布一次。',
  },
  {
    age: 9,
    by: 'panel@fangzhuang',
    says: {
      panellist: 'resident',
      conflict: 'declared',
      conflictNote: '本人住在芳古园，家里有两件诉求在办。',
      resolution: { score: 4, reason: '楼道里的灯和下水都修了，停车的事说了半年还在商量。' },
      satisfaction: { score: 4, reason: '楼里十几户都说打电话有人接，答复也比以前具体。' },
      lasting: { score: 3, reason: '每月有一次茶馆议事会，定下来的事贴在楼门口，希望一直办下去。' },
    },
  },
];

export function reviewsGiven({ useCases }: SeedPorts, today: Day): Turn[] {
  return given.flatMap(({ age, by, says, answered }, index): Turn[] => {
    const day = addDays(today, -age);
    const period = `${day.slice(0, 4)}-H${day.slice(5, 7) <= '06' ? 1 : 2}`;
    const name = `review-${index}`;
    let id = '';
    const gives: Turn = {
      name,
      at: startOfDay(day) + (14 * 60 + index) * 60_000,
      async take(circumstances) {
        const call = { path: {}, query: {}, body: { ...says, body: 'fangzhuang', period } };
        ({ id } = await useCases['staff.reviews.give'](call, { ...circumstances, actor: demoActor(by) }));
      },
    };
    if (answered === undefined) return [gives];
    const answers: Turn = {
      name: `${name}-answered`,
      at: startOfDay(addDays(day, 4)) + 10 * 3_600_000,
      async take(circumstances) {
        const call = { path: { id }, query: {}, body: { text: answered } };
        const actor = demoActor('lead@fangzhuang');
        await useCases['staff.reviews.respond'](call, { ...circumstances, actor });
      },
    };
    return [gives, answers];
  });
}
