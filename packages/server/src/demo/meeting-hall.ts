// The demonstration's seats: slips and ratings of the meeting that was held, seats and two questions for one to come.
import type { Day, MeetingAskDraft, MeetingRatingDraft, SeatDraft } from '@huiyin/sdk';
import { addDays, momentOf, startOfDay, type Millis } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';

const HOUR = 3_600_000;
const anyone = { kind: 'anyone' } as const;

/** Slips printed at the door of the meeting that was held. */
const PRINTED = 40;
const given: readonly (readonly [Omit<MeetingRatingDraft, 'code'>, times: number])[] = [
  [{ rating: 'very-satisfied', solved: 'solved' }, 7],
  [{ rating: 'satisfied', solved: 'solved' }, 5],
  [{ rating: 'satisfied', solved: 'half' }, 6],
  [{ rating: 'fair', solved: 'half' }, 4],
  [{ rating: 'dissatisfied', solved: 'unsolved' }, 3],
  [{ rating: 'very-dissatisfied' }, 1],
];

/** @param held when it began; @param path of the meeting, once it was announced */
export function ratingsLived(
  { useCases }: SeedPorts,
  held: Millis,
  path: () => { readonly path: { readonly id: string }; readonly query: object },
): Turn[] {
  let codes: readonly string[] = [];
  return [
    {
      name: 'meeting-c-printed',
      at: held + HOUR / 20,
      async take(circumstances) {
        const call = { ...path(), query: {}, body: { count: PRINTED } };
        const context = { ...circumstances, actor: demoActor('clerk@fangzhuang') };
        const { slips } = await useCases['staff.meetings.printSlips'](call, context);
        codes = slips.map(({ code }) => code);
      },
    },
    {
      name: 'meeting-f-rated',
      at: held + 3 * HOUR,
      async take(circumstances) {
        const context = { ...circumstances, actor: anyone };
        const { ratings } = await useCases['meetings.get'](
          { ...path(), query: {}, body: undefined },
          context,
        );
        // A seeding that is taken up finds them sealed, or these very presses counted.
        if (ratings?.sealed === true) return;
        const all = given.flatMap(([rating, times]) => Array.from({ length: times }, () => rating));
        for (const [index, rating] of all.entries()) {
          const idempotencyKey = `${circumstances.idempotencyKey ?? ''}-${String(index)}`;
          const body = { ...rating, code: codes[index] ?? '' };
          await useCases['meetings.rate']({ ...path(), query: {}, body }, { ...context, idempotencyKey });
        }
      },
    },
  ];
}

const registered: readonly SeatDraft[] = [
  { cohort: 'elderly', people: 2 },
  { cohort: 'elderly', people: 4 },
  { cohort: 'families', people: 3 },
  { cohort: 'elderly', people: 1 },
  { cohort: 'commuters', people: 1 },
  { cohort: 'families', people: 4 },
];

const questions: readonly MeetingAskDraft[] = [
  {
    ...{ kind: 'request', category: 'facilities', place: '芳古园一区', cohort: 'families' },
    title: '活动站晚上能不能多开一个小时？',
    text: '六点就关门，下班带孩子来，赶不上。能不能周一到周五开到八点？',
    anonymous: true,
  },
  {
    ...{ kind: 'suggestion', category: 'environment', place: '芳古园二区', cohort: 'elderly' },
    title: '垃圾桶能不能挪到风口外面？',
    text: '桶在风口上，一刮风味道全进一层。往东挪十来步就好。',
    anonymous: true,
  },
];

/** A community's, in five days. */
export function hallLived({ useCases }: SeedPorts, today: Day): Turn[] {
  let id = '';
  const begins = startOfDay(addDays(today, 5)) + 19 * HOUR;
  const turn = (name: string, days: number, take: Turn['take']): Turn => ({
    name: `meeting-j-${name}`,
    at: startOfDay(addDays(today, -days)) + 10 * HOUR,
    take,
  });
  const each = async <Draft>(
    drafts: readonly Draft[],
    circumstances: Circumstances,
    send: (draft: Draft, context: Circumstances & { actor: typeof anyone }) => Promise<unknown>,
  ): Promise<void> => {
    for (const [index, draft] of drafts.entries()) {
      const idempotencyKey = `${circumstances.idempotencyKey ?? ''}-${String(index)}`;
      await send(draft, { ...circumstances, idempotencyKey, actor: anyone });
    }
  };
  return [
    turn('announced', 3, async (circumstances) => {
      const body = {
        ...{ body: 'fangguyuan', kind: 'community' as const, title: '芳古园社区向居民报告' },
        ...{ place: '芳古园社区活动站', startsAt: momentOf(begins), seats: 40, desks: [] },
        agenda: ['去年说的五件事办了几件', '电梯换主机', '居民提问'],
      };
      const context = { ...circumstances, actor: demoActor('lead@fangzhuang') };
      ({ id } = await useCases['staff.meetings.announce']({ path: {}, query: {}, body }, context));
    }),
    turn('registered', 2, (circumstances) =>
      each(registered, circumstances, (body, context) =>
        useCases['meetings.register']({ path: { id }, query: {}, body }, context),
      ),
    ),
    turn('asked', 1, (circumstances) =>
      each(questions, circumstances, (body, context) =>
        useCases['meetings.ask']({ path: { id }, query: {}, body }, context),
      ),
    ),
  ];
}
