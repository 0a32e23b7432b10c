// What a clerk does to a case: checked before it is sent, sent once, and never lost when it is refused.
import { expect } from 'chai';
import type { HuiyinActedEvent } from './staff-desk.events.js';
import { pageClock } from '../../foundation/clock.js';
import { steps } from '../../progress-tracker/testing/lives.js';
import { answeredCase, caseOf, inHandCase, morning, newCase } from './testing/cases.js';
import { clear, seated, type Stage } from './testing/stage.js';

const now = pageClock.now();

async function begins(all: Stage, number: string, act: string): Promise<Stage> {
  await all.clerk.opens(number);
  all.clerk.click(`begin-${act}`);
  await all.clerk.until(() => all.clerk.has('.work'));
  return all;
}

const sends = ({ clerk }: Stage): void => clerk.part('.work [type=submit]').click();
const bodyOf = ({ server }: Stage): unknown => server.writes[server.writes.length - 1]?.body;
const keysOf = ({ server }: Stage): unknown[] =>
  server.writes.map(({ headers }) => headers['Idempotency-Key']);

describe('an act', () => {
  afterEach(clear);

  it('is offered when the server says so, and begins where the first thing is to be filled in', async () => {
    const all = await seated([newCase(now)]);
    await all.clerk.opens('FZ-2026-000317');
    expect(all.clerk.acts).to.deep.equal(['accept', 'decline', 'merge', 'recategorise', 'docket']);
    all.clerk.click('begin-decline');
    await all.clerk.until(() => all.clerk.isAt === 'f-declineReason-0');
  });

  it('is done, said, shown in case and queue, and told to the page by its number and nothing else', async () => {
    const all = await begins(await seated([newCase(now)]), 'FZ-2026-000317', 'accept');
    const heard: HuiyinActedEvent[] = [];
    all.desk.addEventListener('huiyin-acted', (event) => heard.push(event), { once: true });
    all.clerk.choose('f-horizon-0');
    sends(all);
    await all.clerk.until(() => all.clerk.hears === '受理了。');
    expect(bodyOf(all)).to.deep.equal({ horizon: 'now' });
    await all.clerk.until(() => all.clerk.isAt === 'case-title');
    expect(all.clerk.part('.case').textContent).to.include('方庄街道已受理');
    expect(all.clerk.part('#row-FZ-2026-000317').textContent).to.include('已受理');
    const told = heard.flatMap((event) => Object.entries(event).filter(([name]) => name !== 'isTrusted'));
    expect(told).to.deep.equal([
      ['number', 'FZ-2026-000317'],
      ['operation', 'accept'],
    ]);
  });

  it('is not sent while something is missing, and leads from the list of what is to the field', async () => {
    const all = await begins(await seated([newCase(now)]), 'FZ-2026-000317', 'decline');
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'error-summary');
    expect(all.clerk.focusReads).to.include('还有2处要补一下');
    expect(all.server.writes).to.deep.equal([]);
    all.clerk.part('#error-summary a[href="#f-goTo"]').click();
    expect(all.clerk.isAt).to.equal('f-goTo');
  });

  it('answers with a promise that is then counted down in the case', async () => {
    const all = await begins(await seated([inHandCase(now)]), 'FZ-2026-000309', 'answer');
    all.clerk.choose('f-answerType-1');
    await all.clerk.until(() => all.clerk.has('#f-promise'));
    all.clerk.fill('f-text', '隔离桩已经订好。');
    all.clerk.fill('f-promise', '西北角装隔离桩。');
    all.clerk.fill('f-ownerName', '赵敏');
    all.clerk.fill('f-ownerTitle', '街道办事处副主任');
    all.clerk.choose('f-dueType-1');
    await all.clerk.until(() => all.clerk.has('#f-dueDays'));
    all.clerk.fill('f-dueDays', '10');
    sends(all);
    await all.clerk.until(() => all.clerk.has('.commitment'));
    expect(all.clerk.part('.commitment').textContent).to.match(/还没到期.*还有\d+天.*西北角装隔离桩/s);
  });

  it('goes to a unit known by name, and is asked for when it could be two', async () => {
    const all = await seated([
      caseOf(now, { serial: 312, age: 3, title: '健身器材松动' }, [0.1, steps.accept]),
    ]);
    all.server.bodies = [
      { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
      { slug: 'fangxingyuan', name: '芳星园社区', kind: 'community' },
    ];
    await begins(all, 'FZ-2026-000312', 'assign');
    await all.clerk.until(() => all.clerk.has('#units option'));
    all.clerk.fill('f-unit', '社区');
    sends(all);
    await all.clerk.sees('有几个单位都像：芳古园社区、芳星园社区');
    all.clerk.fill('f-unit', '芳古园');
    sends(all);
    await all.clerk.until(() => all.clerk.hears === '交办了。');
    expect(bodyOf(all)).to.deep.equal({ unit: 'fangguyuan' });
    expect(all.clerk.reads).to.include('已交给芳古园社区');
  });

  it('begins an answer for the clerk, who has to complete it', async () => {
    const all = await begins(await seated([inHandCase(now)]), 'FZ-2026-000309', 'answer');
    all.clerk.choose('f-answerType-0');
    await all.clerk.until(() => all.clerk.has('#f-text-starter-0'));
    all.clerk.click('f-text-starter-0');
    await all.clerk.until(() => all.clerk.isAt === 'f-text');
    all.clerk.click('f-text-starter-1');
    await all.clerk.until(() => all.clerk.field('f-text').value.startsWith('您反映的地方已经清理干净'));
    const { value, selectionStart, selectionEnd } = all.clerk.field('f-text') as HTMLTextAreaElement;
    expect(value.slice(selectionStart, selectionEnd)).to.equal('____');
    sends(all);
    await all.clerk.sees('里还有空着的 ____');
    all.clerk.fill('f-text', '您反映的地方已经清理干净，以后由城管每天看一次。');
    sends(all);
    await all.clerk.until(() => all.clerk.hears === '答复送出去了。');
  });

  it('keeps what was written when the line breaks, and is done once however often it is sent', async () => {
    const all = await begins(await seated([inHandCase(now)]), 'FZ-2026-000309', 'docket');
    all.server.nextWrites.push('lost-after', 'lost-before');
    all.clerk.fill('f-supervisor', '赵敏');
    all.clerk.fill('f-nextReview', '2099-01-01');
    for (const tries of [1, 2]) {
      sends(all);
      await all.clerk.until(() => all.server.writes.length === tries && all.clerk.isAt === 'refusal');
      expect(all.clerk.field('f-supervisor').value).to.equal('赵敏');
      all.clerk.field('f-supervisor').focus();
    }
    sends(all);
    await all.clerk.until(() => all.clerk.hears === '挂账督办了。');
    expect(new Set(keysOf(all)).size).to.equal(1);
    expect(all.server.lives.get('FZ-2026-000309')?.case.docketed).to.equal(true);
  });

  it('says the server’s objections at the fields they are about', async () => {
    const all = await begins(await seated([newCase(now)]), 'FZ-2026-000317', 'decline');
    const errors = [{ pointer: '/goTo', code: 'field.too-long', detail: '', limit: 2 } as const];
    all.server.nextWrites.push({ code: 'request.invalid', status: 422, errors });
    all.clerk.choose('f-declineReason-0');
    all.clerk.fill('f-goTo', '区交通委');
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'error-summary');
    expect(all.clerk.part('#f-goTo-error').textContent).to.include('“应该找谁”多了2个字。');
  });

  it('says the server’s own sentence for a reason this page does not know', async () => {
    const all = await begins(await seated([newCase(now)]), 'FZ-2026-000317', 'accept');
    all.server.nextWrites.push({
      code: 'appeal.of-next-year' as never,
      status: 409,
      detail: '明年才能这样办。',
    });
    sends(all);
    await all.clerk.sees('明年才能这样办。 现在能做的：受理');
  });

  it('reloads a case that somebody else has moved, says what can be done now, and keeps the draft', async () => {
    const all = await begins(await seated([answeredCase(now)]), 'FZ-2026-000309', 'claim-done');
    all.clerk.fill('f-note', '和城管一起看过了。');
    all.server.happens('FZ-2026-000309', steps.claim);
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'refusal');
    expect(all.clerk.focusReads)
      .to.include('这件刚有了变化')
      .and.include('现在能做的：并入同类、改类别、挂账督办');
    expect(all.clerk.reads).to.include('方庄街道说办好了，等居民确认');
    expect(all.clerk.field('f-note').value).to.equal('和城管一起看过了。');
    expect(all.clerk.has('.work [type=submit]')).to.equal(false);
  });

  it('keeps what was written for each case while another is looked at', async () => {
    const all = await begins(await seated(morning(now)), 'FZ-2026-000317', 'decline');
    all.clerk.fill('f-goTo', '区交通委');
    await all.clerk.opens('FZ-2026-000312');
    await all.clerk.opens('FZ-2026-000317');
    expect(all.clerk.part('#begin-decline').textContent).to.include('写了一半');
    all.clerk.click('begin-decline');
    await all.clerk.until(() => all.clerk.has('#f-goTo'));
    expect(all.clerk.field('f-goTo').value).to.equal('区交通委');
  });

  it('keeps what was written when the token is good no more, and sends it with the next', async () => {
    const all = await begins(await seated([newCase(now)]), 'FZ-2026-000317', 'accept');
    const codes: string[] = [];
    all.desk.addEventListener('huiyin-failed', ({ code }) => codes.push(code));
    all.clerk.fill('f-note', '已联系维保');
    all.server.isSignedOut = true;
    sends(all);
    await all.clerk.sees('登录过期了，没有送出去');
    expect(codes).to.deep.equal(['auth.token-invalid']);
    all.server.isSignedOut = false;
    all.desk.reload();
    await all.clerk.until(() => all.clerk.hears !== '登录过期了，请重新登录。您写的都还在这里。');
    expect(all.clerk.field('f-note').value).to.equal('已联系维保');
    sends(all);
    await all.clerk.until(() => all.clerk.hears === '受理了。');
  });

  it('is called off without a trace, and the focus goes back to its button', async () => {
    const all = await begins(await seated([newCase(now)]), 'FZ-2026-000317', 'accept');
    all.clerk.part('.work .quiet').click();
    await all.clerk.until(() => all.clerk.isAt === 'begin-accept');
    expect(all.clerk.has('.work')).to.equal(false);
    expect(all.clerk.part('#begin-accept').textContent).not.to.include('写了一半');
  });

  it('is witnessed by a unit that never said it is done', async () => {
    const claimed = caseOf(
      now,
      { serial: 309, age: 6, title: '早点摊占了盲道' },
      [0.1, steps.accept],
      [1, steps.start],
      [3, steps.resolved],
      [4, steps.claim],
    );
    const own = await seated([claimed]);
    await own.clerk.opens('FZ-2026-000309');
    expect(own.clerk.acts).not.to.include('witness');
    const all = await begins(await seated([claimed], { unit: 'fengtai' }), 'FZ-2026-000309', 'witness');
    all.clerk.choose('f-witness-0');
    all.clerk.choose('f-verdict-0');
    all.clerk.fill('f-witnessNote', '打登记的电话，本人说摊位搬走了。');
    sends(all);
    await all.clerk.until(() => all.clerk.hears === '回访记下了。');
    expect(all.clerk.reads).to.include('已确认解决（回访确认）');
  });
});
