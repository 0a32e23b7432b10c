// The staff desk in every state it can be in, with a real client over cases that live by the real rules.
import type { Meta } from '@storybook/web-components-vite';
import { daysBefore } from '../packages/widgets/src/progress-tracker/testing/appeal-life.js';
import { steps } from '../packages/widgets/src/progress-tracker/testing/lives.js';
import { WhistleLife } from '../packages/widgets/src/progress-tracker/testing/whistle-life.js';
import {
  answeredCase,
  caseOf,
  disputedCase,
  erasedCase,
  inHandCase,
  longestCase,
  manyCases,
  morning,
  newCase,
} from '../packages/widgets/src/staff/staff-desk/testing/cases.js';
import { hostilePage } from './hostile-page.js';
import { CommitmentLife } from '../packages/widgets/src/staff/staff-desk/testing/commitment-life.js';
import type { DeskServer } from '../packages/widgets/src/staff/staff-desk/testing/desk-server.js';
import { answering, at, bare, doing, now, numberOf, opening, type Args, type Story } from './desk-stage.js';

export default { title: 'staff-desk' } satisfies Meta<Args>;

export const Loading = bare({ type: 'loading' });
export const NotSignedIn = bare({ type: 'error', code: 'setup.token-missing', retryable: false });
export const TokenRefused = bare({ type: 'error', code: 'auth.token-invalid', retryable: false });
export const Failed = bare({ type: 'error', code: 'network.failed', retryable: true });
export const Empty = at([]);
export const Queue = at(morning(now));
export const QueueLarge = at(morning(now), undefined, { size: 'large' });
export const QueueDark = at(morning(now), undefined, { theme: 'dark' });
export const QueueOnHostilePage: Story = { ...at(morning(now)), decorators: [hostilePage] };
export const QueueOfThousands = at(manyCases(now, 2000), async (clerk) => {
  for (let page = 1; page < 6; page++) {
    const last = clerk.lines[clerk.lines.length - 1];
    clerk.click('more');
    await clerk.until(() => clerk.lines[clerk.lines.length - 1] !== last);
  }
});
export const CaseNew = at(morning(now), opening(317));
export const CaseNewLarge = at(morning(now), opening(317), { size: 'large' });
export const CaseNewDark = at(morning(now), opening(317), { theme: 'dark' });
export const CaseNewRed = at(morning(now), opening(317), { theme: 'red' });
export const CaseOverdue = at(morning(now), opening(288));
export const CaseDisputed = at([disputedCase(now)], opening(305));
export const CaseErased = at([erasedCase(now)], async (clerk) => {
  clerk.fill('search', 'fz2026000322');
  clerk.part('.search button').click();
  await clerk.sees('不能再办');
});
export const CaseLongest = at([longestCase(now)], opening(999_999));
export const CaseLongestLarge = at([longestCase(now)], opening(999_999), { size: 'large' });
export const CaseDemo = at(
  [caseOf(now, { serial: 330, age: 1, title: '演示的一件', demo: true })],
  opening(330),
);
export const Promised = at(
  [inHandCase(now)],
  answering(1, async (clerk) => {
    clerk.fill('f-text', '新的隔离桩已经订好，装上以后摊位就进不了盲道。');
    clerk.fill('f-promise', '紫芳路口西北角装隔离桩，早点摊不再占盲道。');
    clerk.fill('f-ownerName', '赵敏');
    clerk.fill('f-ownerTitle', '街道办事处副主任');
    clerk.choose('f-dueType-1');
    await clerk.until(() => clerk.has('#f-dueDays'));
    clerk.fill('f-dueDays', '10');
    clerk.part('.work [type=submit]').click();
    await clerk.sees('答复送出去了');
    await clerk.until(() => clerk.has('.commitment'));
  }),
);
export const Accepting = at([newCase(now)], doing(317, 'accept'));
export const Declining = at([newCase(now)], doing(317, 'decline'));
export const Assigning = at(
  [answeredCase(now)],
  doing(309, 'assign', async (clerk) => {
    clerk.fill('f-unit', '园');
    await clerk.until(() => clerk.has('#units option'));
    clerk.part('.work [type=submit]').click();
    await clerk.sees('还有');
  }),
);
export const Answering = at([inHandCase(now)], doing(309, 'answer'));
export const AnsweringResolved = at([inHandCase(now)], answering(0));
export const AnsweringPromised = at([inHandCase(now)], answering(1));
export const AnsweringPromisedLarge = at([inHandCase(now)], answering(1), { size: 'large' });
export const AnsweringCoordination = at([inHandCase(now)], answering(2));
export const AnsweringCannot = at([inHandCase(now)], answering(3));
const called = () =>
  inHandCase(now).with(
    new WhistleLife(
      {
        appeal: numberOf(309),
        bureaus: ['chengguan', 'zhujian'],
        days: 5,
        about: '请到现场看，定下谁来修。',
      },
      daysBefore(now, 8),
    ).do({ type: 'arrive', by: 'zhujian' }, daysBefore(now, 2)),
  );

export const BlowingAWhistle = at(
  [inHandCase(now)],
  doing(309, 'blow', async (clerk) => {
    clerk.choose('f-callDue-0');
    await clerk.until(() => clerk.has('#f-callDays'));
  }),
);
export const WritingDownAnArrival = at([called()], doing(309, 'arrive'));
export const CalledBureau = at([called()], opening(309), { unit: 'chengguan' });

