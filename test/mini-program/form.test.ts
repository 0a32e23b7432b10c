// The example's form, compiled and run by WeChat's own tools, against the whole server: nothing is lost, nothing sent twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptText } from '../../packages/sdk/test/wx/node-wx.js';
import { day } from '../../packages/server/test/db/support/world.js';
import { usePhones, type Phone } from './support/phone.js';
import { file, fillIn } from './support/resident.js';
import { openStreet, type Street } from './support/street.js';

const phones = usePhones();
let street: Street;
beforeAll(async () => {
  street = await openStreet();
});
afterAll(() => street.close());

/** A phone of this street. */
const phoneOf = (kept?: Map<string, KeptText>): Promise<Phone> =>
  phones({
    config: { endpoint: street.endpoint, body: 'fangzhuang' },
    now: street.api.time.clock(),
    ...(kept && { kept }),
  });

describe('the form', () => {
  it('says what is missing, in the SDK’s words, and sends nothing', async () => {
    const phone = await phoneOf();
    const form = await phone.open('form');
    await form.says('向方庄街道提诉求');
    await form.tap('submit');
    await form.says('还有4处要补一下');
    expect(await form.text()).toContain('请用一句话写写是什么事。');
    await form.enter('title', 'input', '路灯不亮');
    expect(await form.text()).not.toContain('请用一句话写写是什么事。');
    await form.enter('phone', 'input', '12');
    await form.tap('submit');
    await form.says('这个电话号码好像不对。');
    expect(phone.wx.asked.every(({ method }) => method === 'GET')).toBe(true);
    expect(phone.complaints).toEqual([]);
  });

  it('gives a receipt with number and code, which stays until it is put away', async () => {
    const phone = await phoneOf();
    const { number, code } = await file(phone, '三号楼电梯停了四天');
    const mine = await street.api.client.appeals.open(number, code).track();
    expect(mine).toMatchObject({
      title: '三号楼电梯停了四天',
      category: 'lifts',
      place: '芳古园一区 3 号楼',
    });
    // Another start of the program: the code is shown only once by the server, so the phone keeps it.
    const later = await phoneOf(phone.wx.kept);
    const form = await later.open('form');
    await form.says(code);
    await form.tap('button', '抄好了');
    const third = await (await phoneOf(later.wx.kept)).open('form');
    await third.says('向方庄街道提诉求');
    expect(await third.text()).not.toContain(code);
  });

  it('keeps what is written without a network, and sends it once when there is one again', async () => {
    const phone = await phoneOf();
    const form = await phone.open('form');
    await fillIn(form, '离线写的：路灯不亮');
    phone.wx.isOffline = true;
    await form.tap('submit');
    await form.says('有1件存在这部手机里，还没有发出去');
    const before = await street.api.client.reportCards.get({ body: 'fangzhuang' });
    phone.wx.isOffline = false;
    await form.platform('onShow');
    await form.says('收到了。编号');
    expect(await form.text()).not.toContain('还没有发出去');
    await form.platform('onShow');
    const after = await street.api.client.reportCards.get({ body: 'fangzhuang' });
    expect(after.received.numerator).toBe(before.received.numerator + 1);
  });

  it('can be written where it is opened without a network, once it was opened with one', async () => {
    const before = await phoneOf();
    await (await before.open('form')).says('向方庄街道提诉求');
    const phone = await phoneOf(before.wx.kept);
    phone.wx.isOffline = true;
    const form = await phone.open('form');
    await fillIn(form, '地下室里写的');
    await form.tap('submit');
    await form.says('有1件存在这部手机里');
    phone.wx.isOffline = false;
    await form.tap('button', '现在再发一次');
    await form.says('收到了。编号');
  });

  it('puts back what the server did not take, with why', async () => {
    const phone = await phoneOf();
    const form = await phone.open('form');
    await fillIn(form, '路灯不亮');
    await form.enter('text', 'input', '半个字符\ud83d');
    await form.tap('submit');
    await form.says('有一件没有收下');
    await form.says('里面有显示不出来的字符');
    await form.enter('text', 'input', '晚上看不见路');
    await form.tap('submit');
    await form.says('收到了。编号');
  });

  it('says what was deleted because it could not be sent for a week', async () => {
    const before = await phoneOf();
    const form = await before.open('form');
    await fillIn(form, '路灯不亮');
    before.wx.isOffline = true;
    await form.tap('submit');
    await form.says('还没有发出去');
    const config = { endpoint: street.endpoint, body: 'fangzhuang' };
    const now = street.api.time.clock() + 7 * day;
    const after = await phones({ config, now, kept: before.wx.kept });
    const later = await after.open('form');
    await later.says('有1件存了7天都没有发出去');
    await later.tap('button', '知道了');
    await expect.poll(() => later.text()).not.toContain('存了7天');
    const third = await (await phones({ config, now, kept: after.wx.kept })).open('form');
    await third.says('向方庄街道提诉求');
    expect(await third.text()).not.toContain('存了7天');
    expect(after.wx.asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('says why it shows nothing, and tries again', async () => {
    const phone = await phoneOf();
    phone.wx.isOffline = true;
    const form = await phone.open('form');
    await form.says('现在连不上，这里暂时显示不了。');
    phone.wx.isOffline = false;
    await form.tap('button', '再试一次');
    await form.says('向方庄街道提诉求');
  });
});
