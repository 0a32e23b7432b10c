// The report card while time passes: polls, failures, another period.
import { expect } from 'chai';
import { pageClock } from '../foundation/clock.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { isDrawn, isSeen, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { ManualClock } from '../foundation/testing/manual-clock.js';
import { HuiyinReportCard } from './report-card.js';
import { CardServer } from './testing/card-server.js';
import * as cards from './testing/cards.js';
import { open, drawn, textOf, lineOf } from './testing/drawn-card.js';

const { fangzhuangCard, cardAfterConfirmation } = cards;
const TAG = 'huiyin-report-card';
const POLL = 30_000;

/** Its text with the template's own line breaks as the spaces they are drawn as. */
const words = (part: Element): string => part.textContent.replace(/\s+/g, ' ').trim();

describe(TAG, () => {
  before(() => guardedDefine(TAG, HuiyinReportCard));
  afterEach(unmountAll);

  describe('while it is on show', () => {
    const clock = new ManualClock();
    const { now, after: wait } = pageClock;

    before(() => {
      // Another test's page may stand in front of this one.
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
      Object.assign(pageClock, {
        now: () => clock.now(),
        after: (ms: number, fire: () => void) => clock.after(ms, fire),
      });
    });
    after(() => {
      Reflect.deleteProperty(document, 'hidden');
      Object.assign(pageClock, { now, after: wait });
    });

    const pass = async (element: HuiyinReportCard): Promise<void> => {
      await clock.pass(POLL);
      await drawn(element);
    };

    it('asks again with what it knows, and stays silent while nothing has changed', async () => {
      const server = new CardServer(fangzhuangCard);
      const element = await open(server);
      await pass(element);
      expect(server.asked.map(({ known }) => known)).to.deep.equal([undefined, '"517"']);
      expect(shadowPart(element, '[role=status]').textContent).to.equal('');
    });

    it('shows a number that has moved and says which, keeping what was opened and the focus', async () => {
      const server = new CardServer(fangzhuangCard);
      const element = await open(server);
      const summary = shadowPart(element, `section[aria-labelledby='closing'] summary`);
      summary.click();
      summary.focus();
      server.card = cardAfterConfirmation();
      await pass(element);
      expect(lineOf(element, 'closing', '居民确认')).to.equal('居民确认48件');
      expect(lineOf(element, 'closing', '单位称办结')).to.equal('单位称办结10件');
      expect(shadowPart(element, '[role=status]').textContent).to.equal(
        '数字刚刚有更新：居民确认从47件变成48件、单位称办结从11件变成10件。',
      );
      expect((summary.parentElement as HTMLDetailsElement).open).to.equal(true);
      expect(element.shadowRoot?.activeElement === summary).to.equal(true);
    });

    it('does not call it news when an entry moved no number', async () => {
      const server = new CardServer(fangzhuangCard);
      const element = await open(server);
      server.card = { ...fangzhuangCard, asOf: { ...fangzhuangCard.asOf, treeSize: 518 } };
      await pass(element);
      expect(shadowPart(element, '[role=status]').textContent).to.equal('');
      expect(textOf(element)).to.include('前518条');
    });

    it('keeps the card when the server can’t be reached, says so, and goes on by itself', async () => {
      const server = new CardServer(fangzhuangCard);
      const element = await open(server);
      server.isDown = true;
      await pass(element);
      expect(element.status).to.equal('loaded');
      expect(shadowPart(element, '[role=status]').textContent).to.include('现在连不上');
      server.isDown = false;
      await pass(element);
      expect(shadowPart(element, '[role=status]').textContent).to.equal('');
    });

    it('calls itself live only while it can know, and else says of when its numbers are', async () => {
      const server = new CardServer(fangzhuangCard);
      const element = await open(server);
      const asOf = '截至2025年12月4日（周四）09:30';
      const meta = () => words(shadowPart(element, '.meta'));
      expect(meta()).to.equal(`2025年 ${asOf} 实时数据，随办随变`);
      server.card = cardAfterConfirmation();
      await pass(element);
      server.isDown = true;
      await pass(element);
      expect(meta()).to.equal(`2025年 ${asOf} 之后可能有变化`);
      expect(textOf(element)).not.to.include('实时').and.not.to.include('刚刚');
      expect(words(shadowPart(element, '[role=status]'))).to.equal(
        `现在连不上。这里显示的是${asOf}的情况，连上以后会自己更新。`,
      );
      server.isDown = false;
      await pass(element);
      expect(meta()).to.equal(`2025年 ${asOf} 实时数据，随办随变`);
    });

    it('works where a page may not read the ETag', async () => {
      const server = new CardServer(fangzhuangCard);
      server.showsEtag = false;
      const element = await open(server);
      server.card = cardAfterConfirmation();
      await pass(element);
      expect(lineOf(element, 'closing', '居民确认')).to.equal('居民确认48件');
      server.isDown = true;
      await pass(element);
      expect(element.status).to.equal('loaded');
    });

    it('asks for a published card once: it stands still, and says under which number', async () => {
      const publication = {
        id: 'FZ-R-2025-000001',
        period: '2025',
        at: '2025-12-04T19:30:00+08:00',
        leaf: 517,
        digest: 'd12cee17ff73af34fd03639258d545916e819e85ddf5bdcb16351023a03cbfd1',
      };
      const server = new CardServer({ ...fangzhuangCard, status: 'published', publication });
      const element = await open(server, { publication: publication.id });
      await pass(element);
      expect(server.asked.map(({ query }) => query['at'])).to.deep.equal([publication.id]);
      expect(textOf(element)).to.include('编号FZ-R-2025-000001，封存在日志的第518条');
      expect(textOf(element)).to.include('已公布，不再变动');
    });

    it('asks no more once it has left the page', async () => {
      const server = new CardServer(fangzhuangCard);
      const element = await open(server);
      element.remove();
      await pass(element);
      expect(server.asked).to.have.length(1);
    });
  });

  describe('when it can’t be had', () => {
    it('keeps the fallback, and tries again when asked to', async () => {
      const server = new CardServer(fangzhuangCard);
      server.isDown = true;
      const element = await open(server);
      expect(element.getAttribute('status')).to.equal('error');
      expect(isSeen(element.querySelector('#fallback') as Element)).to.equal(true);
      server.isDown = false;
      shadowPart(element, '[part~=error] button').click();
      await drawn(element);
      await drawn(element);
      expect(element.getAttribute('status')).to.equal('loaded');
    });
  });

  describe('the period', () => {
    it('and the topic are asked for together, and whenever one changes', async () => {
      const server = new CardServer(fangzhuangCard);
      const element = await open(server, { period: '2025' });
      element.setAttribute('category', 'parking');
      await drawn(element);
      element.removeAttribute('category');
      await drawn(element);
      expect(server.asked.map(({ query }) => query)).to.deep.equal([
        { body: 'fangzhuang', period: '2025' },
        { body: 'fangzhuang', period: '2025', category: 'parking' },
        { body: 'fangzhuang', period: '2025' },
      ]);
    });

    it('is asked for, and a change of it is a new card', async () => {
      const server = new CardServer(fangzhuangCard);
      const element = await open(server, { period: '2025-H2' });
      element.setAttribute('period', '2024');
      await element.updateComplete;
      expect(element.status).to.equal('loading');
      await drawn(element);
      expect(server.asked).to.deep.equal([
        { query: { body: 'fangzhuang', period: '2025-H2' }, known: undefined },
        { query: { body: 'fangzhuang', period: '2024' }, known: undefined },
      ]);
      expect(textOf(element)).to.include('2024年');
      expect(shadowPart(element, '[role=status]').textContent).to.equal('');
    });

    it('is this year so far where the attribute is left empty, or taken away again', async () => {
      const server = new CardServer(fangzhuangCard);
      const element = await open(server, { period: '', publication: '' });
      expect(element.status).to.equal('loaded');
      element.removeAttribute('period');
      await drawn(element);
      for (const { query } of server.asked) expect(query).to.deep.equal({ body: 'fangzhuang' });
    });

    it('that there can’t be is said to be none, with no use in trying again', async () => {
      const element = await open(new CardServer(fangzhuangCard), { period: '2025年' });
      expect(shadowPart(element, '[part~=error]').textContent).to.include('没有这样的时段');
      expect(isDrawn(element, 'button')).to.equal(false);
    });
  });
});
