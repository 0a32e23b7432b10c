// Three lists as they go on: further cases of each, and what changes while they are on show.
import { expect } from 'chai';
import { holdTheClock, said } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { unmountAll } from '../foundation/testing/fixture.js';
import type { ManualClock } from '../foundation/testing/manual-clock.js';
import { HuiyinAppealLists } from './appeal-lists.js';
import { appealOf, ended, everyAppeal } from './testing/appeals.js';
import { ListsServer } from './testing/lists-server.js';
import { buttonOf, drawn, more, newsOf, open, rowsOf, sectionOf, texts } from './testing/stage.js';

const TAG = 'huiyin-appeal-lists';
const MINUTE = 60_000;

describe(`${TAG} going on`, () => {
  let clock: ManualClock;
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinAppealLists));
  beforeEach(() => ({ clock, release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  describe('when there are more', () => {
    it('lists further ones of that list, and says how many', async () => {
      const server = new ListsServer(ended(33));
      const element = await open(server);
      await more(element, 'done');
      expect(rowsOf(element, 'done')).to.have.length(25);
      expect(newsOf(element, 'done')).to.equal('已解决又列出20件，现在列出25件。');
      expect(buttonOf(element, 'done').textContent.trim()).to.equal('再看8件');
      await more(element, 'done');
      expect(rowsOf(element, 'done')).to.have.length(33);
      expect(element.shadowRoot?.activeElement?.className).to.equal('news');
    });

    it('asks once however often the button is pressed', async () => {
      const server = new ListsServer(ended(33));
      const element = await open(server);
      const button = buttonOf(element, 'done');
      button.click();
      button.click();
      await drawn(element);
      expect(server.asked).to.have.length(3);
    });

    it('says when they could not be read, and keeps the button', async () => {
      const server = new ListsServer(ended(33));
      const element = await open(server);
      server.isDown = true;
      await more(element, 'done');
      expect(newsOf(element, 'done')).to.equal('没有读到后面的，请再点一次。');
      server.isDown = false;
      await more(element, 'done');
      expect(rowsOf(element, 'done')).to.have.length(25);
    });

    it('lists none twice, though new ones have moved the pages meanwhile', async () => {
      const server = new ListsServer(ended(33));
      const element = await open(server);
      server.change(appealOf(90, { age: 0, took: 0, state: 'unconfirmed' }));
      await more(element, 'done');
      const rows = rowsOf(element, 'done');
      expect(new Set(rows).size).to.equal(rows.length);
    });
  });

  describe('while it is on show', () => {
    const pass = async (element: HuiyinAppealLists, ms: number): Promise<void> => {
      await clock.pass(ms);
      await drawn(element);
    };

    it('asks once a minute whether anything has changed, and for no case while nothing has', async () => {
      const server = new ListsServer(everyAppeal);
      const element = await open(server);
      const before = server.asked.length;
      await pass(element, 3 * MINUTE);
      expect(server.asked.slice(before)).to.deep.equal(
        Array.from({ length: 3 }, () => '/v1/appeals/lists?body=fangzhuang'),
      );
    });

    it('shows what has changed, in place, with as many cases as were on show', async () => {
      const server = new ListsServer([...ended(33), appealOf(140, { age: 40, category: 'lifts' })]);
      const element = await open(server);
      await more(element, 'done');
      const [row] = sectionOf(element, 'done').querySelectorAll('.rows > li');
      const [waiting] = server.items.filter(({ state }) => state === 'in-hand');
      if (waiting) server.change({ ...waiting, level: 'district', state: 'answered' });
      await pass(element, MINUTE);
      expect(texts(element, 'h3')).to.deep.equal(['已解决33件', '待推进0件', '需协调1件']);
      expect(rowsOf(element, 'coordination')[0]).to.include('需要区里协调');
      expect(rowsOf(element, 'done')).to.have.length(25);
      expect(sectionOf(element, 'done').querySelector('.rows > li') === row).to.equal(true);
    });

    it('keeps the lists when the server can’t be reached, says so, and shows later what it missed', async () => {
      const server = new ListsServer(everyAppeal);
      const element = await open(server);
      server.isDownForPages = true;
      server.change(appealOf(141, { age: 0, category: 'safety', state: 'received' }));
      await pass(element, MINUTE);
      expect(element.status).to.equal('loaded');
      expect(said(element, '.news')).to.equal(
        `现在连不上。这里显示的是${said(element, '.meta')}的情况，连上以后会自己更新。`,
      );
      expect(texts(element, 'h3')[1]).to.equal('待推进6件');
      server.isDownForPages = false;
      await pass(element, MINUTE);
      expect(said(element, '.news')).to.equal('');
      expect(texts(element, 'h3')[1]).to.equal('待推进7件');
      expect(rowsOf(element, 'underway')[0]).to.include('安全与消防');
    });

    it('asks for itself for no more cases than a page may have', async () => {
      const server = new ListsServer(ended(130));
      const element = await open(server);
      for (let turn = 0; turn < 5; turn += 1) await more(element, 'done');
      expect(rowsOf(element, 'done')).to.have.length(105);
      server.change(appealOf(140, { age: 0, category: 'lifts' }));
      const before = server.asked.length;
      await pass(element, MINUTE);
      expect(server.asked.slice(before).some((url) => url.includes('list=done'))).to.equal(false);
      expect(texts(element, 'h3')[1]).to.equal('待推进1件');
      expect(rowsOf(element, 'done')).to.have.length(105);
    });

    it('asks no more once it has left the page', async () => {
      const server = new ListsServer(everyAppeal);
      const element = await open(server);
      const before = server.asked.length;
      element.remove();
      await clock.pass(5 * MINUTE);
      expect(server.asked).to.have.length(before);
      expect(clock.waiting).to.equal(0);
    });
  });
});
