// Settings that say how work is counted and told, on a screen: what they would do is shown before they are saved.
import { expect } from 'chai';
import { unmountAll } from '../../foundation/testing/fixture.js';
import { opened } from './testing/opened.js';
import { SettingsServer } from './testing/settings-server.js';

describe('settings of counting', () => {
  afterEach(unmountAll);

  it('take three lists of the unit’s own, and say how many each would hold before it is saved', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    await admin.goes('vocabulary');
    await admin.sees('按现在收到的45件算，三类各有40件、3件、2件。');
    admin.click('s-vocabulary-6');
    await admin.sees('总在一类里，也只在一类里');
    await admin.fill('s-own-first-label', '盯着办');
    await admin.fill('s-own-second-label', '盯着办');
    await admin.fill('s-own-rest-label', '其余的');
    admin.click('s-own-first-docketed-1');
    await admin.sees('三类各有2件、43件、0件。');
    admin.click('s-own-second-stages-0');
    await admin.sees('三类各有2件、3件、40件。');
    await admin.fill('s-reason', '居民代表会上商量定的');
    admin.click('save');
    await admin.sees('三类各有各的名字');
    expect(server.taken.size).to.equal(0);
    await admin.fill('s-own-second-label', '还没办好');
    admin.click('save');
    await admin.sees('已经写进封存日志');
    expect([...server.taken.values()][0]?.value).to.deep.equal({
      part: 'vocabulary',
      vocabulary: 'own',
      own: {
        first: { label: '盯着办', where: { docketed: true } },
        second: { label: '还没办好', where: { stages: ['pending'] } },
        rest: { label: '其余的' },
      },
    });
    expect(admin.reads).to.include('盯着办：这样的：正在挂账督办。');
  });

  it('take how many people there are, cohort by cohort, and say what is missing beside its field', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    await admin.goes('population');
    await admin.fill('s-elderly', '3');
    await admin.fill('s-reason', '普查公报公布了');
    admin.click('save');
    await admin.sees('“老年人”请填5以上的整数');
    expect(admin.reads).to.include('请填1990到2100的年份');
    expect(server.taken.size).to.equal(0);
    await admin.fill('s-elderly', '21,840');
    await admin.fill('s-year', '２０２０');
    await admin.fill('s-source', '人口普查公报');
    admin.click('save');
    await admin.sees('已经写进封存日志');
    expect([...server.taken.values()][0]?.value).to.deep.equal({
      part: 'population',
      population: { year: 2020, source: '人口普查公报', cohorts: [{ cohort: 'elderly', count: 21840 }] },
    });
  });

  it('print each formula before it is chosen, and send only the rates that are shown', async () => {
    const server = new SettingsServer();
    const admin = await opened(server);
    await admin.goes('formulas');
    await admin.sees('加上评了“基本满意”的件数乘0.9，除以评了五档中任何一档的件数');
    expect(admin.reads).to.include('还没办好的总在最前');
    admin.click('s-resolution-1');
    await admin.fill('s-reason', '区里统一要求的算法');
    admin.click('s-satisfaction-2');
    await admin.fill('s-reason', '区里统一要求的算法');
    admin.click('s-resolution-0');
    await admin.fill('s-reason', '区里统一要求的算法');
    admin.click('save');
    await admin.sees('已经写进封存日志');
    expect([...server.taken.values()][0]?.value).to.deep.equal({
      part: 'formulas',
      formulas: { satisfaction: 'satisfaction-weighted' },
    });
    expect(admin.reads).to.include('满意率：基本满意算0.9');
  });
});
