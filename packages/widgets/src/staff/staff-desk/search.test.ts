// Looking for a case by its words, a phone or a name: what is found stands in the place of the queue.
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { searchInputOf } from './search-input.js';
import { morning } from './testing/cases.js';
import { clear, seated } from './testing/stage.js';

const now = pageClock.now();

describe('a search', () => {
  afterEach(clear);

  it('shows what it finds, opens it, and leads back to the queue', async () => {
    const { clerk } = await seated(morning(now));
    const before = clerk.lines;
    clerk.fill('search', '垃圾桶');
    clerk.part('.search button').click();
    await clerk.sees('找到的：垃圾桶');
    await clerk.until(() => clerk.lines.length === 1);
    await clerk.opens('FZ-2026-000305');
    clerk.click('to-queue');
    await clerk.until(() => clerk.lines.length === before.length);
    expect(clerk.lines).to.deep.equal(before);
    expect(clerk.has('#filter')).to.equal(true);
  });

  it('says that nothing was found, and what to try', async () => {
    const { clerk } = await seated(morning(now));
    clerk.fill('search', '直升机');
    clerk.part('.search button').click();
    await clerk.sees('没有找到“直升机”');
    expect(clerk.hears).to.equal('没有找到“直升机”。换几个字，或者少写几个字再试。');
  });

  it('puts neither a phone nor a name nor a word into an address', async () => {
    const { clerk, server } = await seated(morning(now));
    clerk.fill('search', '138 0013 8000');
    clerk.part('.search button').click();
    await clerk.sees('没有找到“138 0013 8000”');
    const asked = server.asked[server.asked.length - 1];
    expect(asked).to.include({ method: 'POST', path: '/v1/staff/appeals/search', query: '' });
    expect(asked?.body).to.include({ phone: '138 0013 8000' });
  });
});

describe('what was typed is taken', () => {
  for (const [typed, input] of [
    ['138 0013-8000', { phone: '138 0013-8000' }],
    ['+86 13800138000', { phone: '+86 13800138000' }],
    ['３号楼 电梯', { words: '3号楼 电梯' }],
    ['姓名 王明', { name: '王明' }],
    ['姓名：欧阳 明月', { name: '欧阳 明月' }],
    ['12', { words: '12' }],
    ['，。', undefined],
    ['  ', undefined],
  ] as const) {
    it(`“${typed}” for ${JSON.stringify(input)}`, () => {
      expect(searchInputOf(typed, '姓名')).to.deep.equal(input);
    });
  }
});
