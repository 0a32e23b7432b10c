// A resident's own appeal and its seal: every step and both days held against the log, and nothing of another log's.
import { expect } from 'chai';
import { renewKey, SealedLog } from '../controllers/testing/sealed-log.js';
import * as seals from '../controllers/testing/seals.js';
import { pageClock } from '../foundation/clock.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { lives } from './testing/lives.js';
import { clear, opened } from './testing/stage.js';

const { sealSays, sealMark, checked, untilSaid } = seals;

describe('a tracked appeal and its seal', () => {
  let log: SealedLog;
  let page: seals.FrontPage;
  beforeEach(() => {
    renewKey();
    page = seals.frontPage();
    log = new SealedLog();
  });
  afterEach(() => {
    clear();
    page.release();
  });

  it('is verified step by step', async () => {
    const { tracker } = await opened(lives.claimed(pageClock.now()), log);
    await checked(tracker);
    expect(sealMark(tracker)).to.equal('tick');
    expect(sealSays(tracker)).to.include('每一步，还有两个期限，都和盖章时一样。');
    expect(await axeFindings(tracker)).to.deep.equal([]);
  });

  it('is checked anew when something happens', async () => {
    const { tracker, server } = await opened(lives.claimed(pageClock.now()), log);
    await checked(tracker);
    const before = log.asked.length;
    server.happens({ type: 'evaluate', verdict: 'solved', rating: 'satisfied' });
    while (log.asked.length === before) await seals.idle();
    await checked(tracker);
    expect(sealMark(tracker)).to.equal('tick');
  });

  it('is broken where it does not show what was sealed', async () => {
    const life = lives.claimed(pageClock.now());
    const { tracker, server } = await opened(life, log);
    await checked(tracker);
    const { heard, stop } = seals.brokenHeard();
    const seen = life.seen.bind(life);
    life.seen = (now) => ({ ...seen(now), state: 'confirmed' });
    server.tell();
    await seals.untilMark(tracker, 'cross');
    stop();
    expect(heard).to.deep.equal(['huiyin.test/FZ seal.facts-differ']);
  });

  it('of another street is left unchecked: the page’s key says nothing of its log', async () => {
    const other = new SealedLog({ origin: 'huiyin.test/LZ' });
    const { tracker } = await opened(lives.claimed(pageClock.now()), other);
    await untilSaid(tracker, '记在另一本日志里');
    expect(sealMark(tracker)).to.equal('none');
    expect(other.asked).to.deep.equal([]);
  });
});
