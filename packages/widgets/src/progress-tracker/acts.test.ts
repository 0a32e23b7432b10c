// The resident's word: said once, never lost, and never more than the page may know.
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { pageClock } from '../foundation/clock.js';
import { lives, steps } from './testing/lives.js';
import { clear, opened, type Stage } from './testing/stage.js';

const now = pageClock.now();

const repaired = { type: 'resolved', text: '换了感应器。' } as const;

async function evaluating(): Promise<Stage> {
  const all = await opened(lives.claimed(now));
  all.resident.choose('解决了一半');
  all.resident.choose('基本满意');
  all.resident.type('还想说点什么', '门还响');
  return all;
}

async function supplementing(text: string): Promise<Stage> {
  const all = await opened(lives.inHand(now));
  all.resident.press('补充情况');
  await all.resident.until(() => all.resident.isAt === '补充情况');
  all.resident.type('有什么新情况', text);
  return all;
}

const keysOf = ({ server }: Stage, operation: string): (string | undefined)[] =>
  server.askedFor(operation).map(({ headers }) => headers['Idempotency-Key']);

describe('an act of the resident', () => {
  afterEach(clear);

  it('“half” brings the case back in hand with its age', async () => {
    const { resident, server } = await evaluating();
    expect(resident.reads).to.include('已经7天');
    resident.press('提交评价');
    await resident.sees('记下了：没全解决，接着办。');
    expect(resident.reads).to.include('您说还没全解决').and.include('已经7天').and.include('办理中');
    expect(server.askedFor('evaluations')[0]?.body).to.deep.equal({
      verdict: 'half',
      rating: 'fair',
      comment: '门还响',
    });
    expect(resident.isAt).to.equal('3 号楼电梯常停在半层');
  });

  it('rates once more what has ended, and asks for no verdict', async () => {
    const { resident, server } = await opened(lives.confirmed(now));
    resident.press('过一阵再评一次');
    await resident.until(() => resident.isAt === '过一阵再评一次');
    expect(resident.reads).not.to.include('事情解决了吗');
    resident.press('提交追评');
    await resident.sees('请选一项满意程度。');
    resident.choose('基本满意');
    resident.type('用了一阵，现在怎么样', '开门时又有点响');
    resident.press('提交追评');
    await resident.sees('记下了：您的追评。');
    expect(resident.reads).to.include('追评').and.include('开门时又有点响').and.include('已确认解决');
    expect(resident.reads).not.to.include('过一阵再评一次');
    expect(server.askedFor('follow-up')[0]?.body).to.deep.equal({
      rating: 'fair',
      comment: '开门时又有点响',
    });
  });

  it('is not sent where the page keeps it from being sent', async () => {
    const { resident, server, tracker } = await evaluating();
    tracker.addEventListener('huiyin-evaluate', (event) => event.preventDefault());
    resident.press('提交评价');
    await tracker.updateComplete;
    expect(server.askedFor('evaluations')).to.deep.equal([]);
    expect(resident.field('还想说点什么').value).to.equal('门还响');
  });

  it('tells the page the number and nothing else', async () => {
    const { resident, server } = await evaluating();
    const heard: Event[] = [];
    const note = (event: Event): number => heard.push(event);
    const types = ['huiyin-evaluate', 'huiyin-evaluated'] as const;
    for (const type of types) document.addEventListener(type, note);
    resident.press('提交评价');
    await resident.sees('记下了');
    for (const type of types) document.removeEventListener(type, note);
    expect(heard.map(({ type }) => type)).to.deep.equal(types);
    for (const event of heard) {
      const told = Object.entries(event).filter(([name]) => name !== 'isTrusted');
      expect(told).to.deep.equal([['number', server.life.number]]);
    }
  });

  it('puts the focus on what is missing, and leads from there to the choices', async () => {
    const { resident, server } = await opened(lives.claimed(now));
    resident.press('提交评价');
    await resident.until(() => resident.isAt.includes('还有2处要补一下'));
    resident.follow('请选一项满意程度。');
    expect(resident.isIn('非常满意')).to.equal(true);
    resident.choose('解决了');
    await resident.until(() => !resident.reads.includes('说说事情解决了没有'));
    expect(server.askedFor('evaluations')).to.deep.equal([]);
  });

  it('is said by keyboard alone', async () => {
    const { resident, server } = await opened(lives.claimed(now));
    for (const press of ['Tab', 'ArrowDown', 'Tab', 'Space', 'Tab']) await sendKeys({ press });
    await sendKeys({ type: 'still creaks' });
    for (const press of ['Tab', 'Enter']) await sendKeys({ press });
    await resident.sees('记下了');
    expect(server.askedFor('evaluations')[0]?.body).to.deep.equal({
      verdict: 'half',
      rating: 'very-satisfied',
      comment: 'still creaks',
    });
  });

  it('carries the same key on another try and a new one after a change', async () => {
    const stage = await supplementing('今天又停了');
    const { resident, server } = stage;
    server.nextWrites.push('lost-before', 'lost-before');
    for (const tries of [1, 2]) {
      resident.press('提交补充');
      await resident.until(
        () => keysOf(stage, 'supplements').length === tries && resident.isAt.startsWith('没有送出去'),
      );
      resident.field('有什么新情况').focus();
    }
    resident.type('有什么新情况', '今天又停了两次');
    resident.press('提交补充');
    await resident.sees('补充的情况记下了');
    const [first, second, third] = keysOf(stage, 'supplements');
    expect(first).to.equal(second).and.not.equal(third);
    expect(resident.reads).to.include('今天又停了两次');
  });

  it('is another act when the same is said again later', async () => {
    const stage = await supplementing('今天又停了');
    const { resident, server } = stage;
    resident.press('提交补充');
    await resident.sees('补充的情况记下了');
    resident.press('补充情况');
    await resident.until(() => resident.isAt === '补充情况');
    expect(resident.reads).not.to.include('补充的情况记下了');
    resident.type('有什么新情况', '今天又停了');
    resident.press('提交补充');
    await resident.until(() => server.life.seen(now).supplements.length === 2);
  });

  it('is known to be recorded when only its answer was lost', async () => {
    const { resident, server, tracker } = await evaluating();
    server.nextWrites.push('lost-after');
    const evaluated = new Promise((resolve) => tracker.addEventListener('huiyin-evaluated', resolve));
    resident.press('提交评价');
    await resident.sees('记下了：没全解决');
    await evaluated;
    expect(resident.reads).not.to.include('没有送出去');
    expect(server.askedFor('evaluations')).to.have.length(1);
  });

  it('shows where the case stands when it came too late, and keeps the text', async () => {
    const { resident, server } = await evaluating();
    server.life.do(steps.callback, pageClock.now());
    resident.choose('解决了');
    resident.press('提交评价');
    await resident.sees('经回访确认解决');
    expect(resident.field('还想说点什么').value).to.equal('门还响');
    await resident.until(() => resident.isAt.includes('您写的都还在'));
  });

  it('is kept, with its focus, while the case moves on', async () => {
    const { resident, server } = await supplementing('今天又');
    const field = resident.field('有什么新情况');
    server.happens({ type: 'answer', by: 'fangguyuan', answer: repaired, answerer: 'grid-worker' });
    server.happens({ ...steps.claim, by: 'fangguyuan' });
    await resident.sees('刚有新进展：单位说办好了');
    expect(resident.field('有什么新情况')).to.equal(field);
    expect(resident.isIn('有什么新情况')).to.equal(true);
    expect(field.value).to.equal('今天又');
  });

  it('that was begun and not filled in goes when it can’t be said any more', async () => {
    const { resident, server } = await opened(lives.claimed(now));
    resident.press('补充情况');
    await resident.until(() => resident.isAt === '补充情况');
    server.happens(steps.callback);
    await resident.sees('经回访确认解决');
    expect(() => resident.button('不补充了')).to.throw('there is no button');
    expect(resident.reads).not.to.include('现在不能再');
  });

  it('that can’t be said any more stays to be read, and its words can be said in another', async () => {
    const { resident, server } = await opened(lives.claimed(now));
    resident.press('补充情况');
    await resident.until(() => resident.isAt === '补充情况');
    resident.type('有什么新情况', '今天又停了');
    server.happens(steps.callback);
    await resident.sees('现在不能再“补充情况”了');
    await resident.sees('可以复制下来');
    expect(() => resident.button('提交补充')).to.throw('there is no button');
    resident.press('没解决好，请重新办');
    await resident.sees('办得怎么样，您说了算');
    expect(resident.field('还想说点什么').value).to.equal('今天又停了');
    expect(resident.choices).not.to.include('解决了');
    resident.choose('没解决');
    resident.choose('非常不满意');
    resident.press('提交评价');
    await resident.sees('办理中');
  });

  it('that was left for another is found again as it was', async () => {
    const { resident } = await evaluating();
    resident.press('补充情况');
    await resident.until(() => resident.isAt === '补充情况');
    resident.press('说说办得怎么样');
    await resident.sees('您满意吗');
    expect(resident.field('还想说点什么').value).to.equal('门还响');
    resident.press('先不评价');
    await resident.until(() => resident.isAt === '说说办得怎么样');
    expect(resident.reads).not.to.include('您满意吗');
  });

  it('says which words the server can’t take', async () => {
    const { resident, server } = await supplementing('坏字符\u0007');
    server.nextWrites.push({
      code: 'request.invalid',
      status: 422,
      errors: [{ pointer: '/text', code: 'field.control-character', detail: '' }],
    });
    resident.press('提交补充');
    await resident.until(() => resident.isAt.includes('里面有显示不出来的字符'));
    expect(resident.field('有什么新情况').getAttribute('aria-invalid')).to.equal('true');
  });

  it('says by how much a text is too long before it is sent', async () => {
    const { resident, server } = await supplementing('字'.repeat(2003));
    resident.press('提交补充');
    await resident.until(() => resident.isAt.includes('多了3字'));
    expect(server.askedFor('supplements')).to.deep.equal([]);
  });

  it('takes an appeal back after saying what that means', async () => {
    const { resident } = await opened(lives.inHand(now));
    resident.press('撤回这件诉求');
    await resident.sees('撤回以后不能恢复');
    resident.press('确定撤回');
    await resident.sees('您已经撤回');
    expect(() => resident.button('补充情况')).to.throw();
  });
});
