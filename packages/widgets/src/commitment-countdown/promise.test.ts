// A countdown with its commitment, on a real client over a transport that answers as the server does.
import { validateSent } from '@huiyin/sdk/validators';
import { expect } from 'chai';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { isDrawn, isSeen, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import type { ManualClock } from '../foundation/testing/manual-clock.js';
import { HuiyinCommitmentCountdown } from './commitment-countdown.js';
import { CommitmentServer } from './testing/commitment-server.js';
import * as commitments from './testing/commitments.js';
import { drawn, holdTheClock, promised, said } from './testing/stage.js';

const TAG = 'huiyin-commitment-countdown';
const MINUTE = 60_000;
const { running, extended, claimed, confirmed, confirmedLate, dueToday, everyCommitment } = commitments;

describe('commitments for tests and stories', () => {
  it('are what a server may send', () => {
    const items = [...everyCommitment, ...commitments.ledger(40)];
    for (const one of items)
      expect(validateSent.CommitmentDetail(commitments.detailOf(one))).to.deep.equal([]);
    expect(validateSent.CommitmentPage({ items })).to.deep.equal([]);
  });
});

describe(`${TAG} with a commitment`, () => {
  let clock: ManualClock;
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinCommitmentCountdown));
  beforeEach(() => ({ clock, release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  const show = (one = running, server = new CommitmentServer([one])): Promise<HuiyinCommitmentCountdown> =>
    promised(server, one.id);
  const pass = async (element: HuiyinCommitmentCountdown, ms: number): Promise<void> => {
    await clock.pass(ms);
    await drawn(element);
  };

  describe('what it shows', () => {
    it('says who promised what until when', async () => {
      const element = await show();
      expect(said(element, '[role=timer]')).to.equal('还有18天');
      expect(said(element, 'h2')).to.equal('方庄街道的承诺');
      for (const text of [
        '两部电梯换新',
        '赵敏（街道办事处副主任）',
        '最晚2026年10月9日（周五）',
        running.id,
      ])
        expect(said(element)).to.include(text);
      expect(said(element, '.demo')).to.include('演示数据');
    });

    it('strikes out the original day beside the new one, with every reason', async () => {
      const element = await show(extended);
      expect(said(element, '.due del')).to.equal('原定2026年8月15日（周六）');
      expect(said(element, '.due span')).to.equal('改为2026年10月15日（周四）');
      const moves = said(element, '[aria-labelledby=moves]');
      expect(moves.indexOf('连着下了三周雨')).to.be.within(0, moves.indexOf('两户业主'));
      expect(moves).to.include('孙立新批准');
      expect(getComputedStyle(shadowPart(element, '.due del')).textDecorationLine).to.equal('line-through');
    });

    it('gives its days to one’s own calendar while there is one to wait for, and says where that fails', async () => {
      const element = await show();
      const links = [...(element.shadowRoot?.querySelectorAll('.calendar a') ?? [])];
      expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(
        ['webcal', 'https'].map(
          (scheme) => `${scheme}://huiyin.test/v1/commitments/${running.id}/calendar.ics`,
        ),
      );
      expect(said(element, '.calendar')).to.include('微信里打不开');
      const ended = await show(confirmed);
      expect(ended.shadowRoot?.querySelector('.calendar')).to.equal(null);
    });

    it('counts nothing once it is claimed, and draws the unit’s word as an outline', async () => {
      const element = await show(claimed);
      expect(isDrawn(element, '[role=timer]')).to.equal(false);
      expect(said(element, '.status')).to.equal('单位称办结');
      expect(isDrawn(element, '.mark-claimed .solid')).to.equal(false);
      const other = await show(confirmed);
      expect(isDrawn(other, '.mark-confirmed .solid')).to.equal(true);
      expect(clock.waiting).to.equal(1);
    });

    it('judges by the original day alone', async () => {
      expect(said(await show(confirmedLate))).to.include('按原定的2026年8月15日（周六）算，晚了30天');
    });

    for (const one of everyCommitment) {
      for (const size of ['normal', 'large']) {
        it(`is clean to axe: ${one.status} ${one.id} ${size}`, async () => {
          const element = await promised(new CommitmentServer([one]), one.id, { size });
          expect(element.status).to.equal('loaded');
          expect(await axeFindings(element)).to.deep.equal([]);
        });
      }
    }

    it('shows text as text, whatever it holds', async () => {
      const text = '<img src=x onerror="document.title=1"><script>alert(1)</script>{due}';
      const element = await show({ ...running, text });
      expect(shadowPart(element, '.what').textContent).to.equal(text);
      expect(isDrawn(element, 'img, script')).to.equal(false);
    });

    it('looks the same on a page that resets everything', async () => {
      expect(changedByHostilePage(await show(extended))).to.deep.equal([]);
    });
  });

  describe('where it comes from', () => {
    it('needs no unit, and asks for it once', async () => {
      const server = new CommitmentServer([running]);
      await show(running, server);
      expect(server.asked).to.deep.equal([`/v1/commitments/${running.id}`]);
    });

    it('asks for another when another is named, and for none when a day is', async () => {
      const server = new CommitmentServer([running, extended]);
      const element = await show(running, server);
      element.commitment = extended.id;
      await drawn(element);
      expect(said(element)).to.include('停车棚');
      element.removeAttribute('commitment');
      element.commitment = undefined;
      element.dueAt = '2026-10-01';
      await drawn(element);
      expect(said(element, '[role=timer]')).to.equal('还有10天');
      await pass(element, 5 * MINUTE);
      expect(server.asked).to.have.length(2);
    });

    it('keeps the fallback when there is none, or the id is none', async () => {
      for (const [id, sentence] of [
        ['FZ-C-2026-999999', '没有找到这项承诺'],
        ['12', '这里的设置写得不对'],
      ] as const) {
        const element = await promised(new CommitmentServer([running]), id);
        expect(said(element, '[part~=error]')).to.include(sentence);
        expect(isSeen(element.querySelector('#fallback') as Element)).to.equal(true);
      }
    });

    it('tries again when asked to', async () => {
      const server = new CommitmentServer([running]);
      server.isDown = true;
      const element = await show(running, server);
      expect(element.status).to.equal('error');
      server.isDown = false;
      shadowPart(element, '[part~=error] button').click();
      await drawn(element);
      expect(element.status).to.equal('loaded');
    });
  });

  describe('while it is on show', () => {
    it('asks once a minute and shows what has changed, with the same nodes', async () => {
      const server = new CommitmentServer([running]);
      const element = await show(running, server);
      const numeral = shadowPart(element, '.figure');
      server.items = [{ ...running, due: '2026-10-30', extensions: extended.extensions }];
      await pass(element, MINUTE);
      expect(said(element, '[role=timer]')).to.equal('还有39天');
      expect(said(element, '.due del')).to.equal('原定2026年10月9日（周五）');
      expect(shadowPart(element, '.figure') === numeral).to.equal(true);
    });

    it('keeps what it shows when the server can’t be reached, and says of when it is', async () => {
      const server = new CommitmentServer([running]);
      const element = await show(running, server);
      await pass(element, MINUTE);
      server.isDown = true;
      await pass(element, 180 * MINUTE);
      expect(element.status).to.equal('loaded');
      expect(said(element, '[role=status]')).to.equal(
        '现在连不上。这里显示的是2026年9月21日（周一）22:14的情况，连上以后会自己更新。',
      );
      server.isDown = false;
      await pass(element, MINUTE);
      expect(said(element, '[role=status]')).to.equal('');
    });

    it('tells the page when the due moment passes, once, and not of what the server says', async () => {
      const server = new CommitmentServer([dueToday]);
      const element = await show(dueToday, server);
      const heard: Event[] = [];
      element.addEventListener('huiyin-countdown-expired', (event) => heard.push(event));
      await pass(element, 107 * MINUTE);
      expect(heard).to.have.length(1);
      expect(said(element, '.status')).to.equal('已超期');
      server.items = [{ ...dueToday, due: '2026-09-20' }];
      await pass(element, 5 * MINUTE);
      expect(heard).to.have.length(1);
    });

    it('counts from the server’s day where the telephone’s is wrong', async () => {
      const server = new CommitmentServer([running]);
      server.ahead = -2 * 86_400_000;
      const element = await show(running, server);
      expect(said(element, '[role=timer]')).to.equal('还有20天');
      await pass(element, MINUTE);
      expect(said(element, '[role=timer]')).to.equal('还有20天');
    });

    it('asks no more once it has left the page', async () => {
      const server = new CommitmentServer([running]);
      const element = await show(running, server);
      element.remove();
      await clock.pass(5 * MINUTE);
      expect(server.asked).to.have.length(1);
      expect(clock.waiting).to.equal(0);
    });
  });
});
