// The four rights as a reader uses them, on a real client over a transport that answers as the server does.
import type { UnitRights } from '@huiyin/sdk';
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { holdTheClock, said } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isDrawn, mount, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import { settled, type ManualClock } from '../foundation/testing/manual-clock.js';
import { ToldServer } from '../foundation/testing/told-server.js';
import { HuiyinRights } from './rights.js';
import type { RightsState } from './rights.types.js';
import { bareRights, everyRight, longestRights } from './testing/rights.js';

const TAG = 'huiyin-rights';
const PATH = '/v1/bodies/fangzhuang/rights';

behavesAsHuiyinElement<RightsState>({
  tag: TAG,
  element: HuiyinRights,
  shown: { type: 'loaded', rights: everyRight },
});

describe(TAG, () => {
  let clock: ManualClock;
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinRights));
  beforeEach(() => ({ clock, release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  async function drawn(element: HuiyinRights): Promise<void> {
    await settled();
    await element.updateComplete;
  }
  async function open(
    rights: UnitRights,
    attributes: Record<string, string> = {},
  ): Promise<{ element: HuiyinRights; server: ToldServer }> {
    const server = new ToldServer({ [PATH]: rights });
    const context = { client: server.client(), body: 'fangzhuang' };
    const element = await mount<HuiyinRights>(TAG, { attributes, context });
    await drawn(element);
    return { element, server };
  }
  /** Links by what they say. */
  const links = (element: HuiyinRights): Map<string, string | null> =>
    new Map(
      [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => [
        (link.textContent ?? '').trim(),
        link.getAttribute('href'),
      ]),
    );
  const told = (element: HuiyinRights, right: string): string =>
    said(element, `section[aria-labelledby=${right}]`);

  it('tells each right with what there is now, and how many days it still is', async () => {
    const { element } = await open(everyRight);
    expect(told(element, 'know')).to.include('一共收到1,319件，还没办好7件，其中超过期限2件。');
    expect(told(element, 'know')).to.include('写明花多少钱的12项，一共1,860,000元。');
    const deciding = told(element, 'take-part');
    expect(deciding).to.include('正在投票的1件，正在讨论的1件。');
    expect(deciding).to.include('正在投票，到2026年9月23日（周三）为止，还剩2天。');
    expect(deciding).to.include('还能登记42个座位，也可以先提问。');
    expect(told(element, 'speak')).to.include(
      '2026年9月25日（周五）14:00–16:00，芳古园社区议事厅（芳古园社区）',
    );
    expect(told(element, 'oversee')).to.include(
      '2026年下半年，算进分数的6份，另有1份说明了跟单位的关系，不算。',
    );
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('leads to the place where each thing is done, on the server it was read from', async () => {
    const { element } = await open(everyRight);
    const found = links(element);
    const at = 'https://huiyin.test';
    for (const [text, href] of [
      ['民生任务库', `${at}/b/fangzhuang#tasks`],
      ['2026年上半年成绩单', `${at}/b/fangzhuang/2026-H1?at=FZ-R-2026-000003`],
      ['芳古园一区的停车位怎么分配', `${at}/d/FZ-D-2026-000002`],
      ['看任务办得怎样', `${at}/b/fangzhuang#FZ-T-2026-000007`],
      ['方庄街道向群众报告工作', `${at}/m/FZ-M-2026-000003`],
      ['提诉求', `${at}/b/fangzhuang#appeal`],
      ['封存日志', `${at}/verify/fangzhuang`],
      ['找上级：丰台区', `${at}/b/fengtai#contact`],
      ['24 小时电话 010-6555 0001', 'tel:01065550001'],
      ['方庄街道 方庄民意信箱', 'https://box.example/fangzhuang'],
    ]) {
      expect([text, found.get(text ?? '')]).to.deep.equal([text, href]);
    }
  });

  it('counts the days anew when another day has begun', async () => {
    const { element } = await open(everyRight);
    // Past midnight: a visible page asks again every minute.
    for (let minutes = 0; minutes < 120; minutes += 1) {
      await clock.pass(60_000);
      await settled();
    }
    await drawn(element);
    expect(told(element, 'take-part')).to.include('还剩1天。');
  });

  it('keeps what is shown when the server is out of reach, and says of when it is', async () => {
    const { element, server } = await open(everyRight);
    server.isDown = true;
    await element.refresh();
    await drawn(element);
    expect(element.status).to.equal('loaded');
    expect(said(element, '[role=status]')).to.not.equal('');
    expect(told(element, 'know')).to.include('1,319');
  });

  it('names nothing a unit doesn’t have, and says so where it has nothing', async () => {
    const { element } = await open(bareRights);
    expect([...links(element).keys()]).to.deep.equal([
      '成绩单',
      '提诉求',
      '查进度',
      '诉求清单',
      '办没办好，您说了算',
      '封存日志',
      '考核依据',
      '在诉求表里选“提个批评”',
    ]);
    expect(told(element, 'take-part')).to.include('现在没有要大家定的事，也没有通知要开的报告会。');
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('keeps its fallback where there is no such unit', async () => {
    const server = new ToldServer({});
    const element = await mount<HuiyinRights>(TAG, {
      context: { client: server.client(), body: 'atlantis' },
      fallback: '<p id="fallback">看网页</p>',
    });
    await drawn(element);
    expect(element.status).to.equal('error');
    expect(element.querySelector('#fallback')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('shows text as text, and looks the same on a page that resets everything', async () => {
    const notice = { id: 'FZ-N-2026-000009', title: '<img src=x>', day: '2026-09-19' };
    const { element } = await open({ ...everyRight, know: { ...everyRight.know, notice } });
    expect(isDrawn(element, 'img')).to.equal(false);
    expect(told(element, 'know')).to.include('<imgsrc=x>');
    expect(changedByHostilePage(element)).to.deep.equal([]);
  });

  it('fits a narrow telephone with the longest words in large text; more than three open decisions are counted', async () => {
    await setViewport({ width: 320, height: 700 });
    const { element } = await open(longestRights, { size: 'large' });
    const { right } = element.getBoundingClientRect();
    const outside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(
      (node) => node.getBoundingClientRect().right > right + 1,
    );
    const small = [...(element.shadowRoot?.querySelectorAll('a') ?? [])].filter(
      (link) => link.getBoundingClientRect().height < 60,
    );
    await setViewport({ width: 800, height: 600 });
    expect(outside.map((node) => node.outerHTML)).to.deep.equal([]);
    expect(small.map((link) => link.textContent)).to.deep.equal([]);
    expect(told(element, 'take-part')).to.include('还没定的一共24件。还有21件，没有列在这里。');
  });
});
