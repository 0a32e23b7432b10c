// The settings on a screen: what is typed is checked, sent once, never written over somebody else's, and never lost.
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { SETTING_PARTS } from '@huiyin/sdk/rules';
import { axeFindings } from '../../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../../foundation/testing/behaves-as-huiyin-element.js';
import { unmountAll } from '../../foundation/testing/fixture.js';
import { HuiyinDeskSettings } from './desk-settings.js';
import type { DeskSettingsState } from './desk-settings.types.js';
import { noCalendar, noHooks } from './settings-host.js';
import { opened } from './testing/opened.js';
import { hook, oneChange, settings, SettingsServer } from './testing/settings-server.js';

const shown: DeskSettingsState = {
  type: 'settings',
  settings,
  place: 'contact-points',
  drafts: {},
  faults: { 's-point-0-label': '请填“叫什么”。' },
  isSaving: false,
  notice: { tone: 'wrong', text: '您打开以后，别人先改过。', typed: ['电话 · 热线：12345'] },
  changes: [oneChange],
  next: 'more',
  hooks: noHooks,
  calendar: noCalendar,
};

behavesAsHuiyinElement<DeskSettingsState>({
  tag: 'huiyin-desk-settings',
  element: HuiyinDeskSettings,
  shown,
});

describe('settings', () => {
  afterEach(unmountAll);

  it('say what a change does not do, ask for a reason, and are saved with it', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    expect(admin.reads).to.include('已经收到的，原来答应的日子不变');
    expect(admin.reads).to.include('从登记到现在没有改过');
    await admin.fill('s-firstResponseDays', '３');
    admin.click('save');
    await admin.sees('还有1处要补一下');
    expect(admin.isAt).to.equal('error-summary');
    expect(server.taken.size).to.equal(0);
    await admin.fill('s-reason', '街道办公会定的');
    admin.click('save');
    await admin.sees('已经写进封存日志');
    expect(admin.isAt).to.equal('notice');
    expect([...server.taken.values()]).to.deep.equal([
      {
        body: 'fangzhuang',
        revision: 0,
        reason: '街道办公会定的',
        value: {
          part: 'windows',
          standard: { firstResponseDays: 3, resolutionDays: 15, confirmationDays: 15 },
        },
      },
    ]);
    expect(admin.reads).to.match(/方庄街道管理员.*改的/);
    expect(admin.reads).to.match(/原来 ?几天内答复：7天.*改成 ?几天内答复：3天/);
  });

  it('show how somebody else has set a part meanwhile, and what was typed', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    const standard = { firstResponseDays: 5, resolutionDays: 20, confirmationDays: 15 };
    server.setsMeanwhile({ value: { part: 'windows', standard }, revision: 1, sealed: true });
    await admin.fill('s-firstResponseDays', '3');
    await admin.fill('s-reason', '街道办公会定的');
    admin.click('save');
    await admin.sees('区系统管理员（丰台区）先改过这一项');
    expect(admin.field('s-firstResponseDays').value).to.equal('5');
    expect(admin.reads).to.include('几天内答复：3天');
    expect(server.taken.size).to.equal(0);
  });

  it('keep what is typed without a network, and send it once although the answer was lost', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    await admin.goes('channels');
    admin.click('s-channels-1');
    for (const fate of ['offline', 'lost-after'] as const) {
      server.fate = fate;
      admin.click('save');
      await admin.sees('现在连不上，没有保存');
      await admin.goes('vocabulary');
      await admin.goes('channels');
      expect((admin.field('s-channels-1') as HTMLInputElement).checked).to.equal(true);
    }
    admin.click('save');
    await admin.sees('保存好了');
    expect(server.taken.size).to.equal(1);
    server.fate = 'signed-out';
    admin.click('s-channels-2');
    admin.click('save');
    await admin.sees('登录过期了');
  });

  it('take items as lines of a table, and say which line is wrong', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    await admin.goes('taxonomy');
    expect(admin.field('s-taxonomy').value).to.equal('电梯｜｜困人｜trapped｜方庄街道');
    await admin.fill(
      's-taxonomy',
      '电梯｜｜困人｜trapped｜方庄街道｜半小时内到｜1｜3\n没有这类｜｜助餐｜meals',
    );
    await admin.fill('s-reason', '困人三天内查明');
    admin.click('save');
    await admin.sees('第 2 行的“类别”不对');
    await admin.fill('s-taxonomy', '电梯｜｜困人｜trapped｜方庄街道｜半小时内到｜1｜3');
    await admin.fill('s-questions', '没有这件｜floor｜困在几层？｜写几个字');
    admin.click('save');
    await admin.sees('第 1 行的“哪件事”不对');
    await admin.fill('s-questions', 'trapped｜floor｜困在几层？｜写几个字');
    admin.click('save');
    await admin.sees('保存好了');
    const [sent] = [...server.taken.values()];
    expect(sent?.value).to.deep.equal({
      part: 'taxonomy',
      taxonomy: {
        items: [
          {
            code: 'trapped',
            category: 'lifts',
            name: '困人',
            unit: 'fangzhuang',
            standard: '半小时内到',
            clock: { firstResponseDays: 1, resolutionDays: 3 },
            questions: [{ code: 'floor', ask: '困在几层？', kind: 'text' }],
          },
        ],
      },
    });
  });

  it('move categories by buttons, keep the focus where it was, and never take off the last resort', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    await admin.goes('categories');
    admin.click('save');
    await admin.sees('没有要改的');
    admin.click('up-property');
    await admin.until(() => admin.isAt === 'up-property');
    admin.click('drop-lifts');
    await admin.until(() => admin.isAt === 'add-lifts');
    expect(() => admin.click('drop-other')).to.throw('there is no field');
    admin.click('save');
    await admin.sees('保存好了');
    expect([...server.taken.values()].map(({ value }) => value)).to.deep.equal([
      { part: 'categories', categories: ['property', 'parking', 'other'] },
    ]);
  });

  it('check every contact point beside its field', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    await admin.goes('contact-points');
    admin.click('add-point');
    await admin.until(() => admin.isAt === 's-point-2-label');
    admin.click('save');
    await admin.sees('请填“叫什么”。');
    expect(admin.field('s-point-2-label').getAttribute('aria-describedby')).to.include('error');
    await admin.fill('s-point-2-label', '书记接待日');
    await admin.fill('s-point-2-value', '每周五下午');
    admin.click('save');
    await admin.sees('保存好了');
  });

  it('are looked at by an auditor, who finds nothing to press', async () => {
    const server = new SettingsServer({ ...settings, readOnly: true });
    const admin = await opened(server);
    expect(admin.reads).to.include('您的岗位只看不改');
    expect(() => admin.field('save')).to.throw();
    await admin.goes('webhooks');
    expect(admin.reads).to.include('只有管理员看得到');
    expect(server.looks).to.equal(0);
  });
});

