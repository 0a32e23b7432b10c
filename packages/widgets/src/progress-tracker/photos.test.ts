// A resident's own photos: got when they are asked for, and gone when another case is.
import { expect } from 'chai';
import { pageClock } from '../foundation/clock.js';
import { choose, photoFile, said } from '../foundation/testing/photos.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { lives } from './testing/lives.js';
import { clear, opened, stage } from './testing/stage.js';

const ids = ['FZ-A-0000000000000000000001', 'FZ-A-0000000000000000000002'] as const;

function picture(colour: string): string {
  const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas here');
  context.fillStyle = colour;
  context.fillRect(0, 0, 8, 8);
  return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
}

const images = (tracker: Element): HTMLImageElement[] => [
  ...(tracker.shadowRoot?.querySelectorAll<HTMLImageElement>('.photos img') ?? []),
];

describe('photos of a case', () => {
  afterEach(clear);

  it('are asked for by a button, shown in their order, and forgotten with the case', async () => {
    const life = lives.inHand(pageClock.now());
    const { server, tracker, resident } = await stage(life);
    for (const [index, id] of ids.entries()) server.photos.set(id, picture(['#a00', '#00a'][index] ?? ''));
    resident.type('诉求编号', life.number);
    resident.type('查询码', server.code);
    resident.press('查询');
    await resident.sees('两个期限');
    const photos = (): number => server.asked.filter(({ path }) => path.includes('/attachments/')).length;
    expect(photos()).to.equal(0);
    resident.press('看照片（2 张）');
    await resident.until(() => images(tracker).length === 2);
    expect(images(tracker).map(({ alt }) => alt)).to.deep.equal(['照片 1', '照片 2']);
    expect(images(tracker).map(({ src }) => src.split(',')[1])).to.deep.equal([...server.photos.values()]);
    expect(await axeFindings(tracker)).to.deep.equal([]);
    resident.press('查另一件');
    await resident.sees('查询码');
    resident.type('诉求编号', life.number);
    resident.type('查询码', server.code);
    resident.press('查询');
    await resident.sees('看照片（2 张）');
    expect(images(tracker)).to.deep.equal([]);
  });

  it('that can’t be had now are said, and asked for once more', async () => {
    const life = lives.inHand(pageClock.now());
    const { server, tracker, resident } = await stage(life);
    server.photos.set(ids[0], picture('#0a0'));
    resident.type('诉求编号', life.number);
    resident.type('查询码', server.code);
    resident.press('查询');
    await resident.sees('两个期限');
    server.isDown = true;
    resident.press('看照片（1 张）');
    await resident.sees('照片现在看不了');
    server.isDown = false;
    resident.press('看照片（1 张）');
    await resident.until(() => images(tracker).length === 1);
  });

  it('are no word on a case that has none', async () => {
    const { tracker } = await opened(lives.inHand(pageClock.now()));
    expect(tracker.shadowRoot?.textContent).not.to.include('照片');
  });
});

/** A tracker whose resident has written what is new. */
async function adding() {
  const all = await opened(lives.inHand(pageClock.now()));
  all.resident.press('补充情况');
  await all.resident.sees('有什么新情况？');
  all.resident.type('有什么新情况？', '今天拍的，水还在漏。');
  return all;
}

describe('photos that come with new facts', () => {
  afterEach(clear);

  it('are sent, go along with the words, and are among the case’s own then', async () => {
    const { server, tracker, resident } = await adding();
    choose(tracker, await photoFile(40, 30), await photoFile(30, 40));
    await said(tracker, /照片 1：传好了[\s\S]*照片 2：传好了/);
    expect(await axeFindings(tracker)).to.deep.equal([]);
    resident.press('提交补充');
    await resident.sees('补充的情况记下了');
    const [{ body } = { body: undefined }] = server.askedFor('supplements');
    expect(body).to.deep.equal({
      text: '今天拍的，水还在漏。',
      attachments: [...server.incoming.arrived.keys()].map((id) => ({ id, secret: 's'.repeat(43) })),
    });
    resident.press('看照片（2 张）');
    await resident.until(() => images(tracker).length === 2);
  });

  it('that did not get through keep the words back; sent once more or taken away, both go', async () => {
    const { server, tracker, resident } = await adding();
    server.incoming.fates.push('lost', { code: 'attachment.unreadable', status: 422 });
    choose(tracker, await photoFile(40, 30), await photoFile(30, 40));
    await said(tracker, /照片 1：没有传上去[\s\S]*照片 2：这张打不开/);
    resident.press('提交补充');
    await resident.sees('请看看每张照片下面的话');
    expect(server.askedFor('supplements')).to.deep.equal([]);
    expect(resident.field('有什么新情况？').value).to.equal('今天拍的，水还在漏。');
    resident.press('再传一次照片 1');
    resident.press('去掉照片 2');
    await said(tracker, /照片 1：传好了/);
    resident.press('提交补充');
    await resident.sees('补充的情况记下了');
    expect([...server.photos.keys()]).to.have.length(1);
  });

  it('and words both stay while there is no network', async () => {
    const { server, tracker, resident } = await adding();
    choose(tracker, await photoFile(40, 30));
    await said(tracker, /照片 1：传好了/);
    server.isDown = true;
    resident.press('提交补充');
    await resident.until(() => tracker.shadowRoot?.querySelector('#refusal') !== null);
    expect(resident.field('有什么新情况？').value).to.equal('今天拍的，水还在漏。');
    server.isDown = false;
    resident.press('提交补充');
    await resident.sees('补充的情况记下了');
    const sent = server.askedFor('supplements');
    expect(sent.map(({ headers }) => headers['Idempotency-Key'])[0]).to.equal(
      sent[1]?.headers['Idempotency-Key'],
    );
    expect([...server.photos.keys()]).to.have.length(1);
  });

  it('past what the case has room for stay out', async () => {
    const life = lives.inHand(pageClock.now());
    const { server, tracker, resident } = await stage(life);
    for (let made = 0; made < 11; made++) server.photos.set(`FZ-A-${made}`, '');
    resident.type('诉求编号', life.number);
    resident.type('查询码', server.code);
    resident.press('查询');
    await resident.sees('两个期限');
    resident.press('补充情况');
    await resident.sees('有什么新情况？');
    choose(tracker, await photoFile(40, 30), await photoFile(30, 40));
    await said(tracker, /最多放 1 张/);
    expect(tracker.shadowRoot?.querySelectorAll('#photos li')).to.have.length(1);
  });
});
