// A district's board as a reader uses it, on a real client over a transport that answers as the server does.
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { holdTheClock, said } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { mount, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import { settled } from '../foundation/testing/manual-clock.js';
import { ToldServer } from '../foundation/testing/told-server.js';
import { HuiyinDistrictBoard } from './district-board.js';
import type { DistrictBoardState } from './district-board.types.js';
import { longNamed, noUnits, overview } from './testing/overview.js';

const TAG = 'huiyin-district-board';

behavesAsHuiyinElement<DistrictBoardState>({
  tag: TAG,
  element: HuiyinDistrictBoard,
  shown: { type: 'loaded', overview },
});

describe(TAG, () => {
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinDistrictBoard));
  beforeEach(() => ({ release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  async function open(
    told: typeof overview,
    attributes: Record<string, string> = {},
  ): Promise<{ element: HuiyinDistrictBoard; server: ToldServer }> {
    const server = new ToldServer({ '/v1/bodies/fengtai/overview': told });
    const context = { client: server.client(), body: 'fengtai' };
    const element = await mount<HuiyinDistrictBoard>(TAG, { attributes, context });
    await settled();
    await element.updateComplete;
    return { element, server };
  }
  const lines = (element: HuiyinDistrictBoard): string[] =>
    [...(element.shadowRoot?.querySelectorAll('summary') ?? [])].map((line) =>
      (line.textContent ?? '').replace(/\s+/g, ''),
    );

  it('says of each unit what is not done, in the directory’s order, with 口径 and a way to its card behind it', async () => {
    const { element } = await open(overview);
    expect(lines(element)).to.deep.equal([
      '方庄街道还没办好7件，其中超过期限5件',
      '新村街道还没办好0件',
      '长辛店街道还没办好0件',
      '王佐镇还没办好0件',
    ]);
    const details = element.shadowRoot?.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    expect(details.querySelector('a')?.href).to.equal('https://huiyin.test/b/fangzhuang/2025');
    expect(details.querySelectorAll('dt').length).to.be.greaterThan(5);
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('names the oldest cases of all of them together', async () => {
    const { element } = await open(overview);
    const rows = element.shadowRoot?.querySelectorAll('tbody tr') ?? [];
    expect(rows.length).to.be.within(1, 10);
    // Of a year before: it is older than any of the street with the most.
    expect(rows[0]?.textContent).to.include('王佐镇').and.include('2024');
  });

  it('asks for the period it is given, and starts afresh for another', async () => {
    const { element, server } = await open(overview, { period: '2025' });
    element.setAttribute('period', '2025-H2');
    await element.updateComplete;
    expect(element.status).to.equal('loading');
    await settled();
    await element.updateComplete;
    expect(server.asked.map((path) => path.split('?')[1])).to.deep.equal(['period=2025', 'period=2025-H2']);
  });

  it('says where no unit answers to residents', async () => {
    const { element } = await open(noUnits);
    expect(element.status).to.equal('empty');
    expect(said(element, 'section')).to.include('丰台区下面还没有直接面向居民的单位。');
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('fits a narrow telephone with the longest name in large text, on a page that resets everything', async () => {
    await setViewport({ width: 320, height: 700 });
    const { element } = await open(longNamed, { size: 'large' });
    for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
    const { right } = element.getBoundingClientRect();
    const outside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter(
      (node) => node.getBoundingClientRect().right > right + 1,
    );
    const changed = changedByHostilePage(element);
    await setViewport({ width: 800, height: 600 });
    expect(outside.map((node) => node.outerHTML)).to.deep.equal([]);
    expect(changed).to.deep.equal([]);
  });
});
