// The demonstration's notices to residents, in 东高地 and 新村, through the use-cases. Every text is made up.
import type { Day, NoticeDraft } from '@huiyin/sdk';
import { addDays, startOfDay } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { DemoStaff } from './directory.js';
import { oldestOf } from './outreach.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';

interface Told {
  /** Days ago it was told. */
  readonly age: number;
  readonly by: DemoStaff;
  readonly says: Pick<NoticeDraft, 'body' | 'title' | 'text' | 'grid'>;
  /** Days after it was told that it tells of. */
  readonly of?: number;
  /** It tells of the street's oldest appeal. */
  readonly isOfAppeal?: true;
  /** Title of the one before that it puts right. */
  readonly corrects?: string;
}

const told: readonly Told[] = [
  {
    age: 11,
    by: 'clerk@donggaodi',
    says: {
      body: 'donggaodi',
      grid: '第 2 网格',
      title: '楼门口的台阶补好了',
      text: '缺的一角补齐，加了防滑条。雨雪天请走扶手这一侧。还有哪个门口不好走，告诉网格员。',
    },
    isOfAppeal: true,
  },
  {
    age: 6,
    by: 'clerk@xincun',
    says: {
      body: 'xincun',
      title: '周四上午换水表，停水三个小时',
      text: '老小区五栋楼换水表，九点停，十二点来水。请提前接一桶水。',
    },
    of: 3,
  },
  {
    age: 5,
    by: 'lead@xincun',
    says: {
      body: 'xincun',
      title: '换水表改到下午',
      text: '水表上午到货，改成下午一点停、四点来水，日子不变。给大家添麻烦了。',
    },
    of: 2,
    corrects: '周四上午换水表，停水三个小时',
  },
];

export function noticesTold({ useCases }: SeedPorts, today: Day): Turn[] {
  return told.map(({ age, by, says, of = 0, isOfAppeal, corrects }, index) => {
    const on = addDays(today, -age);
    return {
      name: `notice-${index}`,
      at: startOfDay(on) + (16 * 60 + index) * 60_000,
      async take(circumstances) {
        const appeals = isOfAppeal && (await oldestOf(useCases, says.body, 1, circumstances));
        const before = corrects !== undefined && (await idOf(useCases, says.body, corrects, circumstances));
        const body = {
          ...says,
          day: addDays(on, of),
          ...(appeals && { appeals }),
          ...(before && { corrects: before }),
        };
        const context = { ...circumstances, actor: demoActor(by) };
        await useCases['staff.notices.publish']({ path: {}, query: {}, body }, context);
      },
    };
  });
}

/** Also where a seeding is taken up that had told it before. */
async function idOf(
  useCases: SeedPorts['useCases'],
  body: string,
  title: string,
  circumstances: Circumstances,
): Promise<string> {
  const { items } = await useCases['notices.list'](
    { path: { body }, query: { limit: 100 }, body: undefined },
    { ...circumstances, actor: { kind: 'anyone' } },
  );
  const found = items.find((notice) => notice.title === title);
  if (!found) throw new Error(`${title} was not told before it is put right`);
  return found.id;
}
