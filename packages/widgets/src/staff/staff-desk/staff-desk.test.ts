// The desk as an element: what it needs, what it says when it can't, and that it keeps what it shows.
import { HuiyinError } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import { validateSent } from '@huiyin/sdk/validators';
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { axeFindings } from '../../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../../foundation/testing/behaves-as-huiyin-element.js';
import { isSeen } from '../../foundation/testing/fixture.js';
import { changedByHostilePage } from '../../foundation/testing/hostile-page.js';
import { ManualClock } from '../../foundation/testing/manual-clock.js';
import { HuiyinStaffDesk } from './staff-desk.js';
import type { StaffDeskState } from './staff-desk.types.js';
import {
  caseOf,
  disputedCase,
  erasedCase,
  inHandCase,
  longestCase,
  morning,
  newCase,
} from './testing/cases.js';
import { staffSeen, summarySeen } from './testing/staff-seen.js';
import { clear, seated, stage } from './testing/stage.js';

const now = pageClock.now();
const disputed = disputedCase(now);

const shown: StaffDeskState = {
  type: 'desk',
  queue: { items: morning(now).map((life) => summarySeen(life, now)), first: 0, next: 'on' },
  pane: {
    type: 'case',
    appeal: staffSeen(disputed, 'fangzhuang', now),
    commitments: [],
    areCommitmentsMissing: false,
    asOf: now,
    work: {
      act: 'answer',
      values: { answerType: 'cannot' },
      faults: { basis: '请填上“依据”。' },
      isSending: false,
      refusal: { code: 'appeal.not-your-unit' },
    },
  },
  line: 'open',
  said: '',
};

behavesAsHuiyinElement({ tag: 'huiyin-staff-desk', element: HuiyinStaffDesk, shown });

describe('the cases these tests are about', () => {
  it('are what a server may send', () => {
    for (const life of [...morning(now), disputed, longestCase(now)]) {
      expect(validateSent.StaffAppeal(staffSeen(life, 'fangzhuang', now))).to.deep.equal([]);
    }
    const items = morning(now).map((life) => summarySeen(life, now));
    expect(validateSent.StaffAppealPage({ items })).to.deep.equal([]);
  });
});

