// Writing an appeal down for a resident: the number comes out, the tracking code never does.
import { expect } from 'chai';
import type { HuiyinActedEvent } from './staff-desk.events.js';
import { pageClock } from '../../foundation/clock.js';
import { axeFindings } from '../../foundation/testing/axe.js';
import { newCase } from './testing/cases.js';
import { clear, seated, type Stage } from './testing/stage.js';

const now = pageClock.now();

async function entering(): Promise<Stage> {
  const all = await seated([newCase(now)]);
  all.clerk.click('begin-enter');
  await all.clerk.until(() => all.clerk.isAt === 'f-title');
  all.clerk.fill('f-title', '3 号楼电梯停运');
  all.clerk.fill('f-matter', '来电人说电梯停了三天。');
  all.clerk.fill('f-place', '芳古园一区 3 号楼');
  all.clerk.fill('f-category', 'lifts');
  return all;
}

const sends = ({ clerk }: Stage): void => clerk.part('.work [type=submit]').click();

describe('writing an appeal down', () => {
  afterEach(clear);

  it('gives the number, says how the resident gets the code, and tells the page the number', async () => {
    const all = await entering();
    const heard: HuiyinActedEvent[] = [];
    all.desk.addEventListener('huiyin-acted', (event) => heard.push(event), { once: true });
    all.clerk.fill('f-phone', '138 0013 8000');
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'receipt-title');
    expect(all.clerk.reads).to.include('FZ-2026-000501').and.include('查询码由居民自己领');
    expect(heard.map(({ number, operation }) => [number, operation])).to.deep.equal([
      ['FZ-2026-000501', 'enter'],
    ]);
    expect(all.server.writes[0]?.body).to.deep.equal({
      body: 'fangzhuang',
      channel: 'hotline-12345',
      kind: 'request',
      category: 'lifts',
      title: '3 号楼电梯停运',
      text: '来电人说电梯停了三天。',
      place: '芳古园一区 3 号楼',
      contact: { phone: '138 0013 8000' },
    });
    await all.clerk.until(() => all.clerk.lines.includes('FZ-2026-000501'));
    expect(await axeFindings(all.desk)).to.deep.equal([]);
  });

  it('asks for a phone, or for the word that there will be no code', async () => {
    const all = await entering();
    sends(all);
    await all.clerk.sees('请填电话。没有电话的，请在下面选');
    expect(all.server.writes).to.deep.equal([]);
    all.clerk.choose('f-anonymous');
    await all.clerk.until(() => !all.clerk.has('#f-phone'));
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'receipt-title');
    expect(all.server.writes[0]?.body).to.include({ anonymous: true }).and.not.have.property('contact');
  });

  it('opens what was written down, or begins the next with the same channel and nothing else', async () => {
    const all = await entering();
    all.clerk.fill('f-channel', 'visit');
    all.clerk.fill('f-phone', '13800138000');
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'receipt-title');
    all.clerk.part('.receipt .secondary').click();
    await all.clerk.until(() => all.clerk.isAt === 'f-title');
    expect(all.clerk.field('f-channel').value).to.equal('visit');
    expect(all.clerk.field('f-title').value + all.clerk.field('f-phone').value).to.equal('');
  });

  it('keeps what was written while a case is looked at', async () => {
    const all = await entering();
    await all.clerk.opens('FZ-2026-000317');
    all.clerk.click('begin-enter');
    await all.clerk.until(() => all.clerk.isAt === 'f-title');
    expect(all.clerk.field('f-matter').value).to.equal('来电人说电梯停了三天。');
  });

  it('is written down once, however often it is sent', async () => {
    const all = await entering();
    all.clerk.fill('f-phone', '13800138000');
    all.server.nextWrites.push('lost-after');
    sends(all);
    await all.clerk.sees('没有送出去');
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'receipt-title');
    expect(all.server.lives.size).to.equal(2);
  });
});
