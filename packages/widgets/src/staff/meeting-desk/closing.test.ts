// The end of the evening at the desk in the hall: what has not arrived is said, and so is why something came back.
import { expect } from 'chai';
import { memoryStore } from '@huiyin/sdk/outbox';
import { axeFindings } from '../../foundation/testing/axe.js';
import { unmountAll } from '../../foundation/testing/fixture.js';
import { HallServer } from './testing/hall-server.js';
import { seated } from './testing/recorder.js';

const mayLeave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

describe('the end of the evening at the desk in the hall', () => {
  afterEach(unmountAll);

  it('says how much has not arrived and lets nobody leave by mistake, until all of it has', async () => {
    const server = new HallServer();
    const desk = await seated(server, { store: memoryStore() });
    expect(mayLeave()).to.equal(true);
    server.line = 'offline';
    await desk.captures('电梯什么时候修？');
    await desk.sees('等网络');
    // While it goes on it is said where it waits, not as if it were over.
    expect(desk.reads).not.to.include('先别关这一页');
    expect(mayLeave()).to.equal(false);
    desk.button('散会').click();
    await desk.until(() => desk.isAt === 'close-no');
    desk.button('散会').click();
    await desk.sees('还有2件没送到，先别关这一页。');
    expect(desk.reads).to.include('已经散会').and.not.to.include('正在开');
    expect(mayLeave()).to.equal(false);
    expect(await axeFindings(desk.element)).to.deep.equal([]);
    server.line = 'open';
    await desk.element.send();
    await desk.sees('送到了2条');
    expect(server.taken.map(({ what }) => what)).to.deep.equal(['questions', 'closing']);
    expect(desk.reads).not.to.include('先别关这一页');
    expect(mayLeave()).to.equal(true);
    server.line = 'offline';
    unmountAll();
    expect(mayLeave()).to.equal(true);
  });

  it('says why a closing came back and what to do, and takes it when it is pressed again', async () => {
    const server = new HallServer();
    server.refusesHall = 'meeting.time-out-of-range';
    const desk = await seated(server, { store: memoryStore() });
    const close = async (): Promise<void> => {
      desk.button('散会').click();
      await desk.until(() => desk.isAt === 'close-no');
      desk.button('散会').click();
    };
    await close();
    await desk.sees('请看看这台机器的钟准不准，对好再点“散会”');
    expect(desk.reads).not.to.include('time-out-of-range');
    // It is not over: questions are still taken.
    expect(desk.reads).to.include('第1个提问').and.not.to.include('已经散会');
    desk.button('不用送了').click();
    await desk.until(() => !desk.reads.includes('没有收下'));
    await close();
    await desk.sees('已经散会');
    expect(server.taken.map(({ what }) => what)).to.deep.equal(['closing']);
  });

  it('lets an answer go whose question somebody else has answered', async () => {
    const server = new HallServer();
    server.asks(1, '停车怎么办？');
    const desk = await seated(server, { store: memoryStore() });
    await desk.press('F2', '1');
    await desk.types('d-text', '画好线了。');
    await desk.press('Enter');
    await desk.until(() => desk.isAt === 'send');
    const [only] = server.meeting.asked;
    if (!only) throw new Error('nothing was asked');
    server.meeting = { ...server.meeting, asked: [{ ...only, answer: 'resolved', answered: '画好了。' }] };
    await desk.press('Enter');
    await desk.sees('没有这个号，或者已经有了答复');
    expect(desk.button('打开改').isConnected).to.equal(true);
    desk.button('不用送了').click();
    await desk.until(() => !desk.reads.includes('没有收下'));
    expect(server.taken).to.deep.equal([]);
  });
});
