// Looking at words before they are public: what is found is marked, what a person knows is hidden too, nothing is changed.
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { caseOf } from './testing/cases.js';
import { clear, seated } from './testing/stage.js';

const now = pageClock.now();
const text = '王明说三号楼电梯停了，请回13800138000。';

async function looking() {
  const lives = [
    caseOf(now, { serial: 301, age: 2, title: '电梯停了四天', text, place: '芳古园一区3号楼' }),
    caseOf(now, { serial: 302, age: 1, title: '路灯不亮' }),
  ];
  const all = await seated(lives);
  all.server.publications.set('FZ-2026-000301', { state: 'pending', due: '2099-01-05', mayDecide: true });
  await all.desk.refresh();
  return all;
}

/** What everybody would read: the pieces that are not marked. */
function readable(desk: Element): string {
  const parts = [...(desk.shadowRoot?.querySelectorAll('.publication form .quote') ?? [])];
  return parts
    .map((part) =>
      [...part.childNodes].filter((node) => node.nodeName !== 'MARK').map((node) => node.textContent),
    )
    .flat()
    .join('')
    .replace(/\s+/g, ' ');
}

describe('before words are public', () => {
  afterEach(clear);

  it('those that wait are found by the filter, which says how many', async () => {
    const { clerk } = await looking();
    expect(clerk.reads).to.include('待公开检查 1');
    clerk.fill('filter', 'publication');
    await clerk.until(() => clerk.lines.join() === 'FZ-2026-000301');
  });

  it('a clerk sees what is hidden, hides a name as well, and publishes without either', async () => {
    const { clerk, desk, server } = await looking();
    await clerk.opens('FZ-2026-000301');
    clerk.click('begin-publication');
    await clerk.sees('隐去这些');
    expect(readable(desk)).to.not.include('13800138000');
    expect(readable(desk)).to.include('王明').and.to.include('芳古园一区');
    clerk.fill('publication-more', '王明');
    clerk.click('publication-add');
    await clerk.until(() => !readable(desk).includes('王明'));
    clerk.click('publication-send');
    await clerk.until(() => clerk.hears === '公开了。');
    const sent = server.writes[server.writes.length - 1];
    expect(sent?.path).to.equal('/v1/staff/appeals/FZ-2026-000301/publication');
    expect(sent?.body).to.deep.equal({
      title: [],
      text: [
        { at: text.indexOf('13800138000'), length: 11 },
        { at: 0, length: 2 },
      ],
      place: [{ at: 5, length: 3 }],
    });
    expect(clerk.reads).to.include('〔已隐去〕说三号楼电梯停了，请回〔已隐去〕。');
    await clerk.until(() => !clerk.reads.includes('待公开检查'));
  });

  it('what was found can be left readable, and words that are not there are told so', async () => {
    const { clerk, desk } = await looking();
    await clerk.opens('FZ-2026-000301');
    clerk.click('begin-publication');
    await clerk.sees('隐去这些');
    clerk.choose('publication-find-1');
    await clerk.until(() => readable(desk).includes('3号楼'));
    clerk.fill('publication-more', '李四');
    clerk.click('publication-add');
    await clerk.sees('原文里没有“李四”');
  });

  it('saying no needs a reason and words for the resident, and is sent once', async () => {
    const { clerk, server } = await looking();
    await clerk.opens('FZ-2026-000301');
    clerk.click('begin-publication');
    await clerk.sees('隐去这些');
    clerk.click('publication-refuse');
    await clerk.sees('为什么不公开');
    clerk.click('publication-send');
    await clerk.sees('请选一项');
    clerk.choose('publication-reason-0');
    clerk.fill('publication-note', '写的主要是邻居家里的事，认得出来。');
    server.nextWrites.push('lost-after');
    clerk.click('publication-send');
    await clerk.sees('不会重复');
    clerk.click('publication-send');
    await clerk.until(() => clerk.hears === '记下了：不公开。');
    const keys = new Set(server.writes.map(({ headers }) => headers['Idempotency-Key']));
    expect(keys.size).to.equal(1);
    expect(clerk.reads).to.include('说的主要是别人的私事');
  });

  it('nothing is offered where the resident did not agree, or another unit decides', async () => {
    const { clerk, server } = await looking();
    await clerk.opens('FZ-2026-000302');
    expect(clerk.has('.publication')).to.equal(false);
    server.publications.set('FZ-2026-000302', { state: 'pending', due: '2099-01-05' });
    clerk.click('row-FZ-2026-000301');
    await clerk.opens('FZ-2026-000302');
    expect(clerk.has('#begin-publication')).to.equal(false);
  });
});