describe('webhooks among the settings', () => {
  afterEach(unmountAll);

  it('are set up, and the secret is shown this once', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    expect(server.looks).to.equal(0);
    await admin.goes('webhooks');
    await admin.sees('还没有登记通知地址');
    admin.click('create');
    await admin.sees('请填 https 开头的网址');
    await admin.fill('h-url', 'https://10.0.0.8/in');
    await admin.fill('h-note', '短信网关');
    admin.click('create');
    await admin.sees('这个地址不能用');
    await admin.fill('h-url', 'https://sms.example/huiyin');
    admin.click('create');
    await admin.sees('whsec_AAAABBBBCCCCDDDD');
    expect(admin.isAt).to.equal('secret');
    admin.click('secret-known');
    await admin.until(() => !admin.reads.includes('whsec_'));
    expect(admin.reads).to.include('https://sms.example/huiyin');
  });

  it('are tried, paused, given another secret and removed, the last two after a question', async () => {
    const server = new SettingsServer();
    server.hooks = [hook];
    const admin = await opened(server);
    await admin.goes('webhooks');
    await admin.sees('https://sms.example/huiyin');
    admin.click(`test-${hook.id}`);
    await admin.sees('测试排上队了');
    expect(admin.reads).to.match(/FZ-2026-000109：已受理 ?放弃.*对方没有收下；对方答 500/);
    admin.click(`pause-${hook.id}`);
    await admin.sees('管理员暂停的');
    admin.click(`rotate-${hook.id}`);
    await admin.until(() => admin.isAt === 'sure');
    admin.click('yes');
    await admin.sees('whsec_EEEEFFFFGGGGHHHH');
    admin.click(`remove-${hook.id}`);
    await admin.sees('真的移除“短信网关”吗');
    admin.click('no');
    await admin.until(() => !admin.reads.includes('真的移除'));
    expect(server.hooks).to.have.length(1);
    admin.click(`remove-${hook.id}`);
    await admin.sees('真的移除');
    admin.click('yes');
    await admin.sees('还没有登记通知地址');
  });
});

describe('the working-day calendar among the settings', () => {
  afterEach(unmountAll);

  it('takes the next year as it is copied from its notice, and says what does not fit', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    await admin.goes('calendar');
    await admin.sees('国办发明电〔2025〕7号');
    expect(admin.field('c-year').value).to.equal('2027');
    await admin.fill('c-notice', '测试用〔2026〕1号');
    await admin.fill('c-lines', '元旦 2027-01-01 2027-01-03\n春节 二月五日');
    admin.click('enter');
    await admin.sees('第2行看不懂');
    await admin.fill('c-lines', '元旦 2027-01-01 2027-01-03');
    admin.click('enter');
    await admin.sees('漏了法定假日');
    const lines = [
      '元旦 2027-01-01 2027-01-03',
      '劳动节　2027-05-01 2027-05-05 2027-05-08',
      '国庆节 2027-10-01 2027-10-07',
    ];
    await admin.fill('c-lines', lines.join('\n'));
    admin.click('enter');
    await admin.sees('录好了，现在就按它数');
    expect(server.years.at(-1)?.facts.holidays[1]).to.deep.equal({
      name: '劳动节',
      first: '2027-05-01',
      last: '2027-05-05',
      worked: ['2027-05-08'],
    });
    expect(admin.reads).to.include('测试用〔2026〕1号');
  });
});

describe('settings at every width', () => {
  after(() => setViewport({ width: 1280, height: 800 }));
  afterEach(unmountAll);

  for (const width of [320, 1280]) {
    it(`pass every check and overflow nowhere at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const server = new SettingsServer();
      server.hooks = [hook];
      server.changes = [oneChange];
      const admin = await opened(server);
      for (const place of [...SETTING_PARTS, 'calendar', 'webhooks']) {
        await admin.goes(place);
        const element = document.querySelector('huiyin-desk-settings');
        expect(await axeFindings(element as HTMLElement), place).to.deep.equal([]);
        expect(document.documentElement.scrollWidth, place).to.be.at.most(width);
      }
    });
  }
});
