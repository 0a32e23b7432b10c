// The library of tasks as a reader uses it, on a real client over a transport that answers as the server does.
import { expect } from 'chai';
import { holdTheClock, said } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isDrawn, mount, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import { settled, type ManualClock } from '../foundation/testing/manual-clock.js';
import { ToldServer } from '../foundation/testing/told-server.js';
import { HuiyinTaskLibrary } from './task-library.js';
import type { TaskLibraryState } from './task-library.types.js';
import { everyTask, late, longest, pageOf } from './testing/tasks.js';

const TAG = 'huiyin-task-library';
const MINUTE = 60_000;

behavesAsHuiyinElement<TaskLibraryState>({
  tag: TAG,
  element: HuiyinTaskLibrary,
  shown: { type: 'loaded', page: pageOf([...everyTask, longest]) },
});

describe(TAG, () => {
  let clock: ManualClock;
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinTaskLibrary));
  beforeEach(() => ({ clock, release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  async function drawn(element: HuiyinTaskLibrary): Promise<void> {
    await settled();
    await element.updateComplete;
  }
  async function open(
    tasks: Parameters<typeof pageOf>[0],
    attributes: Record<string, string> = {},
  ): Promise<{ element: HuiyinTaskLibrary; server: ToldServer }> {
    const server = new ToldServer({ '/v1/tasks': pageOf(tasks) });
    const context = { client: server.client(), body: 'fangzhuang' };
    const element = await mount<HuiyinTaskLibrary>(TAG, { attributes, context });
    await drawn(element);
    return { element, server };
  }
  const texts = (element: HuiyinTaskLibrary, selector: string): string[] =>
    [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((node) =>
      (node.textContent ?? '').replace(/\s+/g, ''),
    );

  it('stands by horizon, near ones first, each with its next step, and says which is late', async () => {
    const { element, server } = await open(everyTask);
    expect(server.asked).to.deep.equal(['/v1/tasks?body=fangzhuang&limit=100']);
    expect(texts(element, 'h3')).to.deep.equal(['近期', '中期', '远期']);
    expect(texts(element, 'summary')[1]).to.equal(
      '芳星园北门补路灯在办。下一步：装灯，该在2026年9月15日（周二）办完，过了还没办完',
    );
    expect(texts(element, '.standing .late')).to.have.length(1);
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('opens every step, every move of its day with the reason, and what pays for it', async () => {
    const { element } = await open(everyTask);
    const details = shadowPart(element, 'details') as HTMLDetailsElement;
    details.open = true;
    const told = (details.textContent ?? '').replace(/\s+/g, '');
    for (const part of [
      '方案补了一次消防意见，晚两天。',
      '街道民生资金',
      'FZ-2026-000041',
      '菜单每天加一道软食',
    ]) {
      expect(told).to.include(part);
    }
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('shows one horizon alone where it is asked to, and starts afresh for another', async () => {
    const { element, server } = await open([late], { horizon: 'near' });
    expect(server.asked[0]).to.include('horizon=near');
    expect(texts(element, 'h3')).to.deep.equal(['近期']);
    server.told.set('/v1/tasks', pageOf([]));
    element.setAttribute('horizon', 'long');
    await drawn(element);
    await drawn(element);
    expect([element.status, said(element, 'section')]).to.deep.equal([
      'empty',
      '民生任务库还没有远期的任务。',
    ]);
  });

  it('shows all for a horizon there is not, and says where there is no task', async () => {
    const { element, server } = await open([], { horizon: 'far' });
    expect(server.asked[0]).not.to.include('horizon');
    expect(said(element, 'section')).to.equal('民生任务库任务库里还没有任务。');
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('asks once a minute, keeps what is opened, and says of when it is once the server is out of reach', async () => {
    const { element, server } = await open(everyTask);
    const [first] = [...(element.shadowRoot?.querySelectorAll('details') ?? [])];
    first?.setAttribute('open', '');
    server.told.set(
      '/v1/tasks',
      pageOf([{ ...everyTask[0]!, title: '助餐点开餐了' }, ...everyTask.slice(1)]),
    );
    await clock.pass(MINUTE);
    await drawn(element);
    expect(texts(element, '.name')[0]).to.equal('助餐点开餐了');
    expect(shadowPart(element, 'details').hasAttribute('open')).to.equal(true);
    server.isDown = true;
    await clock.pass(MINUTE);
    await drawn(element);
    expect(said(element, '.news')).to.include('现在连不上。这里显示的是2026年9月21日');
    expect(element.status).to.equal('loaded');
    server.isDown = false;
    await clock.pass(MINUTE);
    await drawn(element);
    expect(said(element, '.news')).to.equal('');
    element.remove();
    expect(clock.waiting).to.equal(0);
  });

  it('shows text as text, and looks the same on a page that resets everything', async () => {
    const title = '<img src=x onerror="document.title=1">{count}';
    const { element } = await open([{ ...late, title }]);
    expect(shadowPart(element, '.name').textContent).to.equal(title);
    expect(isDrawn(element, 'img')).to.equal(false);
    expect(changedByHostilePage(element)).to.deep.equal([]);
  });
});
