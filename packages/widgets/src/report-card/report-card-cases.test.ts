// Before and after on the card: two pictures with their words, told alike whatever became of the promise.
import type { ReportCard } from '@huiyin/sdk';
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { isDrawn, isSeen, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { HuiyinReportCard } from './report-card.js';
import { CardServer } from './testing/card-server.js';
import { fangzhuangCard, unpicturedCard } from './testing/cards.js';
import { all, lineOf, open } from './testing/drawn-card.js';

const SECTION = `section[aria-labelledby='cases']`;

/** What an item says, its spaces made one. */
const said = (item: Element | undefined): string => (item?.textContent ?? '').replace(/\s+/g, ' ');

describe('before and after on a card', () => {
  before(() => guardedDefine('huiyin-report-card', HuiyinReportCard));
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(unmountAll);

  const withWords = (change: (words: NonNullable<ReportCard['caseWords']>) => unknown): ReportCard => {
    const card = structuredClone(fangzhuangCard);
    change(card.caseWords ?? []);
    return card;
  };

  it('says how many there are, of how many, and how many that are done have no pictures', async () => {
    const element = await open(new CardServer(fangzhuangCard));
    expect(lineOf(element, 'cases', '答应的')).to.equal('答应的11项里，前后都有公开照片的5项。');
    expect(lineOf(element, 'cases', '单位说')).to.equal('单位说兑现了4项：有前后照片的4项，没有的0项。');
    expect(said(shadowPart(element, SECTION))).to.include('兑现没兑现都算');
    const order = all(element, 'section').map((section) => section.getAttribute('aria-labelledby'));
    expect(order.slice(order.indexOf('commitments'))).to.deep.equal([
      ...['commitments', 'cases', 'tasks', 'participation', 'definitions', 'seal'],
    ]);
  });

  it('shows both pictures of each with what is to be seen on them, and leads to the promise', async () => {
    const element = await open(new CardServer(fangzhuangCard));
    const items = all(element, '.cases > li');
    expect(items).to.have.length(5);
    const [, second] = items;
    const id = 'FZ-C-2025-000001';
    expect(second?.querySelector('a')?.href).to.equal(`https://huiyin.test/c/${id}`);
    expect(second?.querySelector('a')?.textContent).to.equal('把芳星园北门的路面坑洼补平。');
    const pictures = [...(second?.querySelectorAll('img') ?? [])];
    expect(pictures.map(({ alt, loading, src }) => [alt, loading, src])).to.deep.equal([
      [
        '北门外路面有两个大坑，积着水。',
        'lazy',
        `https://huiyin.test/c/${id}/photos/FZ-A-before0000000000000001`,
      ],
      ['坑补平了，画了黄线。', 'lazy', `https://huiyin.test/c/${id}/photos/FZ-A-after00000000000000001`],
    ]);
    const captions = [...(second?.querySelectorAll('figcaption') ?? [])].map((one) => one.textContent);
    expect(captions).to.deep.equal(['办之前', '办之后']);
    expect(said(second)).to.include('2025年11月13日（周四）单位说办好了，用了35天。没有超过原定的');
  });

  it('never tells a claim of the unit like a confirmation, and hides nothing that went wrong', async () => {
    const element = await open(new CardServer(fangzhuangCard));
    const marks = all(element, '.cases .mark').map((mark) => [mark.className, said(mark)]);
    expect(marks).to.deep.equal([
      ['mark mark-late', '没有兑现'],
      ['mark mark-confirmed', '居民确认'],
      ['mark mark-witnessed', '见证人确认'],
      ['mark mark-claimed', '单位称兑现'],
      ['mark mark-unknown', '无人确认'],
    ]);
    const [broken, , witnessed, , silent] = all(element, '.cases > li');
    expect(said(broken)).to.include('单位还没有说办好。原定的2025年11月1日（周六）已经过了33天。');
    expect(said(witnessed)).to.include('芳古园社区').and.include('比原定的2025年11月14日（周五）晚4天。');
    expect(said(silent)).to.include('到2025年11月5日（周三）没有人说话。');
    expect(marks.map(([, word]) => word)).not.to.include('兑现');
  });

  it('says in the place of a picture that it was taken down, with what was to be seen on it', async () => {
    const element = await open(new CardServer(fangzhuangCard));
    const last = all(element, '.cases > li')[4];
    expect(last?.querySelectorAll('img')).to.have.length(1);
    expect(said(last?.querySelector('.gone') ?? undefined)).to.equal(
      ' 楼顶清空了。 照片2025年11月25日（周二）撤下了：拍到了人 ',
    );
  });

  it('keeps the place of each picture, four to three, before it comes and when it never does', async () => {
    const element = await open(new CardServer(fangzhuangCard));
    const places = all(element, '.picture').map((place) => place.getBoundingClientRect());
    expect(places).to.have.length(9);
    for (const { width, height } of places) expect(height).to.be.closeTo(width * 0.75, 1);
    expect(all(element, '.picture img').every((image) => !(image as HTMLImageElement).naturalWidth)).to.equal(
      true,
    );
    expect(all(element, '.picture img').every(isSeen)).to.equal(true);
  });

  for (const [width, size, beside] of [
    [800, 'normal', true],
    [320, 'normal', false],
    [320, 'large', false],
  ] as const) {
    it(`stand ${beside ? 'side by side' : 'one over the other'} at ${width} px, ${size}`, async () => {
      await setViewport({ width, height: 700 });
      const long = '很长的一段话'.repeat(30);
      const card = withWords((words) =>
        Object.assign(words[0] ?? {}, { text: long, before: { text: long } }),
      );
      const element = await open(new CardServer(card), { size });
      const [before, after] = all(element, '.cases > li:first-child figure').map((figure) =>
        figure.getBoundingClientRect(),
      );
      expect(before?.top === after?.top).to.equal(beside);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  }

  it('names a promise by its number where its words are missing', async () => {
    const card = withWords((words) => words.splice(0));
    const element = await open(new CardServer(card));
    const [first] = all(element, '.cases > li');
    expect(first?.querySelector('a')?.textContent).to.equal('承诺FZ-C-2025-000005');
    expect([...(first?.querySelectorAll('img') ?? [])].map(({ alt }) => alt)).to.deep.equal([
      '办之前',
      '办之后',
    ]);
  });

  it('shows text as text, whatever it holds', async () => {
    const text = '<img src=x onerror="document.title=1">{made}';
    const card = withWords((words) => Object.assign(words[0] ?? {}, { text, after: { text } }));
    const element = await open(new CardServer(card));
    const [first] = all(element, '.cases > li');
    expect(first?.querySelector('a')?.textContent).to.equal(text);
    expect([...(first?.querySelectorAll('img') ?? [])].map(({ alt }) => alt)[1]).to.equal(text);
  });

  it('says that there are none, and counts what is done all the same', async () => {
    const element = await open(new CardServer(unpicturedCard));
    expect(said(shadowPart(element, SECTION))).to.include('还没有哪一项前后都有照片。');
    expect(lineOf(element, 'cases', '单位说')).to.equal('单位说兑现了4项：有前后照片的0项，没有的4项。');
    expect(isDrawn(element, '.cases')).to.equal(false);
  });

  it('counts those that are not shown, and says where they are', async () => {
    const card = structuredClone(fangzhuangCard);
    if (card.cases) card.cases.pictured = { ...card.cases.pictured, numerator: 9, value: 9 };
    const element = await open(new CardServer(card));
    const link = all(element, `${SECTION} a`).pop() as HTMLAnchorElement;
    expect(link.textContent).to.equal('还有4项没有列在这里，看全部承诺');
    expect(link.href).to.equal('https://huiyin.test/b/fangzhuang#commitments');
  });

  it('is not on a card without promises', async () => {
    const { cases: _, caseWords: __, ...card } = fangzhuangCard;
    expect(isDrawn(await open(new CardServer(card)), SECTION)).to.equal(false);
  });

  it('can be read by everybody', async () => {
    expect(await axeFindings(await open(new CardServer(fangzhuangCard)))).to.deep.equal([]);
  });
});
