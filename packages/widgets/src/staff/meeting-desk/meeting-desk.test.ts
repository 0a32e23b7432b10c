// The desk in the hall: by keys alone, through ten minutes without a network, and beside another clerk.
import { expect } from 'chai';
import { browserStore, memoryStore } from '@huiyin/sdk/outbox';
import { pageClock } from '../../foundation/clock.js';
import { axeFindings } from '../../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../../foundation/testing/behaves-as-huiyin-element.js';
import { unmountAll } from '../../foundation/testing/fixture.js';
import { HuiyinMeetingDesk } from './meeting-desk.js';
import type { MeetingDeskState } from './meeting-desk.types.js';
import { hall, HallServer } from './testing/hall-server.js';
import { HALL_KEYSTROKES } from './testing/keystrokes.js';
import { clerk, seated } from './testing/recorder.js';

const shown: MeetingDeskState = {
  type: 'desk',
  clerk,
  meeting: hall,
  writing: { type: 'question' },
  step: 'question',
  form: { asked: '电梯老停', category: 'lifts' },
  faults: { place: '请填“在哪里”。' },
  isSaving: false,
  waiting: [],
  others: 1,
  expired: 1,
  line: 'offline',
  isSending: false,
  isLasting: true,
  said: '',
};

behavesAsHuiyinElement<MeetingDeskState>({ tag: 'huiyin-meeting-desk', element: HuiyinMeetingDesk, shown });

