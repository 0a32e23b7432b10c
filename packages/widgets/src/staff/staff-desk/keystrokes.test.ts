// How many keys the standard tasks take: what the guide says.
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { steps } from '../../progress-tracker/testing/lives.js';
import { caseOf, inHandCase, newCase } from './testing/cases.js';
import { Keyboard } from './testing/keyboard.js';
import { KEYSTROKES } from './testing/keystrokes.js';
import { clear, seated } from './testing/stage.js';

const now = pageClock.now();
describe('the keys of a standard task, from the queue', () => {
  afterEach(clear);

  it('accept a case', async () => {
    const { clerk, desk } = await seated([newCase(now)]);
    const keys = new Keyboard(desk);
    clerk.sitDown();
    await keys.press('Enter');
    await clerk.until(() => clerk.isAt === 'case-title');
    await keys.press('a');
    await clerk.until(() => clerk.isAt === 'f-horizon-0');
    await keys.press('Enter');
    await clerk.until(() => clerk.hears === '受理了。');
    expect(keys.struck).to.equal(KEYSTROKES.accept);
  });

  it('answer that it is done, from a template', async () => {
    const { clerk, desk } = await seated([inHandCase(now)]);
    const keys = new Keyboard(desk);
    clerk.sitDown();
    await keys.press('Enter');
    await clerk.until(() => clerk.isAt === 'case-title');
    await keys.press('d');
    await clerk.until(() => clerk.isAt === 'f-answerType-0');
    await keys.press('Space', 'Tab', 'Enter');
    await clerk.until(() => clerk.isAt === 'f-text');
    // What the blanks are filled with is the clerk's.
    clerk.fill('f-text', clerk.field('f-text').value.replace('____（单位）____（哪天）', '维保单位昨天'));
    await keys.press('Control+Enter');
    await clerk.until(() => clerk.hears === '答复送出去了。');
    expect(keys.struck).to.equal(KEYSTROKES.answer);
  });

  it('pass a case to a unit', async () => {
    const { clerk, desk, server } = await seated([
      caseOf(now, { serial: 312, age: 3, title: '健身器材松动' }, [0.1, steps.accept]),
    ]);
    const keys = new Keyboard(desk);
    clerk.sitDown();
    await keys.press('Enter');
    await clerk.until(() => clerk.isAt === 'case-title');
    await keys.press('g');
    await clerk.until(() => clerk.isAt === 'f-unit' && clerk.has('#units option'));
    clerk.fill('f-unit', 'fanggu');
    await keys.press('Control+Enter');
    await clerk.until(() => clerk.hears === '交办了。');
    expect(server.writes[0]?.body).to.deep.equal({ unit: 'fangguyuan' });
    expect(keys.struck).to.equal(KEYSTROKES.assign);
  });

  it('write an appeal down', async () => {
    const { clerk, desk, server } = await seated([newCase(now)]);
    const keys = new Keyboard(desk);
    clerk.sitDown();
    await keys.press('n');
    await clerk.until(() => clerk.isAt === 'f-title');
    for (const [id, typed] of [
      ['f-title', '3 号楼电梯停运'],
      ['f-matter', '来电人说电梯停了三天，家里有老人下不了楼。'],
      ['f-place', '芳古园一区 3 号楼'],
    ] as const) {
      expect(clerk.isAt).to.equal(id);
      clerk.fill(id, typed);
      await keys.press('Tab');
    }
    expect(clerk.isAt).to.equal('f-category');
    await keys.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Tab');
    expect(clerk.isAt).to.equal('f-phone');
    clerk.fill('f-phone', '13800138000');
    await keys.press('Enter');
    await clerk.until(() => clerk.isAt === 'receipt-title');
    expect(server.writes[0]?.body).to.include({ category: 'lifts', title: '3 号楼电梯停运' });
    expect(keys.struck).to.equal(KEYSTROKES.enter);
  });
});
