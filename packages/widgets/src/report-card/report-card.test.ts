// The report card as a reader uses it, on a real client over a transport that answers as the server does.
import type { ReportCard } from '@huiyin/sdk';
import { validateSent } from '@huiyin/sdk/validators';
import { wordsFor } from '@huiyin/sdk/words';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { guardedDefine } from '../foundation/guarded-define.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isDrawn, isSeen, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import { HuiyinReportCard } from './report-card.js';
import { CardServer } from './testing/card-server.js';
import * as cards from './testing/cards.js';
import { open, all, textOf, lineOf } from './testing/drawn-card.js';

const { fangzhuangCard, cardAfterConfirmation, emptyCard, hugeCard, nothingPendingCard, tinyCard } = cards;
const words = wordsFor('zh-CN');
const TAG = 'huiyin-report-card';

behavesAsHuiyinElement({
  tag: TAG,
  element: HuiyinReportCard,
  shown: { type: 'loaded', card: fangzhuangCard },
});

describe('cards for tests and stories', () => {
  it('are what a server may send', () => {
    const valid = Object.values(cards).filter(
      (value): value is ReportCard => typeof value === 'object' && 'asOf' in value,
    );
    expect(valid.length).to.be.greaterThan(5);
    for (const card of [...valid, cardAfterConfirmation()])
      expect(validateSent.ReportCard(card)).to.deep.equal([]);
  });
});

