// The case followed live: nothing reloaded, nothing said twice, nothing old after something new.
import { expect } from 'chai';
import { pageClock } from '../foundation/clock.js';
import { shadowPart } from '../foundation/testing/fixture.js';
import { settled } from '../foundation/testing/manual-clock.js';
import { lives, steps } from './testing/lives.js';
import { clear, opened } from './testing/stage.js';

const now = pageClock.now();

describe('the open case', () => {
  afterEach(clear);

  it('moves on the page by itself, and that is said once', async () => {
    const { resident, server, tracker } = await opened(lives.answeredResolved(now));
    const status = shadowPart(tracker, '.said');
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(status.textContent ?? ''));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    server.happens(steps.claim);
    await resident.sees('刚有新进展：单位说办好了');
    server.tell();
    await resident.until(() => server.askedFor('track').length === 4);
    observer.disconnect();
    expect(shadowPart(tracker, '.said')).to.equal(status);
    expect(status.getAttribute('role')).to.equal('status');
    expect(said).to.deep.equal(['刚有新进展：单位说办好了']);
    expect(resident.reads).to.include('办得怎么样，您说了算');
  });

  it('leaves the reader where they are when it moves', async () => {
    const { resident, server } = await opened(lives.answeredResolved(now));
    resident.button('补充情况').focus();
    server.happens(steps.claim);
    await resident.sees('刚有新进展');
    expect(resident.isAt).to.equal('补充情况');
  });

  it('does not open an evaluation again that was put aside', async () => {
    const { resident, server } = await opened(lives.claimed(now));
    resident.press('先不评价');
    server.happens({ type: 'docket', by: 'fangzhuang', supervisor: '王主任', nextReview: '2027-01-01' });
    await resident.sees('挂账督办');
    expect(resident.reads).not.to.include('您满意吗');
  });

  it('follows on one line, which ends with the element and is taken up when it comes back', async () => {
    const { portal, resident, server, tracker } = await opened(lives.claimed(now));
    resident.type('还想说点什么', '门还响');
    tracker.remove();
    while (server.streams > 0) await settled();
    portal.append(tracker);
    await resident.until(() => server.streams === 1);
    expect(resident.field('还想说点什么').value).to.equal('门还响');
    server.happens(steps.callbackHalf);
    await resident.sees('经回访，还没全解决');
    expect(server.streams).to.equal(1);
  });

  it('keeps what is shown when the server can’t be reached, says as of when, and goes on', async () => {
    const { portal, resident, server, tracker } = await opened(lives.inHand(now));
    server.goDown();
    tracker.remove();
    portal.append(tracker);
    await resident.sees('现在连不上。这里显示的是');
    expect(resident.reads).to.include('芳古园社区正在办');
    expect(tracker.getAttribute('status')).to.equal('loaded');
    server.isDown = false;
    await resident.until(() => !resident.reads.includes('现在连不上'));
  });

  it('never shows an older answer after a newer one', async () => {
    const { resident, server } = await opened(lives.inHand(now));
    const release = server.hold('track');
    server.tell();
    await resident.until(() => server.askedFor('track').length === 3);
    resident.press('撤回这件诉求');
    await resident.sees('确定撤回');
    resident.press('确定撤回');
    await resident.sees('您已经撤回');
    release();
    await resident.until(() => server.askedFor('track').length === 4);
    expect(resident.reads).to.include('您已经撤回').and.not.include('正在办');
  });

  it('asks for the code again when it has been replaced', async () => {
    const { resident, server } = await opened(lives.inHand(now));
    server.code = '1111 2222 3333 4444';
    server.tell();
    await resident.sees('没有查到');
    expect(resident.reads).not.to.include('正在办');
  });
});
