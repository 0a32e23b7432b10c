// The progress tracker in every state it can be in.
import type { TrackedAppeal } from '@huiyin/sdk';
import '@huiyin/widgets/progress-tracker/define.js';
import type { HuiyinProgressTracker } from '@huiyin/widgets/progress-tracker';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { pageClock } from '../packages/widgets/src/foundation/clock.js';
import { beginAct } from '../packages/widgets/src/progress-tracker/acts.js';
import type {
  Act,
  AskingState,
  TrackingState,
} from '../packages/widgets/src/progress-tracker/progress-tracker.types.js';
import { AppealLife, daysBefore } from '../packages/widgets/src/progress-tracker/testing/appeal-life.js';
import { AppealServer } from '../packages/widgets/src/progress-tracker/testing/appeal-server.js';
import { answer, lives, steps } from '../packages/widgets/src/progress-tracker/testing/lives.js';
import { Resident } from '../packages/widgets/src/progress-tracker/testing/resident.js';

interface Args {
  readonly state: HuiyinProgressTracker['state'];
  readonly size?: 'large';
  readonly theme?: string;
}

const now = pageClock.now();

const fallback = html`<p>
  截至昨天，这一页还查不了进度。请到<a href="https://huiyin.example/t/-">办理进度页</a>输入编号和查询码。
</p>`;

