// What exactly it is: asked at the desk as on the resident's form, and shown with whom it is best passed to.
import type { Taxonomy } from '@huiyin/sdk';
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { axeFindings } from '../../foundation/testing/axe.js';
import { newCase } from './testing/cases.js';
import { clear, seated, type Stage } from './testing/stage.js';

const now = pageClock.now();
const NUMBER = 'FZ-2026-000317';

const taxonomy: Taxonomy = {
  items: [
    {
      code: 'trapped',
      category: 'lifts',
      group: '电梯运行',
      name: '困过人',
      standard: '三天内查明原因。',
      questions: [
        { code: 'which', ask: '是哪一部', kind: 'text', required: true },
        { code: 'since', ask: '从哪天开始', kind: 'day' },
      ],
    },
    { code: 'slow', category: 'lifts', group: '电梯运行', name: '等太久' },
  ],
};

async function desk(): Promise<Stage> {
  const all = await seated([newCase(now)]);
  all.server.taxonomy = taxonomy;
  return all;
}

const sends = ({ clerk }: Stage): void => clerk.part('.work [type=submit]').click();
const bodyOf = ({ server }: Stage): unknown => server.writes[server.writes.length - 1]?.body;

describe('what exactly it is, at the desk', () => {
  afterEach(clear);

  it('is asked after the category, with its few questions, and sent with what was answered', async () => {
    const all = await desk();
    all.clerk.click('begin-enter');
    await all.clerk.until(() => all.clerk.isAt === 'f-title');
    all.clerk.fill('f-title', '电梯困人');
    all.clerk.fill('f-matter', '来电人说困了十分钟。');
    all.clerk.fill('f-place', '芳古园一区');
    all.clerk.fill('f-phone', '13800138000');
    all.clerk.fill('f-category', 'lifts');
    await all.clerk.until(() => all.clerk.has('#f-item'));
    all.clerk.fill('f-item', 'trapped');
    await all.clerk.sees('三天内查明原因。');
    expect(await axeFindings(all.desk)).to.deep.equal([]);
    sends(all);
    await all.clerk.sees('请填上“是哪一部”。');
    expect(all.server.writes).to.deep.equal([]);
    all.clerk.fill('f-q-which', '东边那部');
    all.clerk.fill('f-q-since', '2026-11-20');
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'receipt-title');
    expect(bodyOf(all)).to.include({ category: 'lifts', item: 'trapped' });
    expect(bodyOf(all)).to.have.deep.property('details', [
      { code: 'which', value: '东边那部' },
      { code: 'since', value: '2026-11-20' },
    ]);
  });

  it('can be changed within a category, and taken back with it', async () => {
    const all = await desk();
    await all.clerk.opens(NUMBER);
    all.clerk.click('begin-recategorise');
    await all.clerk.until(() => all.clerk.has("#f-category option[value='lifts']"));
    all.clerk.fill('f-category', 'lifts');
    await all.clerk.until(() => all.clerk.has('#f-item'));
    all.clerk.fill('f-item', 'slow');
    sends(all);
    await all.clerk.until(() => all.clerk.hears === '类别改了。');
    expect(bodyOf(all)).to.deep.equal({ category: 'lifts', item: 'slow' });
  });

  it('begins passing a case on with the unit that answers for such a thing, which is no half-done work', async () => {
    const all = await desk();
    all.server.suggestedUnit = { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' };
    all.server.happens(NUMBER, { type: 'accept', by: 'fangzhuang' });
    await all.clerk.opens(NUMBER);
    expect(all.clerk.part('.case').textContent).to.include('按事项归谁');
    all.clerk.click('begin-assign');
    await all.clerk.until(() => all.clerk.has('#f-unit'));
    expect(all.clerk.field('f-unit').value).to.equal('芳古园社区');
    expect(all.clerk.part('.work').textContent).to.include('按事项归芳古园社区');
    all.clerk.part('.work .quiet').click();
    await all.clerk.until(() => !all.clerk.has('.work'));
    expect(all.clerk.part('#begin-assign').textContent).not.to.include('写了一半');
    all.clerk.click('begin-assign');
    await all.clerk.until(() => all.clerk.has('#units option'));
    sends(all);
    await all.clerk.until(() => all.clerk.hears === '交办了。');
    expect(bodyOf(all)).to.deep.equal({ unit: 'fangguyuan' });
  });
});
