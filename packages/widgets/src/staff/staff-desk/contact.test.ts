// Reaching the resident from the desk: for a reason that they can read, and gone with the case.
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { inHandCase, newCase } from './testing/cases.js';
import { clear, seated, type Stage } from './testing/stage.js';

const now = pageClock.now();
const IN_HAND = 'FZ-2026-000309';

async function begins(all: Stage, act: string): Promise<void> {
  all.clerk.click(`begin-${act}`);
  await all.clerk.until(() => all.clerk.has('.work'));
}

const sends = ({ clerk }: Stage): void => clerk.part('.work [type=submit]').click();
const lastBody = ({ server }: Stage): unknown => server.writes[server.writes.length - 1]?.body;

describe('the contact that was left', () => {
  afterEach(clear);

  it('is shown for a reason, can be dialled, and is gone when another case was opened', async () => {
    const all = await seated([inHandCase(now), newCase(now)]);
    all.server.contacts.set(IN_HAND, { name: '王阿姨', phone: '138 0013 8000' });
    await all.clerk.opens(IN_HAND);
    expect(all.clerk.reads).not.to.include('8000');
    await begins(all, 'look');
    sends(all);
    await all.clerk.sees('请填上“为什么要看”');
    all.clerk.fill('f-lookReason', '回电话答复');
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'contact-title');
    expect(lastBody(all)).to.deep.equal({ reason: '回电话答复' });
    expect(all.clerk.reads).to.include('王阿姨').and.include('已经记下');
    expect(all.clerk.part('.contact a').getAttribute('href')).to.equal('tel:13800138000');
    await all.clerk.opens('FZ-2026-000317');
    await all.clerk.opens(IN_HAND);
    expect(all.clerk.reads).not.to.include('8000');
  });

  it('is asked for nobody who may not look', async () => {
    const all = await seated([inHandCase(now)]);
    await all.clerk.opens(IN_HAND);
    expect(all.clerk.acts).not.to.include('look').and.not.to.include('reissue');
  });

  it('is what a lost code is replaced by, after a call, by a unit that has not the case', async () => {
    const all = await seated([inHandCase(now)], { unit: 'fengtai' });
    all.server.contacts.set(IN_HAND, { phone: '138 0013 8000' });
    await all.clerk.opens(IN_HAND);
    await begins(all, 'reissue');
    all.clerk.choose('f-callBack-0');
    all.clerk.fill('f-callBackNote', '打登记的电话，本人说纸条丢了。');
    sends(all);
    await all.clerk.until(() => all.clerk.hears.startsWith('查询码补发了'));
    expect(lastBody(all)).to.deep.equal({ how: 'call', note: '打登记的电话，本人说纸条丢了。' });
    expect(all.clerk.reads).to.include('补发查询码，旧的作废');
  });
});
