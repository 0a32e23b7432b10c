// The ways to be heard as a reader uses them, on a real client over a transport that answers as the server does.
import { expect } from 'chai';
import { holdTheClock, said } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isDrawn, mount, unmountAll } from '../foundation/testing/fixture.js';
import { changedByHostilePage } from '../foundation/testing/hostile-page.js';
import { settled } from '../foundation/testing/manual-clock.js';
import { ToldServer } from '../foundation/testing/told-server.js';
import { HuiyinChannels } from './channels.js';
import type { ChannelsState, Ways } from './channels.types.js';
import { everyWay, noWay } from './testing/ways.js';

const TAG = 'huiyin-channels';

behavesAsHuiyinElement<ChannelsState>({
  tag: TAG,
  element: HuiyinChannels,
  shown: { type: 'loaded', ...everyWay },
});

describe(TAG, () => {
  let release: () => void;
  before(() => guardedDefine(TAG, HuiyinChannels));
  beforeEach(() => ({ release } = holdTheClock()));
  afterEach(() => {
    unmountAll();
    release();
  });

  async function open({ points, directory }: Ways): Promise<HuiyinChannels> {
    const server = new ToldServer({
      '/v1/bodies/fangzhuang': {
        slug: 'fangzhuang',
        name: '方庄街道',
        kind: 'street',
        contactPoints: points,
      },
      '/v1/bodies/fangzhuang/directory': directory,
    });
    const element = await mount<HuiyinChannels>(TAG, {
      context: { client: server.client(), body: 'fangzhuang' },
    });
    await settled();
    await element.updateComplete;
    return element;
  }
  const links = (element: HuiyinChannels): (string | null)[] =>
    [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));

  it('has every number to press, every post, and the next days somebody listens', async () => {
    const element = await open(everyWay);
    expect(links(element)).to.include.members([
      'tel:12345',
      'tel:01065550001',
      'tel:01065550003',
      'https://huiyin.test/v1/bodies/fangzhuang/directory.ics',
    ]);
    const told = said(element, 'section');
    for (const part of [
      '窗口：周一至周五9:00–17:00',
      '街道办事处副主任赵主任',
      '最近哪天有人坐在那里听',
      '2026年9月25日',
    ]) {
      expect(told).to.include(part);
    }
    expect(element.shadowRoot?.querySelectorAll('[aria-labelledby=upcoming] li')).to.have.length(6);
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('opens a community under it to who is there', async () => {
    const element = await open(everyWay);
    const details = element.shadowRoot?.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    expect((details.textContent ?? '').replace(/\s+/g, '')).to.match(
      /^芳古园社区.*治理书记吴敏.*每周五14:00–16:00/,
    );
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('says where nothing was published, and whom to call', async () => {
    const element = await open(noWay);
    expect([element.status, said(element, 'section')]).to.deep.equal([
      'empty',
      '问需渠道：找谁这个单位还没有公布找谁。急事请打12345。',
    ]);
  });

  it('shows text as text, and looks the same on a page that resets everything', async () => {
    const [point] = everyWay.points;
    const element = await open({ ...everyWay, points: [{ ...point!, label: '<img src=x>' }] });
    expect(isDrawn(element, 'img')).to.equal(false);
    expect(changedByHostilePage(element)).to.deep.equal([]);
  });
});