export const AnsweringWithFaults = at(
  [inHandCase(now)],
  answering(3, async (clerk) => {
    clerk.part('.work [type=submit]').click();
    await clerk.until(() => clerk.isAt === 'error-summary');
  }),
);
export const AnsweringRefused = at(
  [inHandCase(now)],
  answering(0, async (clerk, server) => {
    server.nextWrites.push({ code: 'appeal.not-your-unit', status: 403 });
    clerk.fill('f-text', '城管和社区一起劝走了，又装了隔离桩。');
    clerk.part('.work [type=submit]').click();
    await clerk.sees('要由负责的单位来做');
  }),
);
export const SomebodyElseWasFaster = at(
  [answeredCase(now)],
  doing(309, 'claim-done', async (clerk, server) => {
    clerk.fill('f-note', '和城管一起看过了。');
    server.happens(numberOf(309), steps.claim);
    clerk.part('.work [type=submit]').click();
    await clerk.sees('这一步现在做不了');
  }),
);
export const Witnessing = at(
  [
    caseOf(
      now,
      { serial: 309, age: 6, title: '早点摊占了盲道' },
      [0.1, steps.accept],
      [1, steps.start],
      [3, steps.resolved],
      [4, steps.claim],
    ),
  ],
  doing(309, 'witness'),
  { unit: 'fengtai' },
);
export const Docketing = at([inHandCase(now)], doing(309, 'docket'));
export const Entering = at([newCase(now)], async (clerk) => {
  clerk.click('begin-enter');
  await clerk.until(() => clerk.has('#f-title'));
});
export const EnteringLarge = at(
  [newCase(now)],
  async (clerk) => {
    clerk.click('begin-enter');
    await clerk.until(() => clerk.has('#f-title'));
  },
  { size: 'large' },
);
export const Entered = at([newCase(now)], async (clerk) => {
  clerk.click('begin-enter');
  await clerk.until(() => clerk.has('#f-title'));
  clerk.fill('f-title', '3 号楼电梯停运');
  clerk.fill('f-matter', '来电人说电梯停了三天，家里有老人下不了楼。');
  clerk.fill('f-place', '芳古园一区 3 号楼');
  clerk.fill('f-category', 'lifts');
  clerk.fill('f-phone', '138 0013 8000');
  clerk.part('.work [type=submit]').click();
  await clerk.until(() => clerk.isAt === 'receipt-title');
});
export const Keys = at(morning(now), async (clerk) => {
  clerk.click('help-open');
  await clerk.until(() => clerk.has('.help'));
});
export const KeysLarge = at(
  morning(now),
  async (clerk) => {
    clerk.click('help-open');
    await clerk.until(() => clerk.has('.help'));
  },
  { size: 'large' },
);
export const WordsSearched = at(morning(now), async (clerk) => {
  clerk.fill('search', '垃圾桶');
  clerk.part('.search button').click();
  await clerk.sees('找到的：垃圾桶');
});
export const NothingFound = at(morning(now), async (clerk) => {
  clerk.fill('search', '直升机'.repeat(16));
  clerk.part('.search button').click();
  await clerk.sees('没有找到“直升机');
});
export const Offline = at(
  morning(now),
  opening(317, async (clerk, server, desk) => {
    server.isDown = true;
    await desk.refresh();
    await clerk.sees('现在连不上');
  }),
);
export const SignedOut = at(
  morning(now),
  doing(317, 'accept', async (clerk, server) => {
    server.isSignedOut = true;
    clerk.part('.work [type=submit]').click();
    await clerk.sees('登录过期了，没有送出去');
  }),
);

export const ContactAsked = at([inHandCase(now)], async (...desk) => {
  leaves(desk[1]);
  await doing(309, 'look')(...desk);
});
export const ContactSeen = at([inHandCase(now)], async (clerk, server, desk) => {
  leaves(server);
  await doing(309, 'look')(clerk, server, desk);
  clerk.fill('f-lookReason', '回电话答复');
  clerk.part('.work [type=submit]').click();
  await clerk.until(() => clerk.isAt === 'contact-title');
});
export const PromisesAndPhotos = at([answeredCase(now)], async (clerk, server, desk) => {
  const owner = { name: '赵敏', title: '街道办事处副主任' };
  const promises = [
    { text: '西北角装隔离桩，早点摊挪到菜市场东门。', due: { type: 'calendar-days', days: 10 } },
    { text: '盲道磨损的砖全部换新。', due: { type: 'working-days', days: 30 } },
  ] as const;
  for (const [index, promise] of promises.entries()) {
    const made = new CommitmentLife(
      { ...promise, appeal: numberOf(309), owner, origin: 'meeting' },
      index + 1,
      now,
    );
    server.commitments.set(made.case.id, made);
  }
  server.photos.set('FZ-A-0000000000000000000001', 'R0lGODlhAQABAAAAACwAAAAAAQABAAA=');
  await desk.refresh();
  await clerk.opens(numberOf(309));
  await clerk.until(() => clerk.has('#begin-extend'));
  clerk.click('begin-extend');
  await clerk.until(() => clerk.has('#f-commitment-0'));
});
export const PublicationAsked = at(
  [
    caseOf(now, {
      serial: 331,
      age: 2,
      title: '电梯停了四天',
      text: '王明说三号楼电梯停了，请回138 0013 8000。',
    }),
  ],
  async (clerk, server, desk) => {
    server.publications.set(numberOf(331), { state: 'pending', due: '2099-01-05', mayDecide: true });
    await desk.refresh();
    await clerk.opens(numberOf(331));
    clerk.click('begin-publication');
    await clerk.sees('隐去这些');
  },
);

function leaves(server: DeskServer): void {
  server.contacts.set(numberOf(309), { name: '王阿姨', phone: '138 0013 8000' });
}
