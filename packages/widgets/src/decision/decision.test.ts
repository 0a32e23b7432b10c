// A decision as a reader follows it and a voter votes, on a real client over a transport that answers as the server does.
import { printedCodeOf } from '@huiyin/sdk/rules';
import { expect } from 'chai';
import { holdTheClock, said } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isDrawn, mount, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import { settled } from '../foundation/testing/manual-clock.js';
import { HuiyinDecision } from './decision.js';
import type { DecisionState } from './decision.types.js';
import { BallotBox } from './testing/ballot-box.js';
import { adopted, announced, inspected, mended, tooFew, voting } from './testing/decisions.js';

const TAG = 'huiyin-decision';
const CODE = printedCodeOf('123456789012345');

behavesAsHuiyinElement<DecisionState>({
  tag: TAG,
  element: HuiyinDecision,
  shown: { type: 'loaded', decision: voting },
});

describe(TAG, () => {
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinDecision));
  beforeEach(() => ({ release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
    history.replaceState(null, '', location.pathname + location.search);
  });

  async function drawn(element: HuiyinDecision): Promise<void> {
    for (let turn = 0; turn < 3; turn++) {
      await settled();
      await element.updateComplete;
    }
  }
  async function open(
    decision: typeof voting,
    attributes: Record<string, string> = { decision: decision.id },
  ): Promise<{ element: HuiyinDecision; box: BallotBox }> {
    const box = new BallotBox(decision);
    const context = { client: box.client(), body: 'fangguyuan' };
    const element = await mount<HuiyinDecision>(TAG, { attributes, context });
    await drawn(element);
    return { element, box };
  }
  const find = (element: HuiyinDecision, selector: string): HTMLElement =>
    element.shadowRoot?.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
  const input = (element: HuiyinDecision, selector: string): HTMLInputElement =>
    find(element, selector) as HTMLInputElement;
  const firstLink = (element: HuiyinDecision): string => (find(element, 'a') as HTMLAnchorElement).href;
  async function fill(element: HuiyinDecision, code: string, option?: number): Promise<void> {
    const field = input(element, '#code');
    field.value = code;
    field.dispatchEvent(new Event('input'));
    if (option !== undefined) find(element, `#option-${option - 1}`).click();
    await drawn(element);
  }
  async function press(element: HuiyinDecision): Promise<void> {
    find(element, '[type=submit]').click();
    await drawn(element);
  }

  it('says while it is voted on what, until when and how many have, and never for what', async () => {
    const { element } = await open(voting);
    const told = said(element, 'article');
    for (const part of [
      '养老助餐点设在哪里',
      '还剩6天',
      '已经投了61票',
      '名册上420户',
      '下了两天雨',
      '印花了两张',
    ]) {
      expect(told).to.include(part);
    }
    expect(isDrawn(element, 'svg')).to.equal(false);
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('shows no ballot before it is voted on, and leads to where one can have a say', async () => {
    const { element } = await open(announced);
    expect(isDrawn(element, 'form')).to.equal(false);
    expect(firstLink(element)).to.equal(`https://huiyin.test/d/${announced.id}`);
  });

  it('has once it is counted each share with its denominator, the paper, and where it is carried out', async () => {
    const { element } = await open(adopted);
    const told = said(element, 'article');
    for (const part of ['251票中的62.2%', '发出290张', '没投39张', '作废2张', '租下一区3号楼底商']) {
      expect(told).to.include(part);
    }
    expect(firstLink(element)).to.equal('https://huiyin.test/c/FZ-C-2026-000031');
    expect(await axeFindings(element)).to.deep.equal([]);
    const failed = await open(tooFew);
    expect(said(failed.element, 'article')).to.include('两个月以后再议一次');
  });

  it('tells first what its witnesses found wanting, then every look with its photos, the latest first', async () => {
    const { element } = await open(inspected);
    const told = said(element, 'article');
    expect(told.indexOf('芳古园居民监督小组')).to.be.lessThan(told.indexOf('结果'));
    for (const part of [
      '去看过2次',
      '定下的事，没照办',
      '5个人去看的',
      '门上还贴着招租',
      '撤下了：拍到了人',
    ]) {
      expect(told).to.include(part);
    }
    expect(told.indexOf('5个人去看的')).to.be.lessThan(told.indexOf('4个人去看的'));
    const pictures = [...(element.shadowRoot?.querySelectorAll('img') ?? [])];
    expect(pictures.map(({ alt, src }) => [alt, src])).to.deep.equal([
      [
        '底商的门还锁着，门上贴着招租。',
        `https://huiyin.test/d/${inspected.id}/photos/FZ-A-0000000000000000000001`,
      ],
    ]);
    expect(await axeFindings(element)).to.deep.equal([]);
    const later = await open(mended);
    expect(isDrawn(later.element, '.standing + .wanting')).to.equal(false);
    expect(said(later.element, 'article')).to.include('去看过3次').and.to.include('没照办');
  });

  it('puts a ballot in at a press, tells the page that and no more, and forgets code and choice', async () => {
    const { element, box } = await open(voting);
    const events: Event[] = [];
    for (const name of ['huiyin-vote', 'huiyin-voted']) {
      element.addEventListener(name, (event) => events.push(event));
    }
    await fill(element, CODE.replace(/(.{4})/g, '$1 '), 2);
    await press(element);
    expect(box.ballots).to.deep.equal([{ code: CODE, option: 2 }]);
    expect(said(element, '.done')).to.include('票投进去了');
    expect(element.shadowRoot?.activeElement?.id).to.equal('cast');
    const told = events.map((event) => [
      event.type,
      ...Object.entries(event).filter(([, value]) => value !== false),
    ]);
    expect(told).to.deep.equal(
      ['huiyin-vote', 'huiyin-voted'].map((name) => [name, ['decision', voting.id]]),
    );
    expect(element.shadowRoot?.innerHTML).not.to.include(CODE.slice(0, 4));
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('fills in a code that the address brought, takes it out of it, and sends nothing by itself', async () => {
    location.hash = CODE;
    const { element, box } = await open(voting);
    expect(location.hash).to.equal('');
    expect(input(element, '#code').value.replace(/ /g, '')).to.equal(CODE);
    expect(said(element, '#code-hint')).to.include('二维码');
    expect(box.ballots).to.deep.equal([]);
    await fill(element, CODE, 1);
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await drawn(element);
    expect(input(element, '#code').value).to.equal('');
    expect(input(element, '#option-0').checked).to.equal(true);
  });

  it('names what is missing or mistaken before anything is sent', async () => {
    const { element, box } = await open(voting);
    await fill(
      element,
      CODE.replace(/.$/, (last) => String((Number(last) + 1) % 10)),
    );
    await press(element);
    expect(said(element, '#error-summary')).to.include('有一位抄错了').and.to.include('请选一项');
    expect(box.ballots).to.deep.equal([]);
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('can be kept from sending by its page', async () => {
    const { element, box } = await open(voting);
    element.addEventListener('huiyin-vote', (event) => event.preventDefault());
    await fill(element, CODE, 1);
    await press(element);
    expect(box.ballots).to.deep.equal([]);
  });

  it('says plainly that a code is used, guessed, too late or tried too often, with all that was filled in', async () => {
    const { element, box } = await open(voting);
    const sentences = [
      ['ballot.already-cast', '这张票投过了'],
      ['ballot.not-matched', '没有这个号码的选票'],
      ['decision.not-voting', '现在不能投票'],
      ['ballot.too-many-tries', '很多次输错'],
    ] as const;
    await fill(element, CODE, 1);
    for (const [code, sentence] of sentences) {
      box.refusal = code;
      await press(element);
      expect(said(element, '#refusal')).to.include(sentence);
      expect(element.shadowRoot?.activeElement?.id).to.equal('refusal');
    }
    expect(input(element, '#option-0').checked).to.equal(true);
  });

  it('sends the same ballot under the same key when the first answer was lost', async () => {
    const { element, box } = await open(voting);
    await fill(element, CODE, 1);
    box.losesAnswers = true;
    await press(element);
    expect(said(element, '#refusal')).to.include('不会算两次');
    box.losesAnswers = false;
    await press(element);
    expect(new Set(box.keys).size).to.equal(1);
    expect(said(element, '.done')).to.include('票投进去了');
  });

  it('is the unit’s open one where none is named', async () => {
    const { element, box } = await open(voting, {});
    expect(box.asked[0]).to.equal('/v1/decisions?body=fangguyuan');
    expect(element.status).to.equal('loaded');
  });

  it('shows text as text, and looks the same on a page that resets everything', async () => {
    const { element } = await open({ ...voting, question: '<img src=x>{count}' });
    expect(isDrawn(element, 'img')).to.equal(false);
    expect(said(element, 'h2')).to.equal('<imgsrc=x>{count}');
    expect(changedByHostilePage(element)).to.deep.equal([]);
  });
});
