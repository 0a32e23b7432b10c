// A commitment's seal: every day and reason held against its sealed entries, really signed; and what alone has none.
import type { CommitmentDetail } from '@huiyin/sdk';
import { expect } from 'chai';
import { renewKey, SealedLog } from '../controllers/testing/sealed-log.js';
import * as seals from '../controllers/testing/seals.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { unmountAll } from '../foundation/testing/fixture.js';
import type { ManualClock } from '../foundation/testing/manual-clock.js';
import { HuiyinCommitmentCountdown } from './commitment-countdown.js';
import { CommitmentServer } from './testing/commitment-server.js';
import * as commitments from './testing/commitments.js';
import { alone, drawn, holdTheClock, promised } from './testing/stage.js';

const TAG = 'huiyin-commitment-countdown';
const MINUTE = 60_000;
const { sealSays, sealMark, checked, pressCheck, untilMark, untilSaid, idle } = seals;
const { extended, running, requested, claimed, confirmed } = commitments;

describe(`${TAG} and its seal`, () => {
  let clock: ManualClock;
  let release: () => void;
  let log: SealedLog;
  let page: seals.FrontPage;
  let broken: ReturnType<typeof seals.brokenHeard>;
  before(() => guardedDefine(TAG, HuiyinCommitmentCountdown));
  beforeEach(() => {
    ({ clock, release } = holdTheClock());
    renewKey();
    page = seals.frontPage();
    log = new SealedLog();
    broken = seals.brokenHeard();
  });
  afterEach(() => {
    unmountAll();
    broken.stop();
    page.release();
    release();
  });

  const show = (
    server: CommitmentServer,
    id: string,
    attributes: Record<string, string> = {},
  ): Promise<HuiyinCommitmentCountdown> => promised(server, id, { 'seal-key': log.key, ...attributes });

  for (const one of [running, extended, requested, claimed, confirmed]) {
    it(`is verified: ${one.status} ${one.id}`, async () => {
      const server = new CommitmentServer([one], log);
      const element = await checked(await show(server, one.id));
      expect(sealMark(element)).to.equal('tick');
      expect(sealSays(element)).to.include('答应的日子、改过的日子、理由和结果，都和盖章时一样。');
      expect(broken.heard).to.deep.equal([]);
      expect(await axeFindings(element)).to.deep.equal([]);
    });
  }

  const forgeries: [string, (detail: CommitmentDetail) => Partial<CommitmentDetail>][] = [
    ['the day it is due', () => ({ due: '2026-12-31' })],
    ['the day first promised', ({ original }) => ({ original: { ...original, due: '2026-10-15' } })],
    [
      'why it was moved',
      ({ extensions }) => ({
        extensions: extensions.map((one) => ({ ...one, reason: '天气原因，请大家理解。' })),
      }),
    ],
    ['that it was moved at all', () => ({ extensions: [], due: '2026-08-15' })],
    ['what was promised', () => ({ text: '看情况搭一个停车棚。' })],
    ['who promised it', () => ({ owner: { name: '临时工', title: '无' } })],
  ];
  for (const [what, change] of forgeries) {
    it(`is broken when the server forges ${what}, and tells the page`, async () => {
      const server = new CommitmentServer([extended], log);
      server.forge(extended.id, change(extended as CommitmentDetail));
      const element = await checked(await show(server, extended.id));
      expect(sealMark(element)).to.equal('cross');
      expect(sealSays(element)).to.include('这里显示的和盖章时的不一样。');
      expect(broken.heard).to.deep.equal(['huiyin.test/FZ seal.facts-differ']);
    });
  }

  it('is broken when another commitment is shown in its place', async () => {
    const server = new CommitmentServer([extended, running], log);
    server.items = [{ ...running, id: extended.id }, running];
    server.forge(extended.id, server.sealedAs(running.id));
    const element = await checked(await show(server, extended.id));
    expect(sealMark(element)).to.equal('cross');
  });

  it('is broken when the log is told otherwise than before', async () => {
    const server = new CommitmentServer([running], log);
    await checked(await show(server, running.id));
    unmountAll();
    const fork = new SealedLog({ told: 'parking' });
    const element = await checked(await show(new CommitmentServer([running], fork), running.id));
    expect(broken.heard).to.deep.equal(['huiyin.test/FZ seal.forked']);
    expect(sealMark(element)).to.equal('cross');
  });

  it('is checked anew when its day is moved, and not once a minute', async () => {
    const server = new CommitmentServer([running], log);
    const element = await checked(await show(server, running.id));
    const asked = log.asked.length;
    await clock.pass(3 * MINUTE);
    await drawn(element);
    await idle();
    expect(log.asked).to.have.length(asked);
    expect(sealMark(element)).to.equal('tick');
    server.forge(running.id, { due: '2026-10-30' });
    await clock.pass(MINUTE);
    await untilMark(element, 'cross');
  });

  it('looks by itself once more, and only once, at what is not signed yet', async () => {
    const server = new CommitmentServer([running], log);
    log.signedSize = 50;
    const element = await show(server, running.id);
    await untilSaid(element, '还没轮到盖章');
    await clock.pass(10_000);
    const asked = log.asked.length;
    await clock.pass(60_000);
    expect(log.asked).to.have.length(asked);
    log.signedSize = undefined;
    await pressCheck(element);
    await untilMark(element, 'tick');
  });

  it('of another ledger than the key’s is left unchecked', async () => {
    const other = new SealedLog({ origin: 'huiyin.test/LZ' });
    const element = await promised(new CommitmentServer([running], log), running.id, {
      'seal-key': other.key,
    });
    await untilSaid(element, '记在另一本日志里');
    expect(sealMark(element)).to.equal('none');
    expect(broken.heard).to.deep.equal([]);
  });

  it('alone has none, whatever key the page names', async () => {
    const element = await alone({ 'due-at': '2026-10-09', 'seal-key': log.key });
    await idle();
    expect(seals.hasSeal(element)).to.equal(false);
  });

  it('goes with the commitment', async () => {
    const server = new CommitmentServer([running], log);
    const element = await checked(await show(server, running.id));
    element.commitment = undefined;
    element.dueAt = '2026-10-09';
    await drawn(element);
    expect(seals.hasSeal(element)).to.equal(false);
  });
});
