// A case of the plan as the steps people take, each at a plausible time.
import { addDays, dayOf, daysBetween, startOfDay, type Millis } from '@huiyin/sdk/rules';
import type { AnswerDraft, DeclineReason, EvaluationDraft, Horizon, Verdict } from '@huiyin/sdk';
import type { AppealEntry } from '../use-cases/index.js';
import { demoStandard, type DemoStaff } from './directory.js';
import { obstacles, thanks } from './matters.js';
import type { DemoCase, Stage } from './plan.js';
import { itemOfMatter } from './taxonomy.js';
import type { WhistleStep } from './whistled.js';

/** Who acts: a member of the demonstration's staff, the case's resident, or the calendar. */
export type DemoActor = DemoStaff | 'resident' | 'calendar';

export type DemoStep = { readonly at: Millis } & (
  | { readonly by: DemoStaff; readonly act: 'accept'; readonly horizon?: Horizon }
  | { readonly by: DemoStaff; readonly act: 'start' | 'takeOver' | 'claimDone' }
  | { readonly by: DemoStaff; readonly act: 'docket'; readonly supervisor: string }
  | {
      readonly by: DemoStaff;
      readonly act: 'decline';
      readonly reason: DeclineReason;
      readonly goTo: string;
    }
  | { readonly by: DemoStaff; readonly act: 'assign'; readonly unit: string }
  | { readonly by: DemoStaff; readonly act: 'answer'; readonly answer: AnswerDraft }
  | {
      readonly by: DemoStaff;
      readonly act: 'witness';
      readonly witness: 'callback' | 'inspection';
      /** `solved` if absent. */
      readonly verdict?: Verdict;
      readonly note: string;
    }
  | WhistleStep
  | { readonly by: 'resident'; readonly act: 'evaluate'; readonly evaluation: EvaluationDraft }
  | { readonly by: 'calendar'; readonly act: 'lapse' }
);

