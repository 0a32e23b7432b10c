// The resident's word on a promise: asked for once the unit says it was kept, said once, never lost.
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { pageClock } from '../foundation/clock.js';
import { lives } from './testing/lives.js';
import { clear, opened, type Stage } from './testing/stage.js';

const now = pageClock.now();
const heading = '单位说承诺办到了，您看呢';

async function judging(): Promise<Stage> {
  const all = await opened(lives.promised(now));
  all.resident.press('说说办到没有');
  await all.resident.until(() => all.resident.isAt === '说说办到没有');
  return all;
}

const words = ({ server }: Stage): unknown[] => server.askedFor('verdict').map(({ body }) => body);
const statusOf = ({ server }: Stage): string | undefined => server.life.promises[0]?.case.status;

describe('a promise', () => {
  afterEach(clear);

  it('is asked of where the unit says it was kept, and of no other', async () => {
    const { resident } = await opened(lives.promised(now));
    expect(resident.reads)
      .to.include(heading)
      .and.include('平层感应器全部换新')
      .and.include('方庄街道 李主任（街道办事处副主任）答应的')
      .and.include('就记作“无人确认”，不算您确认')
      .and.not.include('每天有人在门口值守');
  });

  it('“办到了” confirms it, the case asks no more, and the focus is at the top', async () => {
    const stage = await judging();
    const { resident } = stage;
    resident.choose('办到了');
    resident.press('提交回答');
    await resident.sees('记下了：您确认这项承诺办到了。');
    expect(words(stage)).to.deep.equal([{ verdict: 'solved' }]);
    expect(statusOf(stage)).to.equal('confirmed');
    expect(resident.reads).not.to.include(heading);
    expect(resident.isAt).to.equal('3 号楼电梯常停在半层');
  });

  it('“没办到” opens it again', async () => {
    const stage = await judging();
    stage.resident.choose('没办到');
    stage.resident.press('提交回答');
    await stage.resident.sees('记下了：没全办到。答应的日子不变');
    expect(statusOf(stage)).to.equal('open');
    expect(stage.resident.reads).not.to.include(heading);
  });

  it('puts the focus on what is missing, and says nothing then', async () => {
    const stage = await judging();
    const { resident } = stage;
    resident.press('提交回答');
    await resident.until(() => resident.isAt.includes('还有1处要补一下'));
    resident.follow('请选一项，说说办到了没有。');
    expect(resident.isIn('办到了')).to.equal(true);
    expect(words(stage)).to.deep.equal([]);
  });

  it('is judged by keyboard alone', async () => {
    const stage = await judging();
    for (const press of ['Tab', 'ArrowDown', 'ArrowDown', 'Tab', 'Enter']) await sendKeys({ press });
    await stage.resident.sees('记下了');
    expect(words(stage)).to.deep.equal([{ verdict: 'unsolved' }]);
  });

  it('waits while nothing was said, and the focus goes back to where it was begun', async () => {
    const { resident } = await judging();
    resident.press('先不说');
    await resident.until(() => resident.isAt === '说说办到没有');
    expect(resident.reads).to.include(heading);
  });

  it('keeps what was chosen while something else is said, and each promise its own', async () => {
    const all = await opened(lives.promised(now));
    const { resident, server } = all;
    const second = server.life.promises[1];
    if (!second) throw new Error('there is no second promise');
    resident.press('说说办到没有');
    await resident.until(() => resident.isAt === '说说办到没有');
    resident.choose('办到了一半');
    await resident.until(() => resident.field('办到了一半') instanceof HTMLInputElement);
    server.claims(second);
    await resident.sees('每天有人在门口值守');
    resident.press('说说办到没有');
    await resident.until(() => !(resident.field('办到了一半') as HTMLInputElement).checked);
    resident.press('说说办到没有');
    await resident.until(() => (resident.field('办到了一半') as HTMLInputElement).checked);
    resident.press('提交回答');
    await resident.sees('记下了：没全办到');
    expect(server.askedFor('verdict').map(({ path }) => path.includes('FZ-C-2026-000012'))).to.deep.equal([
      true,
    ]);
    expect(resident.reads).to.include('每天有人在门口值守');
  });

  it('that is claimed while one looks is asked of by itself, aloud', async () => {
    const { resident, server, tracker } = await opened(lives.promised(now));
    const second = server.life.promises[1];
    if (!second) throw new Error('there is no second promise');
    server.claims(second);
    await resident.sees('每天有人在门口值守');
    expect(tracker.shadowRoot?.querySelector('.said')?.textContent).to.equal(heading);
  });

  it('carries the same key on another try, and is taken once', async () => {
    const stage = await judging();
    const { resident, server } = stage;
    server.nextWrites.push('lost-before');
    resident.choose('办到了');
    resident.press('提交回答');
    await resident.sees('没有送出去。');
    resident.press('提交回答');
    await resident.sees('记下了：您确认这项承诺办到了。');
    const [first, second] = server.askedFor('verdict').map(({ headers }) => headers['Idempotency-Key']);
    expect(first).to.be.a('string').and.equal(second);
    expect(statusOf(stage)).to.equal('confirmed');
  });

  it('judged meanwhile from elsewhere is said to ask no more, in plain words', async () => {
    const stage = await judging();
    const { resident, server } = stage;
    resident.choose('没办到');
    server.life.promises[0]?.judge('solved', now);
    resident.press('提交回答');
    await resident.sees('这项承诺现在不等您的话了');
    expect(resident.isAt).to.include('这项承诺现在不等您的话了');
    expect(statusOf(stage)).to.equal('confirmed');
    expect(() => resident.button('提交回答')).to.throw();
  });

  it('tells the page nothing', async () => {
    const stage = await judging();
    const heard: string[] = [];
    const note = ({ type }: Event): number => heard.push(type);
    const types = ['huiyin-evaluate', 'huiyin-evaluated'] as const;
    for (const type of types) document.addEventListener(type, note);
    stage.resident.choose('办到了');
    stage.resident.press('提交回答');
    await stage.resident.sees('记下了');
    for (const type of types) document.removeEventListener(type, note);
    expect(heard).to.deep.equal([]);
  });
});