describe(TAG, () => {
  before(() => guardedDefine(TAG, HuiyinReportCard));
  afterEach(unmountAll);

  describe('what it shows', () => {
    it('says what is not done first, in the largest numeral', async () => {
      const element = await open(new CardServer(fangzhuangCard));
      const sections = all(element, 'section').map((section) => section.getAttribute('aria-labelledby'));
      expect(sections[0]).to.equal('problems');
      const pending = shadowPart(element, '.largest [part=value]');
      expect(pending.textContent).to.equal('7');
      const sizeOf = (node: Element): number => parseFloat(getComputedStyle(node).fontSize);
      const larger = all(element, '*').filter(
        (node) => node !== pending && sizeOf(node) >= sizeOf(pending) && node.textContent,
      );
      expect(larger).to.deep.equal([]);
    });

    it('shows rates after problems and the four closing numbers, with nothing to open before they are explained', async () => {
      const { asOf } = fangzhuangCard;
      const rate = { definition: 'resolution-resident', unit: 'percent', asOf } as const;
      const items = [{ ...rate, value: 43.1, numerator: 47, denominator: 109 }];
      const element = await open(new CardServer({ ...fangzhuangCard, rates: { revision: 1, items } }));
      const sections = all(element, 'section').map((section) => section.getAttribute('aria-labelledby'));
      expect(sections.slice(0, 3)).to.deep.equal(['problems', 'closing', 'rates']);
      const shown = shadowPart(element, `section[aria-labelledby='rates'] li`);
      expect(shown.innerText).to.match(/解决率：居民确认的\s*43\.1%/);
      expect(shown.innerText).to.include('除以收到的全部件数');
      expect(shown.innerText).to.include('分子47，分母109');
      expect(isSeen(shown)).to.equal(true);
    });

    it('names the oldest cases with how long they have waited', async () => {
      const element = await open(new CardServer(fangzhuangCard));
      expect(all(element, 'tbody tr')).to.have.length(7);
      expect(all(element, 'tbody tr')[0]?.textContent).to.include('214天');
      expect(textOf(element)).to.include('等得最久的已经214天');
    });

    it('keeps the four closing figures apart, the unit’s word and the residents’', async () => {
      const element = await open(new CardServer(fangzhuangCard));
      expect(lineOf(element, 'closing', '居民确认')).to.equal('居民确认47件');
      expect(lineOf(element, 'closing', '回访或查看确认')).to.equal('回访或查看确认26件');
      expect(lineOf(element, 'closing', '单位称办结')).to.equal('单位称办结11件');
      expect(lineOf(element, 'closing', '无人确认')).to.equal('无人确认18件');
      const said = all(element, 'summary').map((line) => line.textContent ?? '');
      for (const sum of [73, 84, 91, 102]) expect(said.join('\n')).not.to.include(String(sum));
      const look = (mark: string): CSSStyleDeclaration => getComputedStyle(shadowPart(element, `.${mark}`));
      expect(look('claimed').fill).to.equal('none');
      expect(look('confirmed').fill).not.to.equal('none');
    });

    it('draws one bar whose parts are everything received', async () => {
      const element = await open(new CardServer(nothingPendingCard));
      const parts = all(element, '.closing .bar > svg');
      const widths = parts.map((part) => parseFloat(part.getAttribute('width') ?? ''));
      const starts = parts.map((part) => parseFloat(part.getAttribute('x') ?? ''));
      expect(widths.reduce((sum, width) => sum + width)).to.be.closeTo(100, 1e-9);
      starts.forEach((start, index) => {
        const before = widths.slice(0, index).reduce((sum, width) => sum + width, 0);
        expect(start).to.be.closeTo(before, 1e-9);
      });
    });

    it('draws the bars of all categories to one scale', async () => {
      const element = await open(new CardServer(fangzhuangCard));
      const bars = all(element, `section[aria-labelledby='categories'] .bar`);
      const wide = new Set(bars.map((bar) => Math.round(bar.getBoundingClientRect().width)));
      expect(bars).to.have.length(13);
      expect(wide.size).to.equal(1);
    });

    it('says 样本不足 of a percentage of too few, and never a percentage', async () => {
      const element = await open(new CardServer(tinyCard));
      expect(textOf(element)).to.include('样本不足');
      expect(textOf(element)).not.to.include('%');
    });

    it('stays a card when nothing was received, with what is left from before', async () => {
      const element = await open(new CardServer(emptyCard));
      expect(element.getAttribute('status')).to.equal('empty');
      expect(lineOf(element, 'problems', '以前留下的')).to.equal('以前留下的2件');
      expect(all(element, 'tbody tr')).to.have.length(2);
      expect(isDrawn(element, '#closing')).to.equal(false);
    });

    it('shows a zero and says so when nothing is left to do', async () => {
      const element = await open(new CardServer(nothingPendingCard));
      expect(shadowPart(element, '.largest [part=value]').textContent).to.equal('0');
      expect(textOf(element)).to.include('2025年收到的，没有还没办好的。');
    });

    it('says that it is made up, and no page can hide that', async () => {
      const element = await open(new CardServer(fangzhuangCard));
      const mark = shadowPart(element, '.demo');
      expect(mark.textContent).to.include('演示数据');
      const before = getComputedStyle(mark).cssText;
      for (const token of ['ink', 'ink-muted', 'surface', 'accent', 'claimed', 'late', 'rule'])
        element.style.setProperty(`--huiyin-${token}`, 'transparent');
      element.theme = 'dark red';
      await element.updateComplete;
      expect(getComputedStyle(mark).color).to.equal('rgb(73, 54, 0)');
      expect(getComputedStyle(mark).backgroundColor).to.equal('rgb(255, 243, 205)');
      expect(getComputedStyle(mark).cssText).to.equal(before);
      expect(mark.closest('[part]')?.getAttribute('part')).to.equal('base');
    });

    it('shows text as text, whatever it holds', async () => {
      const name = '<img src=x onerror="document.title=1"><script>alert(1)</script>{body}';
      const element = await open(
        new CardServer({ ...fangzhuangCard, body: { ...fangzhuangCard.body, name } }),
      );
      expect(shadowPart(element, 'h2').textContent).to.equal(`${name}成绩单`);
      expect(isDrawn(element, 'img[src=x], script')).to.equal(false);
    });

    it('looks the same on a page that resets everything', async () => {
      const element = await open(new CardServer(fangzhuangCard));
      for (const details of all(element, 'details')) details.setAttribute('open', '');
      expect(changedByHostilePage(element)).to.deep.equal([]);
    });

    for (const [card, size] of [
      [hugeCard, 'normal'],
      [hugeCard, 'large'],
      [cards.longNamedCard, 'large'],
    ] as const) {
      it(`fits a narrow telephone: ${card.received.numerator} cases, ${size}`, async () => {
        await setViewport({ width: 320, height: 700 });
        const element = await open(new CardServer(card), { size });
        for (const details of all(element, 'details')) details.setAttribute('open', '');
        const { left, right } = element.getBoundingClientRect();
        const outside = all(element, '*').filter((node) => {
          const box = node.getBoundingClientRect();
          return box.width > 1 && (box.right > right + 1 || box.left < left - 1) && !node.closest('svg');
        });
        await setViewport({ width: 800, height: 600 });
        expect(outside.map((node) => `${node.localName} ${node.textContent ?? ''}`)).to.deep.equal([]);
      });
    }
  });

  describe('how its figures are made up', () => {
    it('is one key away from each of them', async function () {
      // A few dozen keys, each a round trip to the browser.
      this.timeout(40_000);
      // Without links between its lines.
      const element = await open(new CardServer(cards.unpicturedCard));
      const [first, ...others] = all(element, 'details > summary').filter(isSeen);
      first?.focus();
      for (const summary of [first, ...others]) {
        expect(element.shadowRoot?.activeElement === summary).to.equal(true);
        await sendKeys({ press: 'Enter' });
        expect((summary?.parentElement as HTMLDetailsElement).open).to.equal(true);
        // What this one opens holds more to open.
        if (summary?.matches('.list > summary')) summary.click();
        await sendKeys({ press: 'Tab' });
      }
      expect(others.length).to.be.greaterThan(25);
    });

    it('says what is counted, out of how many and as of when', async () => {
      const element = await open(new CardServer(fangzhuangCard));
      // Who takes part was counted on a day of its own, which its heading says.
      const told = `section:not([aria-labelledby='participation']) .opened`;
      const opened = all(element, told).map((content) => content.textContent ?? '');
      const participation = shadowPart(element, `section[aria-labelledby='participation']`).textContent;
      expect(participation).to.include('2025年12月1日').and.include('至少31');
      expect(opened.every((content) => content.includes('截至2025年12月4日（周四）09:30'))).to.equal(true);
      expect(opened.some((content) => content.includes('共109件中的7件'))).to.equal(true);
      expect(opened.some((content) => content.includes('共30件中的'))).to.equal(true);
    });

    it('can be read for every definition there is, on screen and on paper', async () => {
      const element = await open(new CardServer(fangzhuangCard));
      const list = shadowPart(element, `section[aria-labelledby='definitions'] dl`);
      for (const [name, { text }] of Object.entries(words.definitions)) {
        // Items are counted beside the card.
        if (!name.startsWith('item-')) expect(list.textContent).to.include(text);
      }
      expect(isSeen(list)).to.equal(false);
      shadowPart(element, '#definitions').click();
      expect(isSeen(list)).to.equal(true);
      shadowPart(element, '#definitions').click();
      await emulateMedia({ media: 'print' });
      expect(isSeen(list)).to.equal(true);
      expect(isSeen(shadowPart(element, '.demo'))).to.equal(true);
      await emulateMedia({ media: 'screen' });
    });

    it('is said of every month too', async () => {
      const element = await open(new CardServer(fangzhuangCard));
      const list = shadowPart(element, `section[aria-labelledby='months'] ul`);
      expect(isSeen(list)).to.equal(false);
      shadowPart(element, `section[aria-labelledby='months'] .list summary`).click();
      expect(isSeen(list)).to.equal(true);
      expect(list.querySelectorAll('details')).to.have.length(12);
    });
  });
});
