// A countdown alone on a page: what it says, when it says something else, and what it does with nonsense.
import { MAX_WORKING_DAYS } from '@huiyin/sdk/rules';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isSeen, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { settled, type ManualClock } from '../foundation/testing/manual-clock.js';
import { HuiyinCommitmentCountdown } from './commitment-countdown.js';
import { commitmentState, MOST_WORKING_DAYS } from './countdown-state.js';
import { extended, TODAY } from './testing/commitments.js';
import { alone, drawn, holdTheClock, said } from './testing/stage.js';

const TAG = 'huiyin-commitment-countdown';

behavesAsHuiyinElement({
  tag: TAG,
  element: HuiyinCommitmentCountdown,
  shown: commitmentState(extended, Date.parse(`${TODAY}T10:00:00+08:00`)),
});

describe(`${TAG} alone`, () => {
  let clock: ManualClock;
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinCommitmentCountdown));
  beforeEach(() => ({ clock, release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  const pass = async (element: HuiyinCommitmentCountdown, ms: number): Promise<void> => {
    await clock.pass(ms);
    await drawn(element);
  };
  describe('what it says', () => {
    it('needs no server, unit or portal', async () => {
      const element = await alone({ 'due-at': '2026-10-09', label: '电梯换新' });
      expect(element.status).to.equal('loaded');
      expect(said(element, 'h2')).to.equal('电梯换新');
      expect(said(element, '[role=timer]')).to.equal('还有18天');
      expect(said(element, '.due')).to.equal('最晚2026年10月9日（周五）');
      expect(said(element, '.status')).to.equal('还没到期');
    });

    it('gives the days left the largest numeral', async () => {
      const element = await alone({ 'due-at': '2026-10-09', label: '电梯换新' });
      const sizeOf = (node: Element): number => parseFloat(getComputedStyle(node).fontSize);
      const figure = shadowPart(element, '.figure');
      const others = [...(element.shadowRoot?.querySelectorAll('.base *') ?? [])].filter(
        (one) => one !== figure,
      );
      expect(others.every((one) => sizeOf(one) < sizeOf(figure))).to.equal(true);
    });

    it('tells assistive technology what it is and doesn’t chatter', async () => {
      const element = await alone({ 'due-at': '2026-09-22', precision: 'second' });
      const timer = shadowPart(element, '[role=timer]');
      expect(timer.getAttribute('aria-live')).to.equal('off');
      expect(timer.closest('[aria-live]:not([role=timer]), [role=status], [role=alert]')).to.equal(null);
    });

    for (const [attributes, text] of [
      [{ 'due-at': TODAY }, '还有1小时47分钟'],
      [{ 'due-at': TODAY, precision: 'day' }, '今天到期'],
      [{ 'due-at': '2026-09-22', precision: 'minute' }, '还有1天1小时47分钟'],
      [{ 'due-at': '2026-09-22', precision: 'second' }, '还有1天1小时46分钟40秒'],
      [{ 'due-at': '2026-09-22', precision: 'century' }, '还有1天'],
      [{ 'due-at': '2026-09-18' }, '已经过了3天'],
      [{ 'due-at': '2026-09-21T14:00:00Z' }, '已经过了13分钟'],
      [{ 'due-at': ' 2026-09-21T22:30:00+08:00 ' }, '还有17分钟'],
    ] as const) {
      it(`says ${text} of ${JSON.stringify(attributes)}`, async () => {
        const element = await alone(attributes);
        expect(said(element, '[role=timer]')).to.equal(text);
        expect(await axeFindings(element)).to.deep.equal([]);
      });
    }

    it('counts to midnight in Beijing whatever the machine’s time zone', async () => {
      const { prototype } = Date;
      const local = Object.getOwnPropertyNames(prototype).filter((name) => /^get(?!UTC|Time$)/.test(name));
      const kept = local.map((name) => [name, Object.getOwnPropertyDescriptor(prototype, name)] as const);
      for (const name of local) {
        Object.defineProperty(prototype, name, {
          configurable: true,
          value: () => {
            throw new Error(`${name} depends on the machine’s time zone`);
          },
        });
      }
      try {
        const element = await alone({ 'due-at': TODAY, 'made-at': '2026-09-01', precision: 'second' });
        expect(said(element, '[role=timer]')).to.equal('还有1小时46分钟40秒');
      } finally {
        for (const [name, descriptor] of kept)
          if (descriptor) Object.defineProperty(prototype, name, descriptor);
      }
    });

    it('takes new attributes as they come', async () => {
      const element = await alone({ 'due-at': '2026-10-09' });
      element.setAttribute('due-at', '2026-09-30');
      await element.updateComplete;
      expect(said(element, '[role=timer]')).to.equal('还有9天');
      element.precision = 'minute';
      await element.updateComplete;
      expect(said(element, '[role=timer]')).to.equal('还有9天1小时47分钟');
    });

    it('fits a narrow telephone in large text', async () => {
      await setViewport({ width: 320, height: 700 });
      const element = await alone({ 'due-at': '2029-09-22', precision: 'second', size: 'large' });
      const { right } = element.getBoundingClientRect();
      const outside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(
        (node) => node.getBoundingClientRect().right > right + 1,
      );
      await setViewport({ width: 800, height: 600 });
      expect(outside).to.deep.equal([]);
    });
  });

  describe('what it makes of nonsense', () => {
    for (const attributes of [
      { 'due-at': '2026-02-30' },
      { 'due-at': '下周五' },
      { 'due-at': '2026-10-09T18:00' },
      { 'due-at': '2026-10-09', 'made-at': 'yesterday' },
      { 'due-at': '2026-10-09', 'made-at': '2026-10-10' },
      { 'due-at': '2026-10-09', 'working-days': '10' },
      { 'due-at': '2026-10-09', 'made-at': '2026-09-18', 'working-days': 'ten' },
      { 'due-at': '2026-10-09', 'made-at': '2026-09-18', 'working-days': '0' },
      { 'due-at': '2026-10-09', 'made-at': '2026-09-18', 'working-days': '1e9' },
    ]) {
      it(`says plainly that the days are wrong: ${JSON.stringify(attributes)}`, async () => {
        const element = await alone(attributes);
        expect(element.state).to.deep.include({ type: 'error', code: 'setup.days-invalid' });
        expect(said(element, '[part~=error]')).to.equal('这里的日子写得不对，请告诉网站的管理员。');
        expect(isSeen(element.querySelector('#fallback') as Element)).to.equal(true);
        expect(clock.waiting).to.equal(0);
      });
    }

    it('says that no day was named', async () => {
      const element = await alone({});
      expect(element.state).to.deep.include({ type: 'error', code: 'setup.due-missing' });
      element.dueAt = '2026-10-09';
      await element.updateComplete;
      expect(element.status).to.equal('loaded');
    });

    it('refuses as many working days as the rules do', () => {
      expect(MOST_WORKING_DAYS).to.equal(MAX_WORKING_DAYS);
    });
  });

  describe('how it was counted', () => {
    const counted = { 'due-at': '2026-10-09', 'made-at': '2026-09-18', 'working-days': '10' };
    const untilDrawn = async (element: HuiyinCommitmentCountdown, selector: string): Promise<void> => {
      while (!element.shadowRoot?.querySelector(selector)) {
        await settled();
        await element.updateComplete;
      }
    };
    const opened = (element: HuiyinCommitmentCountdown): Promise<void> =>
      untilDrawn(element, '.opened p:not([role])');

    it('is one key away, with every day between', async () => {
      const element = await alone(counted);
      shadowPart(element, 'summary').focus();
      await sendKeys({ press: 'Enter' });
      await opened(element);
      const days = [...(element.shadowRoot?.querySelectorAll('.days li') ?? [])];
      expect(days).to.have.length(21);
      expect(days[0]?.textContent?.replace(/\s+/g, '')).to.equal('9月19日（周六）周末，不算');
      expect(days[20]?.textContent?.replace(/\s+/g, '')).to.equal('10月9日（周五）第10个工作日');
      expect(said(element, '.opened')).to.include('《民法典》第二百零一条');
      expect(await axeFindings(element)).to.deep.equal([]);
    });

    it('is said to be provisional before anybody asks, past what has been published', async () => {
      const element = await alone({ 'due-at': '2027-01-13', 'made-at': '2026-11-20', 'working-days': '37' });
      await untilDrawn(element, '.notice');
      expect(said(element, '.notice')).to.include('国家还没有公布');
      expect(shadowPart(element, 'details').hasAttribute('open')).to.equal(false);
      const known = await alone(counted);
      shadowPart(known, 'summary').click();
      await opened(known);
      expect(known.shadowRoot?.querySelector('.notice')).to.equal(null);
    });

    it('stays open and keeps its nodes while time passes', async () => {
      const element = await alone({ ...counted, precision: 'second' });
      shadowPart(element, 'summary').click();
      await opened(element);
      const nodes = [...shadowPart(element, '.days').querySelectorAll('*')];
      await pass(element, 5000);
      const after = [...shadowPart(element, '.days').querySelectorAll('*')];
      expect(after.every((node, index) => node === nodes[index])).to.equal(true);
      expect((shadowPart(element, 'details') as HTMLDetailsElement).open).to.equal(true);
    });

    it('is said of a day that was simply named, and of a time on it', async () => {
      const element = await alone({ 'due-at': '2026-10-09T18:00:00+08:00' });
      shadowPart(element, 'summary').click();
      await opened(element);
      expect(said(element, '.opened')).to.equal(
        '这个日子是直接定下的，不是数出来的。到那天18:00（北京时间）以前，都不算晚。',
      );
    });
  });
});