/** A case told from beginning to end. */
export interface ToldCase {
  /** The same in every run. */
  readonly name: string;
  readonly receivedAt: Millis;
  readonly entry: AppealEntry;
  /** After it was received, in order. */
  readonly steps: readonly DemoStep[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OFFICE_OPENS = 9 * HOUR;
/** Whoever writes before four in the afternoon is answered the same day. */
const SAME_DAY_UNTIL = 16 * HOUR;

const street = 'clerk@fangzhuang';
const communities = [
  'clerk@fangguyuan',
  'clerk@fangqunyuan',
  'clerk@fangchengyuan',
  'clerk@fangxingyuan',
] as const;

/** A case of 方庄's year, from what was said to where it stands. */
export function toldCase(demo: DemoCase): ToldCase {
  const { serial, receivedAt, category, place, channel, cohort, anonymous } = demo;
  const [title, text] = demo.matter;
  return {
    name: String(serial).padStart(3, '0'),
    receivedAt,
    entry: {
      body: 'fangzhuang',
      kind: 'request',
      category,
      ...itemOfMatter(title),
      title,
      text,
      place,
      channel,
      cohort,
      anonymous,
      consentToPublish: serial % 2 === 0,
    },
    steps: storyOf(demo),
  };
}

/** The steps after the case was received, in order. */
export function storyOf(demo: DemoCase): DemoStep[] {
  return demo.fate.outcome === 'pending' ? pendingStory(demo, demo.fate.stage) : doneStory(demo);
}

/** That many days after the case was received, so many minutes after the office has opened. */
function later({ receivedAt }: DemoCase, days: number, minutes: number): Millis {
  return startOfDay(addDays(dayOf(receivedAt), days)) + OFFICE_OPENS + minutes * MINUTE;
}

function accepted(demo: DemoCase): DemoStep {
  const { receivedAt, serial } = demo;
  const isEarly = receivedAt - startOfDay(dayOf(receivedAt)) < SAME_DAY_UNTIL;
  const sameDay = Math.max(receivedAt + (30 + (serial % 60)) * MINUTE, later(demo, 0, serial % 30));
  const horizon = horizonOf(demo);
  return {
    at: isEarly ? sameDay : later(demo, 1, serial % 45),
    by: street,
    act: 'accept',
    ...(horizon && { horizon }),
  };
}

/** Cleaning and planting are never done for good; what is mended within days was to be mended at once. */
function horizonOf(demo: DemoCase): Horizon | undefined {
  const { category, serial, fate } = demo;
  if ((category === 'environment' || category === 'greening') && serial % 3 === 1) return 'ongoing';
  return fate.outcome !== 'pending' && claimDay(demo) <= 4 ? 'now' : undefined;
}

function doneStory(demo: DemoCase): DemoStep[] {
  const { serial, matter } = demo;
  const isPassedOn = serial % 3 === 0;
  const owner = isPassedOn ? (communities[serial % communities.length] ?? street) : street;
  const claimed = claimDay(demo);
  const answered = demo.fate.outcome === 'claimed' ? claimed - 1 : 2 + (serial % 5);
  const steps: DemoStep[] = [
    accepted(demo),
    ...(isPassedOn ? passedOn(demo, owner) : [started(demo)]),
    answer(owner, later(demo, answered, 60 + (serial % 360)), { type: 'resolved', text: matter[2] }),
    { at: later(demo, claimed, 90 + (serial % 300)), by: owner, act: 'claimDone' },
  ];
  return [...steps, ...ending(demo, owner, claimed)];
}

/** Days from the case to the claim that it is done. */
function claimDay({ fate, serial, receivedAt }: DemoCase): number {
  if (fate.outcome === 'claimed') return daysBetween(dayOf(receivedAt), fate.claimedOn);
  const slow = 'slow' in fate && fate.slow ? 14 : 0;
  return 3 + (serial % 5) + (serial % 3) + slow;
}

function started(demo: DemoCase): DemoStep {
  return { at: later(demo, 1, 60 + (demo.serial % 60)), by: street, act: 'start' };
}

function passedOn(demo: DemoCase, owner: DemoStaff): DemoStep[] {
  const unit = owner.split('@')[1] ?? '';
  return [
    { at: later(demo, 1, 60 + (demo.serial % 60)), by: street, act: 'assign', unit },
    { at: later(demo, 1, 300 + (demo.serial % 60)), by: owner, act: 'takeOver' },
  ];
}

function answer(by: DemoStaff, at: Millis, draft: AnswerDraft): DemoStep {
  return { at, by, act: 'answer', answer: draft };
}

function ending(demo: DemoCase, owner: DemoStaff, claimed: number): DemoStep[] {
  const { serial, rating, matter } = demo;
  const comment = serial % 3 === 0 ? { comment: thanks[serial % thanks.length] ?? thanks[0] } : {};
  const solved: EvaluationDraft = { verdict: 'solved', rating, ...comment };
  // Residents have their say at any time of the day.
  const word = (days: number, evaluation: EvaluationDraft): DemoStep => ({
    at: later(demo, claimed + days, (serial * 53) % 700),
    by: 'resident',
    act: 'evaluate',
    evaluation,
  });
  switch (demo.fate.outcome) {
    case 'confirmed':
      return [word(1 + (serial % 6), solved)];
    case 'confirmed-after-dispute':
      return [
        word(1, { verdict: 'half', rating: 'dissatisfied', comment: '只弄好了一半，还差一点。' }),
        answer(owner, later(demo, claimed + 4, 120), { type: 'resolved', text: `又去了一次：${matter[2]}` }),
        { at: later(demo, claimed + 5, 120), by: owner, act: 'claimDone' },
        word(7, solved),
      ];
    case 'callback':
      return [
        {
          at: later(demo, claimed + 6, 60 + (serial % 120)),
          by: 'district@fengtai',
          act: 'witness',
          witness: 'callback',
          note: '打电话回访，居民说已经弄好了。',
        },
      ];
    case 'inspection':
      return [
        {
          at: later(demo, claimed + 5, 60 + (serial % 120)),
          by: owner === 'clerk@fangxingyuan' ? 'grid@fangguyuan' : 'grid@fangxingyuan',
          act: 'witness',
          witness: 'inspection',
          note: '到现场看过，和答复说的一致。',
        },
      ];
    case 'unconfirmed':
      // The morning after the last day to speak.
      return [
        { at: later(demo, claimed + demoStandard.confirmationDays + 1, -510), by: 'calendar', act: 'lapse' },
      ];
    default:
      return [];
  }
}

function coordinated(demo: DemoCase): DemoStep {
  return answer(street, later(demo, 5, 120), {
    type: 'needs-coordination',
    text: obstacles[1],
    called: '区住建委',
    level: 'district',
  });
}

/** Two bureaus are called within five days: one comes on the sixth, the other has not come yet. */
function whistled(demo: DemoCase): DemoStep[] {
  const bureau = 'bureau@zhujian';
  return [
    {
      at: later(demo, 6, 30),
      by: street,
      act: 'blow',
      call: {
        bureaus: ['zhujian', 'chengguan'],
        arriveBy: { type: 'calendar-days', days: 5 },
        about: '这件事街道一家办不了，请到现场一起看，当场定下谁来办、什么时候办好。',
      },
    },
    { at: later(demo, 12, 60), by: bureau, act: 'arrive' },
    {
      at: later(demo, 12, 150),
      by: bureau,
      act: 'say',
      text: '到现场看过了。管线图纸由我们调，两周内给出处理意见。',
    },
  ];
}

/** The seven that are not done: each stands somewhere else, the oldest is watched over. */
function pendingStory(demo: DemoCase, stage: Stage): DemoStep[] {
  const accept = accepted(demo);
  const start = started(demo);
  switch (stage) {
    case 'received':
      return [];
    case 'accepted':
      return [accept];
    case 'in-hand':
      return [accept, start];
    case 'coordinated':
      return [accept, start, coordinated(demo)];
    case 'whistled':
      return [accept, start, coordinated(demo), ...whistled(demo)];
    case 'disputed':
      return [
        accept,
        start,
        answer(street, later(demo, 6, 120), { type: 'resolved', text: demo.matter[2] }),
        { at: later(demo, 8, 120), by: street, act: 'claimDone' },
        {
          at: later(demo, 10, 600),
          by: 'resident',
          act: 'evaluate',
          evaluation: {
            verdict: 'unsolved',
            rating: 'very-dissatisfied',
            comment: '过了几天又和原来一样。',
          },
        },
        { at: later(demo, 30, 60), by: 'lead@fangzhuang', act: 'docket', supervisor: '值班负责人' },
        answer(street, later(demo, 45, 120), { type: 'policy-only', text: obstacles[0] }),
      ];
  }
}
