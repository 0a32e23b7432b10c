// The ledger of commitments as a reader uses it, on a real client over a transport that answers as the server does.
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { CommitmentServer } from '../commitment-countdown/testing/commitment-server.js';
import {
  broken,
  everyCommitment,
  extended,
  ledger,
  longest,
  overdue,
  running,
} from '../commitment-countdown/testing/commitments.js';
import { holdTheClock, said } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isDrawn, isSeen, mount, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import { settled, type ManualClock } from '../foundation/testing/manual-clock.js';
import { HuiyinCommitmentList } from './commitment-list.js';

const TAG = 'huiyin-commitment-list';
const MINUTE = 60_000;

behavesAsHuiyinElement({
  tag: TAG,
  element: HuiyinCommitmentList,
  shown: { type: 'loaded', items: everyCommitment, next: '20' },
});

describe(TAG, () => {
  let clock: ManualClock;
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinCommitmentList));
  beforeEach(() => ({ clock, release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  async function drawn(element: HuiyinCommitmentList): Promise<void> {
    await settled();
    await element.updateComplete;
    await settled();
    await element.updateComplete;
  }
  async function open(
    server: CommitmentServer,
    attributes: Record<string, string> = {},
  ): Promise<HuiyinCommitmentList> {
    const element = await mount<HuiyinCommitmentList>(TAG, {
      attributes,
      context: { client: server.client(), body: 'fangzhuang' },
      fallback: '<p id="fallback">截至 9 月 21 日。<a href="/b/fangzhuang">看单位的专页</a></p>',
    });
    await drawn(element);
    return element;
  }
  const all = (element: HuiyinCommitmentList, selector: string): HTMLElement[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
  ];
  const rows = (element: HuiyinCommitmentList): string[] =>
    all(element, 'summary').map((row) => (row.textContent ?? '').replace(/\s+/g, ''));
  const more = async (element: HuiyinCommitmentList): Promise<void> => {
    shadowPart(element, '[part=control]').click();
    await drawn(element);
  };

  describe('what it shows', () => {
    it('gives its days to one’s own calendar, of the same unit and kind, to follow or as a file', async () => {
      const links = (element: HuiyinCommitmentList): (string | null)[] =>
        all(element, '.calendar a').map((link) => link.getAttribute('href'));
      const server = new CommitmentServer([running]);
      expect(links(await open(server))).to.deep.equal(
        ['webcal', 'https'].map(
          (scheme) => `${scheme}://huiyin.test/v1/commitments/calendar.ics?body=fangzhuang`,
        ),
      );
      expect(links(await open(server, { filter: 'open' }))[1]).to.match(/\?body=fangzhuang&filter=open$/);
      expect(links(await open(new CommitmentServer([])))).to.deep.equal([]);
    });

    it('puts what went wrong first, whatever order the server has', async () => {
      const element = await open(new CommitmentServer([running, extended, broken, overdue]));
      expect(all(element, 'details').map((row) => row.dataset['id'])).to.deep.equal(
        [overdue, broken, extended, running].map(({ id }) => id),
      );
      expect(rows(element)[0]).to.equal('芳城园二区垃圾站改成每天清两次。已超期过了11天');
      expect(said(element, 'section > p:not(.demo)')).to.equal(
        '列出4项，其中超期没办好1项、没有做到1项、晚于原定日子1项。',
      );
    });

    it('opens each to every reason, step and piece of evidence, by keyboard', async () => {
      const element = await open(new CommitmentServer([extended, running]));
      const [first, second] = all(element, 'summary');
      first?.focus();
      await sendKeys({ press: 'Enter' });
      const reasons = (first?.parentElement?.textContent ?? '').replace(/\s+/g, '');
      expect(reasons).to.include('连着下了三周雨').and.include('两户业主').and.include('孙立新批准');
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot?.activeElement === second).to.equal(true);
      await sendKeys({ press: 'Enter' });
      const opened = second?.parentElement as HTMLDetailsElement;
      expect(opened.open).to.equal(true);
      expect(opened.textContent).to.include('新电梯装好、检验').and.include('八月里停了 11 次');
    });

    for (const [filter, kind] of [
      ['open', '还在办的'],
      ['claimed', '说办好了、等人证实的'],
      ['ended', '已经结束的'],
    ] as const) {
      it(`asks for ${filter} ones and says so`, async () => {
        const server = new CommitmentServer(everyCommitment);
        const element = await open(server, { filter });
        expect(server.asked[0]).to.include(`filter=${filter}`);
        expect(said(element, 'h2')).to.equal(`承诺台账${kind}`);
        expect(await axeFindings(element)).to.deep.equal([]);
      });

      it(`is empty of ${filter} ones in words of its own`, async () => {
        const element = await open(new CommitmentServer([]), { filter });
        expect(element.getAttribute('status')).to.equal('empty');
        expect(said(element, 'section')).to.match(/(没有).*。$/);
        expect(await axeFindings(element)).to.deep.equal([]);
      });
    }

    it('shows all for a filter there is not, and starts afresh for another one', async () => {
      const server = new CommitmentServer(everyCommitment);
      const element = await open(server, { filter: 'lost' });
      expect(server.asked[0]).not.to.include('filter');
      element.setAttribute('filter', 'claimed');
      await element.updateComplete;
      expect(element.status).to.equal('loading');
      await drawn(element);
      expect(rows(element)).to.have.length(1);
    });

    it('keeps the fallback when it can’t be had, and tries again', async () => {
      const server = new CommitmentServer([running]);
      server.isDown = true;
      const element = await open(server);
      expect(element.status).to.equal('error');
      expect(isSeen(element.querySelector('#fallback') as Element)).to.equal(true);
      server.isDown = false;
      shadowPart(element, '[part~=error] button').click();
      await drawn(element);
      await drawn(element);
      expect(element.status).to.equal('loaded');
    });

    it('shows text as text, whatever it holds', async () => {
      const text = '<img src=x onerror="document.title=1">{count}';
      const element = await open(new CommitmentServer([{ ...running, text }]));
      expect(shadowPart(element, '.text').textContent).to.equal(text);
      expect(isDrawn(element, 'img')).to.equal(false);
    });

    it('looks the same on a page that resets everything', async () => {
      const element = await open(new CommitmentServer(everyCommitment));
      for (const details of all(element, 'details')) details.setAttribute('open', '');
      expect(changedByHostilePage(element)).to.deep.equal([]);
    });

    it('gives each row a target of 60 px in large text, and fits a narrow telephone', async () => {
      await setViewport({ width: 320, height: 700 });
      const element = await open(new CommitmentServer([...everyCommitment, longest]), { size: 'large' });
      for (const details of all(element, 'details')) details.setAttribute('open', '');
      expect(all(element, 'summary').every((row) => row.getBoundingClientRect().height >= 60)).to.equal(true);
      const { right } = element.getBoundingClientRect();
      const outside = all(element, '*').filter((node) => node.getBoundingClientRect().right > right + 1);
      await setViewport({ width: 800, height: 600 });
      expect(outside.map((node) => node.outerHTML)).to.deep.equal([]);
    });
  });

  describe('when there are more', () => {
    it('lists twenty, then further ones, with what is open still open', async () => {
      const server = new CommitmentServer(ledger(33));
      const element = await open(server);
      expect(rows(element)).to.have.length(20);
      const [row] = all(element, 'details');
      row?.setAttribute('open', '');
      await more(element);
      expect(rows(element)).to.have.length(33);
      expect(server.asked[1]).to.include('cursor=20');
      expect(
        all(element, 'details')
          .find((one) => one === row)
          ?.hasAttribute('open'),
      ).to.equal(true);
      expect(said(element, '.news')).to.equal('又列出13项，现在一共33项。');
    });

    it('moves the focus to what it says when the button goes', async () => {
      const element = await open(new CommitmentServer(ledger(21)));
      shadowPart(element, '[part=control]').focus();
      await more(element);
      expect(isDrawn(element, '[part=control]')).to.equal(false);
      expect(element.shadowRoot?.activeElement?.className).to.equal('news');
    });

    it('leaves the focus on the button while there are still more', async () => {
      const element = await open(new CommitmentServer(ledger(45)));
      const button = shadowPart(element, '[part=control]');
      button.focus();
      await more(element);
      expect(element.shadowRoot?.activeElement === button).to.equal(true);
    });

    it('asks once however often the button is pressed', async () => {
      const server = new CommitmentServer(ledger(45));
      const element = await open(server);
      const button = shadowPart(element, '[part=control]');
      button.click();
      button.click();
      await drawn(element);
      expect(server.asked).to.have.length(2);
    });

    it('says when they could not be read, and keeps the button', async () => {
      const server = new CommitmentServer(ledger(33));
      const element = await open(server);
      server.isDown = true;
      await more(element);
      expect(said(element, '.news')).to.equal('没有读到后面的，请再点一次。');
      server.isDown = false;
      await more(element);
      expect(rows(element)).to.have.length(33);
    });

    it('lists none twice that moved to a later page meanwhile', async () => {
      const server = new CommitmentServer(ledger(33));
      const element = await open(server);
      const [first] = server.items;
      if (first) server.items = [...server.items.slice(1), { ...first, due: '2027-01-01' }];
      await more(element);
      const ids = all(element, 'details').map((row) => row.dataset['id']);
      expect(new Set(ids).size).to.equal(ids.length);
    });
  });

  describe('while it is on show', () => {
    const pass = async (element: HuiyinCommitmentList, ms: number): Promise<void> => {
      await clock.pass(ms);
      await drawn(element);
    };

    it('asks once a minute for as many as are listed, and shows what has changed', async () => {
      const server = new CommitmentServer(ledger(33));
      const element = await open(server);
      await more(element);
      const [row] = all(element, 'details');
      server.items = server.items.map((one) => ({ ...one, unit: { ...one.unit, name: '芳古园社区' } }));
      await pass(element, MINUTE);
      expect(server.asked[2]).to.include('limit=33');
      expect(rows(element)).to.have.length(33);
      expect(all(element, 'details')[0] === row).to.equal(true);
      expect(row?.textContent).to.include('芳古园社区');
    });

    it('keeps the list when the server can’t be reached, and says of when it is, however long', async () => {
      const server = new CommitmentServer(everyCommitment);
      const element = await open(server);
      await pass(element, MINUTE);
      server.isDown = true;
      const stale = '现在连不上。这里显示的是2026年9月21日（周一）22:14的情况，连上以后会自己更新。';
      for (const later of [MINUTE, 180 * MINUTE]) {
        await pass(element, later);
        expect(element.status).to.equal('loaded');
        expect(said(element, '.news')).to.equal(stale);
      }
      server.isDown = false;
      await pass(element, MINUTE);
      expect(said(element, '.news')).to.equal('');
    });

    it('asks no more once it has left the page', async () => {
      const server = new CommitmentServer(everyCommitment);
      const element = await open(server);
      element.remove();
      await clock.pass(5 * MINUTE);
      expect(server.asked).to.have.length(1);
      expect(clock.waiting).to.equal(0);
    });
  });
});