describe('the desk in the hall', () => {
  afterEach(unmountAll);

  it('takes a question, its answer and its promise by keys alone, and says what it is before it is sealed', async () => {
    const server = new HallServer();
    const desk = await seated(server, { store: memoryStore() });
    const promise = async (asked: string, who: readonly [string, string] | undefined): Promise<number> => {
      const before = desk.struck;
      await desk.asks(asked);
      await desk.press('2');
      await desk.types('d-text', '年前换主机。');
      await desk.press('Enter');
      await desk.until(() => desk.isAt === 'd-promise');
      await desk.press('Enter');
      if (who) await desk.types('d-name', who[0]);
      await desk.press('Enter');
      if (who) await desk.types('d-title', who[1]);
      await desk.press('Enter');
      expect(await axeFindings(desk.element)).to.deep.equal([]);
      await desk.press('2');
      await desk.until(() => desk.isAt === 'send');
      expect(desk.reads)
        .to.match(/第1问|第2问/)
        .and.match(/承诺 ?\d+年\d+月\d+日.*前：年前换主机。/);
      expect(await axeFindings(desk.element)).to.deep.equal([]);
      await desk.press('Enter');
      await desk.sees('记下了，编号');
      return desk.struck - before;
    };
    expect(await promise('电梯什么时候修？', ['李主任', '副主任'])).to.equal(HALL_KEYSTROKES.promise);
    await desk.until(() => desk.isAt === 'd-asked');
    // Whoever promised last is there already.
    expect(await promise('门禁什么时候修？', undefined)).to.equal(HALL_KEYSTROKES.promiseAgain);
    const [first, second] = server.taken.map(({ body }) => body);
    expect(first).to.deep.include({
      turn: 1,
      asked: '电梯什么时候修？',
      category: 'lifts',
      withoutCode: true,
    });
    expect(second?.['answer']).to.deep.equal({
      type: 'promised',
      text: '年前换主机。',
      promise: {
        text: '年前换主机。',
        owner: { name: '李主任', title: '副主任' },
        due: { type: 'working-days', days: 7 },
      },
    });
  });

  it('leaves what nobody answered to be answered by one key, and goes back by Esc without losing a word', async () => {
    const server = new HallServer();
    const desk = await seated(server, { store: memoryStore() });
    await desk.captures('路灯什么时候亮？');
    expect(desk.struck).to.equal(HALL_KEYSTROKES.question);
    await desk.sees('还没答');
    desk.struck = 0;
    await desk.press('F2', '1');
    await desk.types('d-text', '昨天换好了。');
    await desk.press('Escape');
    await desk.until(() => desk.isAt === 'd-type');
    await desk.press('Enter');
    await desk.until(() => desk.isAt === 'd-text');
    expect(desk.reads).to.include('补答第1个：路灯什么时候亮？');
    desk.struck = 2;
    await desk.press('Enter');
    await desk.until(() => desk.isAt === 'send');
    await desk.press('Enter');
    await desk.sees('第1个的答复记下了');
    expect(desk.struck).to.equal(HALL_KEYSTROKES.answer);
    expect(server.meeting.asked[0]).to.include({ answer: 'resolved', answered: '昨天换好了。' });
  });

  it('gives no number twice to a clerk who is quicker than the line', async () => {
    const server = new HallServer();
    const desk = await seated(server, { store: memoryStore() });
    let arrives = (): void => undefined;
    server.readable = new Promise((resolve) => (arrives = resolve));
    await desk.captures('电梯什么时候修？');
    await desk.until(() => server.taken.length === 1);
    // Sent, and not read again yet.
    await desk.captures('门禁什么时候修？');
    arrives();
    await desk.until(() => server.taken.length === 2);
    expect(server.taken.map(({ body }) => body['turn'])).to.deep.equal([1, 2]);
    await desk.sees('第3个提问');
  });

  it('goes on through ten minutes without a network and a reload, and sends everything once, in its order', async () => {
    const name = `hall-${pageClock.now()}`;
    const server = new HallServer();
    const store = await browserStore(name, () => pageClock.now());
    const desk = await seated(server, { store });
    server.line = 'offline';
    await desk.captures('电梯什么时候修？');
    await desk.sees('现在没有网');
    await desk.captures('垃圾站什么时候清？');
    await desk.sees('已记在这台机器上，等网络');
    // The first is answered while it still waits; a third is half written when the page goes.
    desk.button('补答').click();
    await desk.until(() => desk.isAt === 'd-type');
    await desk.press('1');
    await desk.types('d-text', '修好了。');
    await desk.press('Enter');
    await desk.until(() => desk.isAt === 'send');
    await desk.press('Enter');
    await desk.sees('等提问先送到');
    await desk.types('d-asked', '写了一半');

    unmountAll();
    const again = await seated(server, { store: await browserStore(name, () => pageClock.now()) });
    await again.sees('第2个：垃圾站什么时候清？');
    expect(again.reads).to.include('第1个的答复：已经解决');
    server.line = 'open';
    window.dispatchEvent(new Event('online'));
    await again.sees('送到了3条');
    expect(server.taken.map(({ what, body }) => [what, body['turn']])).to.deep.equal([
      ['questions', 1],
      ['questions', 2],
      ['answers', 1],
    ]);
    for (const { body } of server.taken) expect(body['occurredAt']).to.match(/^\d{4}-/);
    expect(again.reads).not.to.include('等网络');
    expect(again.element.shadowRoot?.querySelector<HTMLInputElement>('#d-asked')?.value).to.equal('写了一半');
  });

  it('shows beside a number that was taken what the other clerk wrote, and takes the next with its answer', async () => {
    const server = new HallServer();
    const desk = await seated(server, { store: memoryStore() });
    server.line = 'offline';
    await desk.captures('电梯什么时候修？');
    await desk.sees('等网络');
    desk.button('补答').click();
    await desk.until(() => desk.isAt === 'd-type');
    await desk.press('1');
    await desk.types('d-text', '修好了。');
    await desk.press('Enter');
    await desk.until(() => desk.isAt === 'send');
    await desk.press('Enter');
    await desk.sees('第1个的答复');
    server.line = 'open';
    server.asks(1, '停车怎么办？');
    await desk.element.send();
    await desk.sees('第1个已经有人记下：停车怎么办？（FZ-2026-000101）。您记的还在');
    // Nothing of this desk goes to the other one's question.
    expect(server.taken).to.deep.equal([]);
    expect(await axeFindings(desk.element)).to.deep.equal([]);
    desk.button('用下一个号（第2个）').click();
    await desk.sees('送到了2条');
    expect(server.meeting.asked.map(({ asked, answer }) => [asked, answer])).to.deep.equal([
      ['停车怎么办？', undefined],
      ['电梯什么时候修？', 'resolved'],
    ]);
  });

  it('gives its answer to the other clerk’s question where both wrote down the same', async () => {
    const server = new HallServer();
    const desk = await seated(server, { store: memoryStore() });
    server.asks(1, '电梯什么时候修好？');
    await desk.asks('电梯什么时候修？');
    await desk.press('5');
    await desk.types('d-text', '按维修资金的规定办。');
    await desk.press('Enter');
    await desk.until(() => desk.isAt === 'send');
    await desk.press('Enter');
    await desk.sees('已经有人记下');
    desk.button('是同一个问题').click();
    await desk.sees('第1个的答复记下了');
    expect(server.meeting.asked).to.have.length(1);
    expect(server.meeting.asked[0]).to.include({ answer: 'policy-only', answered: '按维修资金的规定办。' });
  });

  it('opens what was refused at what is wrong, and takes nothing private on', async () => {
    const server = new HallServer();
    server.refuses = { pointer: '/asked', code: 'field.private-words' };
    const desk = await seated(server, { store: memoryStore() });
    await desk.captures('请打 13800138000');
    await desk.sees('没有收下：有1处要改');
    desk.button('打开改').click();
    await desk.sees('“问什么，一句话”里像有电话');
    await desk.until(() => desk.isAt === 'd-asked');
    desk.fill('d-asked', '谁来修门禁？');
    await desk.press('Enter', 'Enter');
    await desk.until(() => desk.isAt === 'd-place');
    await desk.press('Enter', 'Enter');
    await desk.until(() => desk.isAt === 'd-type');
    await desk.press('0', 'Enter');
    await desk.sees('第1个记下了');
    expect(server.taken.map(({ body }) => body['asked'])).to.deep.equal(['谁来修门禁？']);
    expect(desk.reads).not.to.include('没有收下');
  });

  it('opens the meeting, counts who came and closes it, and says that nothing is asked after that', async () => {
    const { openedAt: _opened, ...plan } = hall;
    const server = new HallServer({ ...plan, status: 'announced' });
    const desk = await seated(server, { store: memoryStore() });
    await desk.sees('还没有开会');
    desk.button('现在开会').click();
    await desk.until(() => server.meeting.status === 'open');
    await desk.sees('第1个提问');
    desk.button('记到场人数').click();
    await desk.until(() => desk.isAt === 'n-elderly');
    desk.fill('n-elderly', '很多');
    desk.button('记下人数').click();
    await desk.sees('老年人要填整数');
    desk.fill('n-elderly', '９６');
    desk.button('记下人数').click();
    await desk.until(() => server.taken.some(({ what }) => what === 'attendance'));
    desk.button('散会').click();
    await desk.until(() => desk.isAt === 'close-no');
    desk.button('散会').click();
    await desk.sees('已经散会');
    expect(server.taken.map(({ what }) => what)).to.deep.equal(['opening', 'attendance', 'closing']);
    expect(server.taken[1]?.body).to.deep.equal({ cohorts: [{ cohort: 'elderly', count: 96 }] });
  });

  it('begins with a question from a queue, unless one is being written', async () => {
    const desk = await seated(new HallServer(), { store: memoryStore() });
    expect(await desk.element.take({ asked: '快递柜放哪里？', place: '芳城园' })).to.equal(true);
    expect(desk.element.shadowRoot?.querySelector<HTMLInputElement>('#d-asked')?.value).to.equal(
      '快递柜放哪里？',
    );
    expect(await desk.element.take({ asked: '另一个' })).to.equal(false);
    await desk.sees('请先记下正在写的');
  });
});
