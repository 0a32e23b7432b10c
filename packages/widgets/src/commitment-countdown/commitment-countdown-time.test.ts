// A countdown while time passes: what changes, what stays, when it rests and when it speaks.
import { expect } from 'chai';
import { guardedDefine } from '../foundation/guarded-define.js';
import { shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import type { ManualClock } from '../foundation/testing/manual-clock.js';
import { HuiyinCommitmentCountdown } from './commitment-countdown.js';
import { TODAY } from './testing/commitments.js';
import { alone, drawn, holdTheClock, said } from './testing/stage.js';

const TAG = 'huiyin-commitment-countdown';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe(`${TAG} while time passes`, () => {
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
  const expiries = (element: HuiyinCommitmentCountdown): Event[] => {
    const heard: Event[] = [];
    element.addEventListener('huiyin-countdown-expired', (event) => heard.push(event));
    return heard;
  };

  it('changes its text and keeps its nodes', async () => {
    const element = await alone({ 'due-at': '2026-09-23', precision: 'second' });
    const nodes = [...shadowPart(element, '.base').querySelectorAll('*')];
    await pass(element, 1000);
    expect(said(element, '[role=timer]')).to.equal('还有2天1小时46分钟39秒');
    await pass(element, 10 * MINUTE);
    expect(said(element, '[role=timer]')).to.equal('还有2天1小时36分钟39秒');
    const after = [...shadowPart(element, '.base').querySelectorAll('*')];
    expect(after.length).to.equal(nodes.length);
    expect(after.every((node, index) => node === nodes[index])).to.equal(true);
  });

  it('draws only when it would say something else', async () => {
    const element = await alone({ 'due-at': '2026-09-30' });
    let draws = 0;
    const { update } = element as unknown as { update: (changed: unknown) => void };
    Object.assign(element, {
      update: (changed: unknown) => {
        draws++;
        update.call(element, changed);
      },
    });
    await pass(element, 90 * MINUTE);
    expect(draws).to.equal(0);
    await pass(element, 30 * MINUTE);
    expect(draws).to.equal(1);
    expect(said(element, '[role=timer]')).to.equal('还有8天');
  });

  it('shares one timer with every other on the page, and leaves none behind', async () => {
    const before = clock.waiting;
    const first = await alone({ 'due-at': '2026-09-23', precision: 'second' });
    await alone({ 'due-at': '2026-09-24', precision: 'minute' });
    expect(clock.waiting - before).to.equal(1);
    unmountAll();
    expect(first.isConnected).to.equal(false);
    expect(clock.waiting).to.equal(before);
  });

  it('rests out of sight, and is right when it comes back', async () => {
    // A page in the background is told of nothing, so that the test tells it itself.
    let turn: (isIntersecting: boolean) => void = () => undefined;
    const { IntersectionObserver: kept } = globalThis;
    class Observer {
      constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
        turn = (isIntersecting) => callback([{ isIntersecting }]);
      }
      observe(): void {
        turn(true);
      }
      disconnect(): void {
        turn = () => undefined;
      }
    }
    Object.assign(globalThis, { IntersectionObserver: Observer });
    try {
      const element = await alone({ 'due-at': '2026-09-23', precision: 'second' });
      turn(false);
      expect(clock.waiting).to.equal(0);
      await pass(element, HOUR);
      expect(said(element, '[role=timer]')).to.equal('还有2天1小时46分钟40秒');
      turn(true);
      await drawn(element);
      expect(said(element, '[role=timer]')).to.equal('还有2天0小时46分钟40秒');
      await pass(element, 1000);
      expect(said(element, '[role=timer]')).to.equal('还有2天0小时46分钟39秒');
    } finally {
      Object.assign(globalThis, { IntersectionObserver: kept });
    }
  });

  it('ticks where nothing can tell what is in sight', async () => {
    const { IntersectionObserver: kept } = globalThis;
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    try {
      const element = await alone({ 'due-at': TODAY });
      await pass(element, MINUTE);
      expect(said(element, '[role=timer]')).to.equal('还有1小时46分钟');
    } finally {
      Object.assign(globalThis, { IntersectionObserver: kept });
    }
  });

  it('tells the page once that the moment has passed, and counts up', async () => {
    const element = await alone({ 'due-at': TODAY });
    const heard = expiries(element);
    await pass(element, 106 * MINUTE);
    expect(heard).to.have.length(0);
    await pass(element, MINUTE);
    expect(heard).to.have.length(1);
    expect([heard[0]?.bubbles, heard[0]?.composed, heard[0]?.cancelable]).to.deep.equal([true, true, false]);
    expect(element.state.type).to.equal('overdue');
    expect(said(element, '.status')).to.equal('已超期');
    expect(said(element, '[role=timer]')).to.equal('已经过了1天');
    await pass(element, 49 * HOUR);
    expect(said(element, '[role=timer]')).to.equal('已经过了3天');
    expect(heard).to.have.length(1);
  });

  it('says nothing of a moment that had passed, nor of one that is set to have passed', async () => {
    const element = await alone({ 'due-at': '2026-09-18' });
    const heard = expiries(element);
    await pass(element, 3 * HOUR);
    element.dueAt = '2026-10-09';
    await element.updateComplete;
    element.dueAt = '2026-09-20';
    await pass(element, 30 * HOUR);
    expect(heard).to.have.length(0);
  });
});
