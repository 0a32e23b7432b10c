// Three lists as a reader uses them, on a real client over a transport that answers as the server does.
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import type { Category, Vocabulary } from '@huiyin/sdk';
import { holdTheClock, said } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isDrawn, isSeen, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import { HuiyinAppealLists } from './appeal-lists.js';
import { appealOf, ended, everyAppeal, longest } from './testing/appeals.js';
import { ListsServer } from './testing/lists-server.js';
import { all, buttonOf, countsOf, drawn, more, open, rowsOf, sectionOf, texts } from './testing/stage.js';

const TAG = 'huiyin-appeal-lists';
const shown = new ListsServer([...everyAppeal, longest]);

behavesAsHuiyinElement({
  tag: TAG,
  element: HuiyinAppealLists,
  shown: {
    type: 'loaded',
    lists: shown.lists(),
    listed: { done: { items: everyAppeal, next: '20' }, coordination: { items: [longest] } },
  },
});

describe(TAG, () => {
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinAppealLists));
  beforeEach(() => ({ release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  describe('what it shows', () => {
    it('begins with what waits, then the three numbers, then each list', async () => {
      const element = await open(new ListsServer(everyAppeal));
      expect(said(element, 'h2')).to.equal('方庄街道三类清单');
      expect(said(element, '.meta + p')).to.equal(
        '一共收到15件，每一件只算在一处。还没办好的有6件，等得最久的已经214天。',
      );
      expect(texts(element, '.way')).to.deep.equal(['8件已解决', '6件待推进', '1件需协调']);
      expect(texts(element, 'h3')).to.deep.equal(['已解决8件', '待推进6件', '需协调1件']);
    });

    it('tells whose word each end stands by, and names what has waited longest', async () => {
      const element = await open(new ListsServer(everyAppeal));
      expect(countsOf(element, 'done')).to.deep.equal([
        '居民确认1件',
        '回访或查看确认2件',
        '无人确认1件',
        '不能办1件',
        '不予受理1件',
        '并入同类1件',
        '居民撤回1件',
      ]);
      expect(countsOf(element, 'underway')).to.deep.equal(['还没办好5件', '单位称办结1件']);
      expect(sectionOf(element, 'underway').querySelector('.oldest')?.textContent).to.include(
        '等得最久的：电梯，FZ-2026-000126，已经214天，超过了期限。',
      );
      expect(sectionOf(element, 'done').querySelector('.oldest') === null).to.equal(true);
    });

    it('lists the newest five of each, with what went wrong', async () => {
      const server = new ListsServer(everyAppeal);
      const element = await open(server);
      expect(rowsOf(element, 'done')).to.have.length(5);
      expect(rowsOf(element, 'underway')[0]).to.equal(
        '电梯已收到今天收到的2026年9月21日（周一）收到FZ-2026-000140',
      );
      await more(element, 'underway');
      expect(rowsOf(element, 'underway')[5]).to.equal(
        '7号楼电梯反复停运，修了又坏办理中已经214天已超过期限居民说：没全解决挂账督办电梯2026年2月19日（周四）收到FZ-2026-000126',
      );
      expect(server.asked.filter((url) => url.includes('limit=5'))).to.have.length(3);
    });

    for (const [vocabulary, labels] of [
      ['donggaodi', ['立即整改4件', '限期办理9件', '持续推进2件']],
      ['fenghuangling', ['现场解决4件', '台账研究9件', '长期关注2件']],
      ['xincun', ['当场答复8件', '办理中6件', '挂账督办1件']],
      ['fangzhuang', ['已解决8件', '待推进6件', '需协调1件']],
    ] as const satisfies readonly (readonly [Vocabulary, readonly string[]])[]) {
      it(`tells the same cases in the words of ${vocabulary}`, async () => {
        const element = await open(new ListsServer(everyAppeal), { vocabulary });
        expect(texts(element, 'h3')).to.deep.equal(labels);
        expect(await axeFindings(element)).to.deep.equal([]);
      });
    }

    it('uses the unit’s own words, also where it is asked for words there are not', async () => {
      const server = new ListsServer(everyAppeal);
      server.vocabulary = 'xincun';
      const element = await open(server, { vocabulary: 'toString' });
      expect(server.asked[0]).to.equal('/v1/appeals/lists?body=fangzhuang');
      expect(texts(element, 'h3')[0]).to.equal('当场答复8件');
      expect(said(element)).to.include('后来才办完的');
    });

    it('tells three lists the unit has made itself, and known words where those are asked for', async () => {
      const server = new ListsServer(everyAppeal);
      server.own = {
        first: { label: '马上就办', where: { horizons: ['now'] } },
        second: { label: '还在推进', where: { stages: ['pending', 'claimed'] } },
        rest: { label: '已有结果' },
      };
      const element = await open(server);
      expect(texts(element, 'h3')).to.deep.equal(['马上就办4件', '还在推进5件', '已有结果6件']);
      expect(rowsOf(element, 'own-rest')).to.have.length(5);
      expect(said(element)).to.include('其余里这样的：还没办好或单位称办结。');
      element.setAttribute('vocabulary', 'xincun');
      await element.updateComplete;
      await drawn(element);
      expect(texts(element, 'h3')[0]).to.equal('当场答复8件');
    });

    it('tells one category only, and all for one there is not', async () => {
      const server = new ListsServer(everyAppeal);
      const element = await open(server, { category: 'lifts' satisfies Category });
      expect(said(element, 'h2')).to.equal('方庄街道三类清单只看电梯');
      expect(texts(element, 'h3')).to.deep.equal(['已解决1件', '待推进2件', '需协调0件']);
      expect(server.asked.every((url) => url.includes('category=lifts'))).to.equal(true);
      element.setAttribute('category', 'constructor');
      await element.updateComplete;
      expect(element.status).to.equal('loading');
      await drawn(element);
      expect(texts(element, 'h3')).to.deep.equal(['已解决8件', '待推进6件', '需协调1件']);
    });

    it('asks for no case of a list that has none', async () => {
      const server = new ListsServer(ended(2));
      const element = await open(server);
      expect(server.asked).to.have.length(2);
      expect(sectionOf(element, 'coordination').textContent).to.include('没有。');
    });

    it('is empty in words of its own, and has no lists then', async () => {
      for (const [attributes, words] of [
        [{}, '还没有收到诉求。'],
        [{ category: 'lifts' }, '还没有收到电梯的诉求。'],
      ] as const) {
        const element = await open(new ListsServer([]), attributes);
        expect(element.status).to.equal('empty');
        expect(said(element)).to.include(words);
        expect(isDrawn(element, 'h3')).to.equal(false);
        expect(await axeFindings(element)).to.deep.equal([]);
      }
    });

    it('says that all of it is made up', async () => {
      expect(said(await open(new ListsServer(everyAppeal)), '.demo')).to.include('演示数据');
    });

    it('keeps the fallback when it can’t be had, in numbers or in cases, and tries again', async () => {
      for (const fault of ['isDown', 'isDownForPages'] as const) {
        const server = new ListsServer(everyAppeal);
        server[fault] = true;
        const element = await open(server);
        expect(element.status).to.equal('error');
        expect(isSeen(element.querySelector('#fallback') as Element)).to.equal(true);
        server[fault] = false;
        shadowPart(element, '[part~=error] button').click();
        await drawn(element);
        await drawn(element);
        expect(element.status).to.equal('loaded');
      }
    });

    it('shows text as text, whatever it holds', async () => {
      const title = '<img src=x onerror="document.title=1">{count}';
      const element = await open(new ListsServer([appealOf(1, { age: 1, title })]));
      expect(shadowPart(element, '.text').textContent).to.equal(title);
      expect(isDrawn(element, 'img')).to.equal(false);
    });

    it('looks the same on a page that resets everything', async () => {
      expect(changedByHostilePage(await open(new ListsServer(everyAppeal)))).to.deep.equal([]);
    });

    it('gives each button a target of 60 px in large text, and fits a narrow telephone', async () => {
      await setViewport({ width: 320, height: 700 });
      const element = await open(new ListsServer([...everyAppeal, longest]), { size: 'large' });
      const small = all(element, 'button').filter((one) => one.getBoundingClientRect().height < 60);
      const { right } = element.getBoundingClientRect();
      const outside = all(element, '*').filter((node) => node.getBoundingClientRect().right > right + 1);
      await setViewport({ width: 800, height: 600 });
      expect([...small, ...outside].map((node) => node.outerHTML)).to.deep.equal([]);
    });
  });

  describe('by keyboard', () => {
    it('a number leads to its list, whose further cases are the next thing to reach', async () => {
      const element = await open(new ListsServer(everyAppeal));
      all(element, '.way')[1]?.focus();
      await sendKeys({ press: 'Enter' });
      expect(element.shadowRoot?.activeElement?.id).to.equal('list-underway');
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot?.activeElement === buttonOf(element, 'underway')).to.equal(true);
    });

    it('every button says which list it is of', async () => {
      const element = await open(new ListsServer(everyAppeal));
      expect(buttonOf(element, 'done').getAttribute('aria-label')).to.equal('再看3件：已解决');
      expect(buttonOf(element, 'underway').getAttribute('aria-label')).to.equal('再看1件：待推进');
    });
  });
});
