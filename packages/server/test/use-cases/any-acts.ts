// Anything anybody can try on cases, over months: for what has to hold whatever is done to them.
import fc from 'fast-check';
import type { Channel, Receipt, SealedFacts } from '@huiyin/sdk';
import { emptyFigures, fold, foldWithheld, type Figures, type Millis } from '@huiyin/sdk/rules';
import { lapseDue } from '../../src/use-cases/lapse.js';
import { OperationError, type Actor, type UseCases } from '../../src/use-cases/operation.js';
import { lastFour, phone } from './entry.js';
import { at, day, draft, morning, resident, staff, type World } from '../db/support/world.js';

const street = staff('fangzhuang');
const lead = staff('fangzhuang', 'lead');

/** One thing done to one case. */
type Act = (
  useCases: UseCases,
  call: { readonly path: { readonly number: string }; readonly query: object },
  now: (actor: Actor) => ReturnType<typeof at>,
  code: string,
) => Promise<unknown>;

/** What can be tried on a case. Most of it is refused at most times. */
const acts = {
  accept: (use, call, now) => use['staff.appeals.accept']({ ...call, body: {} }, now(street)),
  acceptNow: (use, call, now) =>
    use['staff.appeals.accept']({ ...call, body: { horizon: 'now' } }, now(street)),
  decline: (use, call, now) =>
    use['staff.appeals.decline'](
      { ...call, body: { reason: 'not-this-authority', goTo: '请找市场监管所。' } },
      now(lead),
    ),
  start: (use, call, now) => use['staff.appeals.start']({ ...call, body: {} }, now(street)),
  startOngoing: (use, call, now) =>
    use['staff.appeals.start']({ ...call, body: { horizon: 'ongoing' } }, now(street)),
  resolve: (use, call, now) =>
    use['staff.appeals.answer']({ ...call, body: { type: 'resolved', text: '修好了。' } }, now(street)),
  cannot: (use, call, now) =>
    use['staff.appeals.answer'](
      { ...call, body: { type: 'cannot', text: '不能办。', basis: '规划条件', alternative: '可租用车位' } },
      now(street),
    ),
  escalate: (use, call, now) =>
    use['staff.appeals.answer'](
      { ...call, body: { type: 'needs-coordination', text: '要协调。', called: '区里', level: 'district' } },
      now(street),
    ),
  claim: (use, call, now) => use['staff.appeals.claimDone']({ ...call, body: {} }, now(street)),
  witness: (use, call, now) =>
    use['staff.appeals.witness'](
      { ...call, body: { witness: 'inspection', verdict: 'solved', note: '现场看过，电梯在运行。' } },
      now(staff('fangguyuan', 'grid')),
    ),
  docket: (use, call, now) =>
    use['staff.appeals.docket'](
      { ...call, body: { supervisor: '李主任', nextReview: '2030-01-01' } },
      now(lead),
    ),
  recategorise: (use, call, now) =>
    use['staff.appeals.recategorise']({ ...call, body: { category: 'parking' } }, now(street)),
  recategoriseBack: (use, call, now) =>
    use['staff.appeals.recategorise']({ ...call, body: { category: 'lifts' } }, now(street)),
  merge: (use, call, now) =>
    use['staff.appeals.merge']({ ...call, body: { into: 'FZ-2026-000001' } }, now(street)),
  reopen: (use, call, now) =>
    use['staff.appeals.reopen']({ ...call, body: { reason: '回访发现并没有修好，重新办理。' } }, now(street)),
  reissue: (use, call, now) =>
    use['staff.appeals.reissueCode'](
      { ...call, body: { how: 'call', note: '打登记的电话，本人说纸条丢了。' } },
      now(staff('fangguyuan')),
    ),
  collect: (use, call, now) =>
    use['appeals.collectCode']({ ...call, body: { phoneLast4: lastFour } }, now({ kind: 'anyone' })),
  solved: (use, call, now, code) =>
    use['appeals.evaluate']({ ...call, body: { verdict: 'solved', rating: 'fair' } }, now(resident(code))),
  half: (use, call, now, code) =>
    use['appeals.evaluate']({ ...call, body: { verdict: 'half', rating: 'fair' } }, now(resident(code))),
  promise: (use, call, now) =>
    use['staff.appeals.answer'](
      {
        ...call,
        body: {
          type: 'promised',
          text: '一周内换好。',
          promise: {
            text: '一周内换好门禁。',
            due: { type: 'working-days', days: 5 },
            owner: { name: '赵敏', title: '副主任' },
          },
        },
      },
      now(street),
    ),
  erase: (use, call, now, code) =>
    use['appeals.erase']({ ...call, body: { confirm: true } }, now(resident(code))),
  withdraw: (use, call, now, code) => use['appeals.withdraw']({ ...call, body: {} }, now(resident(code))),
} as const satisfies Readonly<Record<string, Act>>;

export interface TriedLife {
  readonly category: 'lifts' | 'parking' | 'property';
  readonly channel: Channel;
  readonly daysAgo: number;
  readonly acts: readonly (keyof typeof acts)[];
}

/** Up to six cases, some of them petitions, and what is tried on each. */
export const anyLives: fc.Arbitrary<TriedLife[]> = fc.array(
  fc.record({
    category: fc.constantFrom('lifts', 'parking', 'property' as const),
    channel: fc.constantFrom<Channel>('web', 'web', 'visit', 'petition'),
    daysAgo: fc.integer({ min: 0, max: 500 }),
    acts: fc.array(fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), { maxLength: 14 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** A world in which lives are tried, one batch after another. */
export class Trials {
  /** When it is now. */
  clock: Millis = morning;

  constructor(readonly world: World) {}

  /** Lives them; four days pass, and silence closes what it closes. */
  async live(lives: readonly TriedLife[]): Promise<void> {
    for (const { category, channel, daysAgo, acts: tried } of lives) {
      const occurredAt = new Date(this.clock - daysAgo * day).toISOString();
      const receipt = await this.world.enter(
        { ...draft, contact: { phone }, category, channel, occurredAt },
        this.#now({ kind: 'system' }),
      );
      for (const act of tried) await this.#attempt(act, receipt);
    }
    this.clock += 4 * day;
    await lapseDue(this.world.ports, this.clock);
  }

  /** Everything sealed so far, folded: as the public can, or as whoever sees petitions too. */
  async folded(by: 'public' | 'insider' = 'public'): Promise<Figures> {
    const rows = await this.world.query<{ facts: SealedFacts; is_public: boolean }>(
      `select facts, is_public from log_entry join record_key using (ledger, record)
       where ledger = 'FZ' order by leaf_index`,
    );
    const step = (figures: Figures, { facts, is_public: isPublic }: (typeof rows)[number]) =>
      isPublic || by === 'insider' ? fold(figures, facts) : foldWithheld(figures);
    return rows.reduce(step, emptyFigures());
  }

  /** The day it is in Beijing. */
  get today(): string {
    return new Date(this.clock + 8 * 3_600_000).toISOString().slice(0, 10);
  }

  /** Does it, or is refused: by the rules, or for a code that was issued anew and is collected or not. */
  async #attempt(act: keyof typeof acts, { number, trackingCode }: Receipt): Promise<void> {
    const tried: Act = acts[act];
    const call = { path: { number }, query: {} };
    try {
      await tried(this.world.useCases, call, (actor) => this.#now(actor), trackingCode);
    } catch (error) {
      if (!(error instanceof OperationError) || !/^(appeal|code|commitment|tracking)\./.test(error.code))
        throw error;
    }
  }

  #now(actor: Actor): ReturnType<typeof at> {
    return at(this.clock, actor);
  }
}
