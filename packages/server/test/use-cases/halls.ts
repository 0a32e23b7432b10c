// Halls of report meetings: what staff and those with seat slips do there, in short.
import type { Cohort, MeetingDetail, MeetingDraft, Rating, SeatRegistration } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import { at, day, morning, staff, type World } from '../db/support/world.js';
import { of } from './promises.js';

const lead = staff('fangzhuang', 'lead');
const anyone = { kind: 'anyone' } as const;
export const hour = day / 24;

export const codesOf = ({ slips }: SeatRegistration): string[] => slips.map(({ code }) => code);

export type Halls = ReturnType<typeof hallsIn>;

export function hallsIn(world: World) {
  /** To be held tomorrow. */
  const announce = async (more: Partial<MeetingDraft> = {}): Promise<string> => {
    const body: MeetingDraft = {
      ...{ body: 'fangzhuang', kind: 'street' as const, title: '报告会', place: '文化中心' },
      ...{ startsAt: momentOf(morning + day), agenda: [], desks: [], seats: 60, ...more },
    };
    const call = { path: {}, query: {}, body };
    return (await world.useCases['staff.meetings.announce'](call, at(morning, lead))).id;
  };
  const act = (id: string, what: 'open' | 'close' | 'cancel' | 'split', body: object, now: number) =>
    world.useCases[`staff.meetings.${what}`]({ ...of(id), body: body as never }, at(now, lead));
  let presses = 0;
  const press = (): string => `a-press-of-its-own-${(presses += 1)}`;
  const register = (id: string, people: number, cohort: Cohort = 'elderly', key = press()) =>
    world.useCases['meetings.register']({ ...of(id), body: { cohort, people } }, at(morning, anyone, key));
  const giveBack = (id: string, code: string) =>
    world.useCases['meetings.giveBack']({ ...of(id), body: { code } }, at(morning, anyone, press()));
  const rate = (
    id: string,
    code: string,
    more: { readonly rating?: Rating; readonly key?: string; readonly now?: number } = {},
  ) => {
    const { rating = 'satisfied', key = press(), now = morning + day + hour } = more;
    return world.useCases['meetings.rate'](
      { ...of(id), body: { code, rating, solved: 'half' } },
      at(now, anyone, key),
    );
  };
  const print = async (id: string, count: number, now = morning) =>
    (
      await world.useCases['staff.meetings.printSlips'](
        { ...of(id), body: { count } },
        at(now, lead, press()),
      )
    ).slips.map(({ code }) => code);
  const get = (id: string, now = morning): Promise<MeetingDetail> =>
    world.useCases['meetings.get']({ ...of(id), body: undefined }, at(now));

  return { announce, act, press, register, giveBack, rate, print, get };
}
