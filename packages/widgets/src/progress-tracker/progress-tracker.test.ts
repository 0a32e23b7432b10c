// The tracker as every element, and how number and code are asked for.
import { validateSent } from '@huiyin/sdk/validators';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { pageClock } from '../foundation/clock.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { shadowPart } from '../foundation/testing/fixture.js';
import { beginAct } from './acts.js';
import { HuiyinProgressTracker } from './progress-tracker.js';
import { AppealLife, daysBefore } from './testing/appeal-life.js';
import { lives, steps } from './testing/lives.js';
import { Resident } from './testing/resident.js';
import { clear, opened, stage } from './testing/stage.js';

const now = pageClock.now();

behavesAsHuiyinElement({
  tag: 'huiyin-progress-tracker',
  element: HuiyinProgressTracker,
  shown: {
    type: 'tracking',
    appeal: lives.claimed(now).seen(now),
    asOf: now,
    isStale: true,
    act: { ...beginAct('evaluate', '一句话'), verdict: 'half', rating: 'fair' },
    said: '刚有新进展',
  },
  use: async (element) => {
    new Resident(element as HuiyinProgressTracker).press('提交评价');
    await element.updateComplete;
  },
  secrets: ['一句话', 'half'],
});

describe('huiyin-progress-tracker', () => {
  afterEach(clear);

  it('is shown facts as the server sends them', () => {
    for (const [name, life] of Object.entries(lives)) {
      expect(validateSent.TrackedAppeal(life(now).seen(now)), name).to.deep.equal([]);
    }
  });

  it('is loaded as soon as number and code can be typed, and says so once', async () => {
    const heard: string[] = [];
    const note = ({ type }: Event): number => heard.push(type);
    document.addEventListener('huiyin-loaded', note);
    const { tracker } = await opened(lives.inHand(now));
    document.removeEventListener('huiyin-loaded', note);
    expect(tracker.getAttribute('status')).to.equal('loaded');
    expect(heard).to.deep.equal(['huiyin-loaded']);
  });

  it('says who was called to the case, who came late, who did not come, and whose case it still is', async () => {
    const { resident } = await opened(lives.whistled(now));
    expect(resident.reads).to.match(/区城管委：没有到场，晚了3天。.*区住建委：.*才到场，第6天，晚了1天。/s);
    expect(resident.reads).to.include('说：看过了，是屋面防水，两周内给出处理意见。');
    expect(resident.reads).to.include('这件事仍由方庄街道负责。');
  });

  it('leads to the server’s page, without the code, for what can’t be undone', async () => {
    const { tracker } = await opened(lives.inHand(now));
    const link = tracker.shadowRoot?.querySelector<HTMLAnchorElement>('footer a');
    expect(link?.textContent).to.equal('删除我的内容');
    expect(link?.getAttribute('href')).to.equal('https://huiyin.test/t/FZ-2026-000317');
    expect(link?.rel).to.equal('noopener');
  });

  it('takes number and code as people type them', async () => {
    const { server, resident } = await stage(lives.inHand(now));
    resident.type('诉求编号', ' ｆｚ－2026 000317');
    resident.type('查询码', '４８２１　０９３７-5566 1204');
    resident.press('查询');
    await resident.sees('芳古园社区正在办');
    expect(server.asked[0]?.headers['Huiyin-Tracking-Code']).to.equal(server.code);
    expect(resident.isAt).to.equal('3 号楼电梯常停在半层');
  });

  it('leads who has no code yet to the page of its server on which it is collected', async () => {
    const { tracker } = await stage(lives.inHand(now), { endpoint: 'https://huiyin.example/' });
    const link = tracker.renderRoot.querySelector<HTMLAnchorElement>('form a');
    expect(link?.textContent?.trim()).to.equal('还没有查询码？工作人员替您登记的，在这里领');
    expect(link?.href).to.equal('https://huiyin.example/t/code');
  });

  it('says that a code was collected, how, and that it was issued anew after a call', async () => {
    const { resident } = await opened(lives.collected(now));
    await resident.sees('补发查询码，旧的作废');
    for (const said of ['领走查询码', '不是您领的，请马上打电话', '回电话核实', '本人说纸条丢了']) {
      expect(resident.reads).to.contain(said);
    }
  });

  it('says what to do about a wrong code, and keeps what was typed', async () => {
    const { server, resident } = await stage(lives.inHand(now));
    resident.type('诉求编号', server.life.number);
    resident.type('查询码', '0000 0000 0000 0000');
    resident.press('查询');
    await resident.sees('没有查到');
    await resident.until(() => resident.isAt.startsWith('没有查到'));
    expect(resident.field('查询码').value).to.equal('0000 0000 0000 0000');
    expect(server.streams).to.equal(0);
    resident.type('查询码', server.code);
    resident.press('查询');
    await resident.sees('芳古园社区正在办');
  });

  it('says how long to wait after too many tries', async () => {
    const { server, resident } = await stage(lives.inHand(now));
    resident.type('诉求编号', server.life.number);
    resident.type('查询码', '0000 0000 0000 0000');
    for (let tries = 1; tries <= 6; tries++) {
      resident.press('查询');
      await resident.until(() => server.asked.length === tries && resident.isAt !== '');
      resident.field('查询码').focus();
    }
    await resident.sees('请过2分钟再试');
  });

  it('puts the focus on all that is missing, and leads from there to each field', async () => {
    const { resident } = await stage(lives.inHand(now));
    resident.type('查询码', '1234');
    resident.press('查询');
    await resident.until(() => resident.isAt.includes('还有2处要补一下'));
    expect(resident.reads).to.include('现在输入了4位');
    expect(resident.field('查询码').getAttribute('aria-invalid')).to.equal('true');
    resident.follow('请输入诉求编号。');
    expect(resident.isIn('诉求编号')).to.equal(true);
    resident.type('诉求编号', 'F');
    await resident.until(() => !resident.reads.includes('请输入诉求编号。'));
    expect(resident.reads).to.include('现在输入了4位');
  });

  it('says that a code has no letters', async () => {
    const { server, resident } = await stage(lives.inHand(now));
    resident.type('诉求编号', server.life.number);
    resident.type('查询码', `${server.code}O`);
    resident.press('查询');
    await resident.sees('没有字母');
  });

  it('asks the server once, however often it is pressed', async () => {
    const { server, resident } = await stage(lives.inHand(now));
    const release = server.hold('track');
    resident.type('诉求编号', server.life.number);
    resident.type('查询码', server.code);
    resident.press('查询');
    await resident.until(() => resident.button('查询').getAttribute('aria-disabled') === 'true');
    resident.press('查询');
    expect(resident.reads).to.include('正在读取');
    release();
    await resident.sees('芳古园社区正在办');
    expect(server.askedFor('track').length).to.be.at.most(2);
  });

  it('is used from the first letter to the case by keyboard alone', async () => {
    const { server, tracker, resident } = await stage(lives.inHand(now));
    tracker.tabIndex = -1;
    tracker.focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: server.life.number });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: server.code });
    await sendKeys({ press: 'Enter' });
    await resident.sees('芳古园社区正在办');
  });

  it('asks only for the code where the page names the number', async () => {
    const { server, resident } = await stage(lives.inHand(now), { number: 'fz2026000317' });
    expect(resident.reads).to.include('FZ-2026-000317');
    expect(() => resident.field('诉求编号')).to.throw();
    resident.type('查询码', server.code);
    resident.press('查询');
    await resident.sees('芳古园社区正在办');
  });

  it('asks for the code of another appeal when the page names another', async () => {
    const { server, tracker, resident } = await opened(lives.inHand(now));
    tracker.number = server.life.number;
    await tracker.updateComplete;
    expect(resident.reads).to.include('芳古园社区正在办');
    tracker.number = 'FZ-2026-000042';
    await resident.sees('查一查办到哪一步了');
    expect(resident.reads).to.include('FZ-2026-000042').and.not.include('正在办');
    tracker.removeAttribute('number');
    tracker.number = undefined;
    await tracker.updateComplete;
    expect(resident.field('诉求编号').value).to.equal('');
    await resident.until(() => server.streams === 0);
  });

  it('closes the case and asks for another', async () => {
    const { server, resident } = await opened(lives.inHand(now));
    resident.press('查另一件');
    await resident.until(() => resident.isIn('诉求编号'));
    expect(resident.field('查询码').value).to.equal('');
    expect(resident.reads).not.to.include(server.life.number);
  });

  it('keeps the code in no attribute, property or mark-up', async () => {
    const { server, portal, tracker } = await opened(lives.claimed(now));
    const digits = server.code.replace(/ /g, '');
    expect(stringsIn(tracker).filter((text) => text.replace(/ /g, '').includes(digits))).to.deep.equal([]);
    const markup = portal.outerHTML + (tracker.shadowRoot?.innerHTML ?? '');
    expect(markup.replace(/ /g, '')).not.to.include(digits);
  });

  it('draws text as text', async () => {
    const text = '<img src=x onerror="document.title=1">';
    const life = new AppealLife(daysBefore(now, 5), { title: text, text, place: text })
      .on(0.1, steps.accept)
      .on(1, steps.start)
      .on(2, { ...steps.supplement, text });
    const { tracker } = await opened(life);
    expect(shadowPart(tracker, 'h2').textContent).to.equal(text);
    expect(tracker.shadowRoot?.querySelector('img')).to.equal(null);
  });
});

/** Every text in an object's own properties and what they lead to, nodes and the page itself apart. */
function stringsIn(root: object): string[] {
  const seen = new Set<unknown>([root]);
  const found: string[] = [];
  const visit = (owner: object): void => {
    for (const key of Reflect.ownKeys(owner)) {
      const value: unknown = Reflect.get(owner, key);
      if (typeof value === 'string') found.push(value);
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      if (!(value instanceof Node) && value !== window) visit(value);
    }
  };
  visit(root);
  return found;
}
