// A resident's own photos: got when they are asked for, and gone when another case is.
import { expect } from 'chai';
import { pageClock } from '../foundation/clock.js';
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