export default {
  title: 'progress-tracker',
  render: ({ state, size = nothing, theme = nothing }) =>
    html`<huiyin-progress-tracker .state=${state} size=${size} theme=${theme}>
      ${fallback}
    </huiyin-progress-tracker>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const asking = (more: Partial<AskingState> = {}): Story => ({
  args: { state: { type: 'asking', isBusy: false, ...more } },
});
const showing = (appeal: TrackedAppeal, more: Partial<TrackingState> = {}): Story => ({
  args: { state: { type: 'tracking', appeal, asOf: now, isStale: false, ...more } },
});
const standing = (name: keyof typeof lives, more: Partial<TrackingState> = {}): Story =>
  showing(lives[name](now).seen(now), more);
const doing = (act: Partial<Act> & Pick<Act, 'action'>): Partial<TrackingState> => ({
  act: { ...beginAct(act.action), ...act },
});

export const Asking = asking();
export const AskingForTheCode = asking({ number: 'FZ-2026-000317' });
export const AskingWithFaults = asking({
  faults: { number: '请输入诉求编号。', code: '查询码是 16 位数字，现在输入了15位。' },
});
export const NotMatched = asking({ refusal: { code: 'tracking.not-matched' } });
export const TooManyTries = asking({ refusal: { code: 'tracking.too-many-tries', retryAfter: 240 } });
export const NotAsked = asking({ refusal: { code: 'network.failed' } });
export const Busy = asking({ isBusy: true });

export const Received = standing('received');
export const ReceivedLate = standing('receivedLate');
export const Accepted = standing('accepted');
export const Assigned = standing('assigned');
export const InHand = standing('inHand');
export const CodeCollected = standing('collected');
export const Overdue = standing('overdue');
export const Answered = standing('answered');
export const Whistled = standing('whistled');
export const PromiseClaimed = standing('promised');
export const JudgingPromise = standing(
  'promised',
  doing({ action: 'judge', commitment: 'FZ-C-2026-000012', verdict: 'half' }),
);
export const JudgingPromiseWithFaults = standing(
  'promised',
  doing({
    action: 'judge',
    commitment: 'FZ-C-2026-000012',
    faults: { verdict: '请选一项，说说办到了没有。' },
  }),
);
export const PromiseJudgedElsewhere = standing(
  'answered',
  doing({ action: 'judge', commitment: 'FZ-C-2026-000012', verdict: 'half' }),
);
export const AnsweredResolved = standing('answeredResolved');
export const CannotAwaitingAssent = standing('answeredCannot', doing({ action: 'evaluate' }));
export const Adopted = standing('adopted');
export const NotAdopted = standing('notAdopted', doing({ action: 'evaluate' }));
export const Claimed = standing('claimed', doing({ action: 'evaluate' }));
export const Disputed = standing('disputed', { said: '记下了：没全解决，接着办。时间接着算，不重来。' });
export const Confirmed = standing('confirmed');
export const FollowedUp = standing('followedUp');
export const FollowingUp = standing('confirmed', doing({ action: 'follow-up', rating: 'fair' }));
export const ConfirmedByCallback = standing('confirmedByCallback');
export const Unconfirmed = standing('unconfirmed');
export const ClosedCannot = standing('closedCannot');
export const Declined = standing('declined');
export const Merged = standing('merged');
export const Withdrawn = standing('withdrawn');

export const EvaluatingWithFaults = standing(
  'claimed',
  doing({
    action: 'evaluate',
    faults: { verdict: '请选一项，说说事情解决了没有。', rating: '请选一项满意程度。' },
  }),
);
export const Reopening = standing('confirmed', doing({ action: 'evaluate', verdict: 'half' }));
export const Supplementing = standing('inHand', doing({ action: 'supplement', text: '今天又停了。' }));
export const Withdrawing = standing('inHand', doing({ action: 'withdraw' }));
export const Sending = standing(
  'inHand',
  doing({ action: 'supplement', text: '今天又停了。', isSending: true }),
);
export const NotSent = standing(
  'inHand',
  doing({ action: 'supplement', text: '今天又停了。', refusal: { code: 'network.failed' } }),
);
export const Stranded = standing(
  'confirmedByCallback',
  doing({ action: 'supplement', text: '今天又停了。' }),
);
export const Stale = standing('inHand', { isStale: true, asOf: now - 3 * 3_600_000 });

export const LongTexts = showing(
  new AppealLife(daysBefore(now, 9), {
    title:
      '芳古园一区 3 号楼东侧电梯自今年春天起反复停在半层，报修十几次仍未根治，老人孩子都不敢坐，请尽快彻底检修或更换',
    text: `${'这部电梯从三月份开始就时好时坏。物业来过很多次，每次都是重启一下就走。'.repeat(12)}\n\n维修单见 https://huiyin.example/${'a'.repeat(120)}`,
    place: '芳古园一区 3 号楼东侧单元，靠近小区北门快递柜的那一部',
  })
    .on(0.1, steps.accept)
    .on(1, steps.start)
    .on(2, { ...steps.supplement, text: '补充一下维修记录。'.repeat(40) })
    .on(3, answer({ type: 'resolved', text: '更换了部件并试运行。'.repeat(60) }))
    .seen(now),
);
const often = new AppealLife(daysBefore(now, 40)).on(0.1, steps.accept).on(1, steps.start);
for (let day = 2; day < 38; day += 3) {
  often
    .on(day, steps.resolved)
    .on(day + 1, steps.claim)
    .on(day + 2, steps.half);
}
export const ManySteps = showing(often.seen(now));
export const Demo = showing(
  new AppealLife(daysBefore(now, 3), { demo: true }).on(0.1, steps.accept).on(1, steps.start).seen(now),
);
export const Failed: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
export const Loading: Story = { args: { state: { type: 'loading' } } };
export const Large: Story = {
  args: { ...standing('claimed', doing({ action: 'evaluate' })).args, size: 'large' },
};
export const Dark: Story = { args: { ...standing('overdue').args, theme: 'dark' } };
export const Red: Story = { args: { ...standing('claimed').args, theme: 'red' } };

const server = new AppealServer(lives.answeredResolved(now));

/** With a real client: number and code are typed, then the unit claims to be done. */
export const Live: Story = {
  render: () =>
    html`<huiyin-portal .client=${server.client()}>
      <huiyin-progress-tracker>${fallback}</huiyin-progress-tracker>
    </huiyin-portal>`,
  play: async ({ canvasElement }) => {
    const tracker = canvasElement.querySelector('huiyin-progress-tracker');
    if (!tracker) throw new Error('there is no tracker');
    const resident = new Resident(tracker);
    await resident.sees('查一查办到哪一步了');
    resident.type('诉求编号', server.life.number);
    resident.type('查询码', server.code);
    resident.press('查询');
    await resident.sees('答复说已经解决');
    await server.followed;
    server.happens(steps.claim);
    await resident.sees('刚有新进展：单位说办好了');
  },
};