describe('a desk', () => {
  afterEach(clear);

  it('says plainly that nobody has signed in, and keeps the way to sign in', async () => {
    const { desk, clerk, server } = await stage(morning(now));
    expect(desk.getAttribute('status')).to.equal('error');
    expect(clerk.reads).to.include('还没有登录');
    expect(isSeen(desk.querySelector('a') ?? desk)).to.equal(true);
    expect(server.asked).to.deep.equal([]);
  });

  it('takes no token from an attribute', async () => {
    const { desk, server } = await stage(morning(now));
    desk.setAttribute('token', server.token);
    await desk.updateComplete;
    expect(desk.token).to.equal(undefined);
    expect(HuiyinStaffDesk.observedAttributes).not.to.include('token');
  });

  it('says that the token is good no more, and opens with another', async () => {
    const { desk, clerk, server } = await stage(morning(now));
    const codes: string[] = [];
    desk.addEventListener('huiyin-failed', ({ code }) => codes.push(code));
    desk.token = 'of-yesterday';
    await clerk.sees('登录过期了');
    expect(codes).to.deep.equal(['auth.token-invalid']);
    desk.token = server.token;
    await clerk.sees('等着办的');
    expect(desk.status).to.equal('loaded');
  });

  it('works at a desk that was opened elsewhere, without a token of its own', async () => {
    const { desk, clerk, server } = await stage(morning(now));
    desk.desk = staff(server.client(), { token: server.token });
    await clerk.sees('等着办的');
    expect(desk.token).to.equal(undefined);
  });

  it('says that nothing waits', async () => {
    const { desk, clerk } = await seated([]);
    expect(desk.getAttribute('status')).to.equal('empty');
    expect(clerk.reads).to.include('没有等着办的');
  });

  it('says what failed, and tries again', async () => {
    const { desk, clerk, server } = await stage(morning(now));
    server.isDown = true;
    desk.token = server.token;
    await clerk.sees('现在连不上');
    server.isDown = false;
    clerk.part('[part~=error] button').click();
    await clerk.sees('等着办的');
  });

  it('keeps what it shows while the server can’t be reached, and goes on by itself', async () => {
    const { desk, clerk, server } = await seated(morning(now));
    await clerk.opens('FZ-2026-000317');
    server.isDown = true;
    await desk.refresh();
    await clerk.until(() => clerk.hears.includes('现在连不上'));
    expect(clerk.lines).to.have.length(8);
    expect(clerk.reads).to.include('3 号楼电梯常停在半层');
    expect(desk.status).to.equal('loaded');
    server.isDown = false;
    await desk.refresh();
    await clerk.until(() => clerk.hears === '');
  });

  it('never shows how the resident can be reached', async () => {
    const { clerk } = await seated([newCase(now)]);
    await clerk.opens('FZ-2026-000317');
    expect(clerk.reads).to.include('留了，不显示');
  });

  it('shows of an erased case that it was, and its course', async () => {
    const { clerk } = await seated([erasedCase(now)]);
    clerk.fill('search', 'FZ-2026-000322');
    clerk.part('.search button').click();
    await clerk.sees('不能再办');
    expect(clerk.reads).not.to.include('不想再提的事');
    expect(clerk.acts).to.deep.equal([]);
  });

  it('says of a made-up case that it is one', async () => {
    const { clerk, desk } = await seated([caseOf(now, { serial: 1, age: 1, title: '演示', demo: true })]);
    await clerk.opens('FZ-2026-000001');
    expect(clerk.part('.case .demo').textContent).to.include('演示数据');
    // Once: the queue beside it has nothing to add.
    expect(desk.shadowRoot?.querySelectorAll('.demo')).to.have.length(1);
  });

  it('looks the same on a page that resets everything', async () => {
    const { desk, clerk } = await seated(morning(now));
    await clerk.opens('FZ-2026-000305');
    expect(changedByHostilePage(desk)).to.deep.equal([]);
  });

  it('shows two panes where there is room, else the one that is worked in', async () => {
    const { clerk, desk, portal } = await seated(morning(now));
    await clerk.opens('FZ-2026-000317');
    expect([isSeen(clerk.part('.queue')), isSeen(clerk.part('.pane'))]).to.deep.equal([true, true]);
    desk.remove();
    portal.style.width = '420px';
    portal.append(desk);
    await clerk.until(() => !isSeen(clerk.part('.queue')));
    expect(isSeen(clerk.part('.case'))).to.equal(true);
    clerk.part('.back').click();
    await clerk.until(() => isSeen(clerk.part('.queue')));
    expect(clerk.isAt).to.equal('row-FZ-2026-000317');
  });

  it('opens what is asked for by its number, however it is typed', async () => {
    const { clerk } = await seated(morning(now));
    clerk.fill('search', 'ｆｚ 2026 000309');
    clerk.part('.search button').click();
    await clerk.until(() => clerk.isAt === 'case-title');
    expect(clerk.focusReads).to.equal('早点摊占了盲道');
  });

  for (const [typed, answer] of [
    ['，。', '请输入编号'],
    ['', '请输入编号'],
    ['FZ-2026-009999', '没有找到 FZ-2026-009999'],
  ] as const) {
    it(`says what to do about “${typed}”`, async () => {
      const { clerk } = await seated(morning(now));
      clerk.fill('search', typed);
      clerk.part('.search button').click();
      await clerk.sees(answer);
      expect(clerk.field('search').getAttribute('aria-describedby')).to.equal('search-error');
    });
  }

  it('does not call what is called off a failure', async () => {
    const { desk, server, clerk } = await seated([inHandCase(now)]);
    const release = server.hold();
    clerk.click('row-FZ-2026-000309');
    const failed: Event[] = [];
    addEventListener('huiyin-failed', (event) => failed.push(event), { once: true });
    desk.remove();
    release();
    await desk.updateComplete;
    expect(failed).to.deep.equal([]);
    expect(HuiyinError.is(desk.state)).to.equal(false);
  });

  for (const attributes of [{}, { size: 'large' }, { theme: 'dark' }] as const) {
    for (const width of ['wide', 'narrow'] as const) {
      it(`is clean to axe with a case, an empty form and help, ${width} ${JSON.stringify(attributes)}`, async () => {
        const { desk, clerk } = await seated([disputed], { width });
        for (const [name, value] of Object.entries(attributes)) desk.setAttribute(name, value);
        await clerk.opens('FZ-2026-000305');
        expect(await axeFindings(desk)).to.deep.equal([]);
        clerk.click('begin-answer');
        await clerk.until(() => clerk.has('.work'));
        expect(await axeFindings(desk)).to.deep.equal([]);
        clerk.part('#help-open').click();
        await clerk.until(() => clerk.has('.help'));
        expect(await axeFindings(desk)).to.deep.equal([]);
      });
    }
  }
});

describe('a desk over time', () => {
  const { now: realNow, after } = pageClock;
  let clock: ManualClock;

  beforeEach(() => {
    clock = new ManualClock();
    Object.assign(pageClock, { now: () => clock.now(), after: clock.after.bind(clock) });
    // Whichever of the pages that are tested is in front.
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
  });
  afterEach(() => {
    clear();
    Object.assign(pageClock, { now: realNow, after });
    Reflect.deleteProperty(document, 'hidden');
  });

  it('asks once a minute, shows what is new, and stops when it has left the page', async () => {
    const start = clock.now();
    const { desk, clerk, server } = await seated([newCase(start)]);
    await clerk.opens('FZ-2026-000317');
    server.lives.set('FZ-2026-000400', caseOf(start, { serial: 400, age: 0, title: '刚来的一件' }));
    server.happens('FZ-2026-000317', { type: 'accept', by: 'fangzhuang' });
    await clock.pass(60_000);
    await clerk.until(() => clerk.lines.length === 2);
    await clerk.until(() => clerk.hears.startsWith('别的同事刚办过这一件'));
    const asked = server.asked.length;
    desk.remove();
    await clock.pass(300_000);
    expect(server.asked).to.have.length(asked);
  });

  it('stops asking when nobody has sat there for ten minutes, and asks at once when somebody is back', async () => {
    const { desk, server } = await seated([newCase(clock.now())]);
    await clock.pass(11 * 60_000);
    const asked = server.asked.length;
    expect(asked).to.be.greaterThan(9);
    await clock.pass(60 * 60_000);
    expect(server.asked).to.have.length(asked);
    desk.dispatchEvent(new Event('pointerdown'));
    await clock.pass(0);
    expect(server.asked).to.have.length(asked + 1);
  });
});
