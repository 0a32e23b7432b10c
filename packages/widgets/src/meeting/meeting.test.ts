// A report meeting as a reader follows it, on a real client over a transport that answers as the server does.
import { expect } from 'chai';
import { holdTheClock, said } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isDrawn, mount, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import { settled, type ManualClock } from '../foundation/testing/manual-clock.js';
import { ToldServer } from '../foundation/testing/told-server.js';
import { HuiyinMeeting } from './meeting.js';
import type { MeetingState } from './meeting.types.js';
import { announced, asked, cancelled, followed, going, held, part } from './testing/meetings.js';

const TAG = 'huiyin-meeting';
const PATH = `/v1/meetings/${held.id}`;

behavesAsHuiyinElement<MeetingState>({
  tag: TAG,
  element: HuiyinMeeting,
  shown: { type: 'loaded', meeting: held },
});

describe(TAG, () => {
  let clock: ManualClock;
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinMeeting));
  beforeEach(() => ({ clock, release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  async function drawn(element: HuiyinMeeting): Promise<void> {
    await settled();
    await element.updateComplete;
    await settled();
    await element.updateComplete;
  }
  async function open(
    meeting: typeof held,
    attributes: Record<string, string> = { meeting: meeting.id },
  ): Promise<{ element: HuiyinMeeting; server: ToldServer }> {
    const server = new ToldServer({ [PATH]: meeting, '/v1/meetings': { items: [meeting] } });
    const context = { client: server.client(), body: 'fangzhuang' };
    const element = await mount<HuiyinMeeting>(TAG, { attributes, context });
    await drawn(element);
    return { element, server };
  }
  const news = (element: HuiyinMeeting): string => said(element, '[role=status]:not(:empty)');

  it('says before it when, where and what about, and every time it was moved and why', async () => {
    const { element } = await open(announced);
    const told = said(element, 'article');
    for (const part of [
      '要开',
      '2026年9月25日',
      '芳古园社区服务站二层',
      '原来',
      '消防检修',
      '电梯大修怎么出资：芳古园社区',
      '作废座位条20张：打印机卡纸',
    ]) {
      expect(told).to.include(part);
    }
    expect(isDrawn(element, '.questions')).to.equal(false);
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('has afterwards every question with its answer, its promise and the days left, and what was learnt', async () => {
    const { element } = await open(held);
    const told = said(element, 'article');
    for (const part of [
      '开完了',
      '年前换主机',
      '还有60天',
      '超期3天',
      '不再显示',
      '没有人中途走',
      '96人',
      '62人评了',
    ]) {
      expect(told).to.include(part);
    }
    expect(element.shadowRoot?.querySelectorAll('.questions > li')).to.have.length(4);
    const links = [...(element.shadowRoot?.querySelectorAll('.questions a') ?? [])];
    expect(links[0]?.getAttribute('href')).to.equal('https://huiyin.test/c/FZ-C-2026-000031');
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('says afterwards who looks after each promise, when that was last looked at and what was decided', async () => {
    const { element } = await open(followed);
    const [first, second] = [
      ...(element.shadowRoot?.querySelectorAll('[aria-labelledby=follow-up] li') ?? []),
    ];
    for (const part of ['答应的人：李主任（副主任）', '跟进的人：王书记（工委书记）', '还没有结果']) {
      expect(first?.textContent).to.include(part);
    }
    expect(second?.textContent).to.include('还没有定谁跟进').and.to.include('推进会还没有看过');
    expect(said(element, 'article')).to.include('主机十月到货');
    expect(await axeFindings(element)).to.deep.equal([]);
    const { element: now } = await open({ ...followed, status: 'open' });
    expect(isDrawn(now, '#follow-up')).to.equal(false);
  });

  it('shows, while it goes on, each question as it is written down, and says it aloud', async () => {
    const { element, server } = await open({ ...going, asked: going.asked.slice(0, 1) });
    server.told.set(PATH, going);
    await clock.pass(10_000);
    await drawn(element);
    expect(news(element)).to.equal('刚记下：第2个，晚上停车能不能和写字楼错开？');
    const answered = { ...asked, answer: 'explained' as const, answered: '正在和写字楼谈。' };
    server.told.set(PATH, { ...going, answered: 2, asked: [going.asked[0]!, answered] });
    await clock.pass(10_000);
    await drawn(element);
    expect(news(element)).to.include('刚答复：第2个。');
    expect(said(element, '.questions')).to.include('正在和写字楼谈。');
  });

  it('keeps what was said when the hall has no network, says of when it is, and goes on by itself', async () => {
    const { element, server } = await open(going);
    server.isDown = true;
    await clock.pass(10_000);
    await drawn(element);
    expect(news(element)).to.include('现在连不上');
    expect(said(element, '.questions')).to.include('年前换主机');
    server.isDown = false;
    server.told.set(PATH, held);
    await clock.pass(10_000);
    await drawn(element);
    expect(said(element, 'article')).to.include('开完了');
    element.remove();
    expect(clock.waiting).to.equal(0);
  });

  it('is the unit’s next one where none is named, and says where there is none', async () => {
    const { element, server } = await open(announced, {});
    expect(server.asked).to.deep.equal(['/v1/meetings?body=fangzhuang&limit=1', PATH]);
    expect(element.status).to.equal('loaded');
    server.told.set('/v1/meetings', { items: [] });
    element.reload();
    await drawn(element);
    expect([element.status, said(element, 'article')]).to.deep.equal([
      'empty',
      '报告会还没有通知要开的报告会。',
    ]);
  });

  it('needs no unit where it is named, and says where neither is', async () => {
    const server = new ToldServer({ [PATH]: held });
    const context = { client: server.client() };
    const element = await mount<HuiyinMeeting>(TAG, { attributes: { meeting: held.id }, context });
    await drawn(element);
    expect(element.status).to.equal('loaded');
    element.removeAttribute('meeting');
    await drawn(element);
    expect(element.state).to.deep.include({ type: 'error', code: 'setup.body-missing' });
  });

  it('says of a part whose it is and that its slips are good here, and of one called off what becomes of slips', async () => {
    const { element } = await open(part);
    expect(said(element, 'article')).to.include('主场：方庄街道第三季度');
    expect(said(element, 'article')).to.include('手里有主场座位条的');
    const link = element.shadowRoot?.querySelector("a[href$='/m/FZ-M-2026-000002']");
    expect(link).not.to.equal(null);
    const { element: off } = await open(cancelled);
    expect(said(off, 'article')).to.include('到分场照样能坐').and.to.include('照样按时答复');
    const { element: whole } = await open({ ...cancelled, splits: [] });
    expect(said(whole, 'article')).to.include('座位条用不着了');
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('says that one is not held and why, and of one there is not keeps the fallback', async () => {
    const { element } = await open(cancelled);
    expect(said(element, 'article')).to.include('会场停电检修');
    element.setAttribute('meeting', 'FZ-M-2026-000099');
    await drawn(element);
    await drawn(element);
    expect(element.status).to.equal('error');
  });

  it('shows text as text, and looks the same on a page that resets everything', async () => {
    const { element } = await open({ ...going, asked: [{ ...asked, asked: '<img src=x>{count}' }] });
    expect(isDrawn(element, 'img')).to.equal(false);
    expect(said(element, '.questions')).to.include('<imgsrc=x>{count}');
    expect(changedByHostilePage(element)).to.deep.equal([]);
  });
});
