// Promises at the desk: kept, moved in the open, and each by whoever may.
import { addDays, dayOf } from '@huiyin/sdk/rules';
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { axeFindings } from '../../foundation/testing/axe.js';
import { inHandCase } from './testing/cases.js';
import { Keyboard } from './testing/keyboard.js';
import { CommitmentLife, type Promised } from './testing/commitment-life.js';
import { clear, seated, type Stage } from './testing/stage.js';

const now = pageClock.now();
const IN_HAND = 'FZ-2026-000309';
const promise: Promised = {
  appeal: IN_HAND,
  text: '西北角装隔离桩。',
  owner: { name: '赵敏', title: '街道办事处副主任' },
  due: { type: 'calendar-days', days: 10 },
};

/** A case with promises, open at the desk. */
async function opened(...promises: readonly Partial<Promised>[]): Promise<Stage> {
  const all = await seated([inHandCase(now)]);
  for (const [index, different] of promises.entries()) {
    const made = new CommitmentLife({ ...promise, ...different }, index + 1, now);
    all.server.commitments.set(made.case.id, made);
  }
  await all.clerk.opens(IN_HAND);
  await all.clerk.until(() => all.clerk.has('.commitment'));
  return all;
}

async function begins({ clerk }: Stage, id: string): Promise<void> {
  clerk.click(id);
  await clerk.until(() => clerk.has('.work'));
}

const sends = ({ clerk }: Stage): void => clerk.part('.work [type=submit]').click();
const written = ({ server }: Stage) => server.writes.map(({ path, body }) => ({ path, body }));

describe('a promise made for the case', () => {
  afterEach(clear);

  it('at a meeting is shown too, and is moved in the open: its first day stays', async () => {
    const all = await opened({ origin: 'meeting' });
    await begins(all, 'begin-extend');
    sends(all);
    await all.clerk.sees('请填上“延到哪一天”');
    all.clerk.fill('f-extendedDue', '2099-01-01');
    all.clerk.fill('f-extensionReason', '厂家供货推迟，已与居民代表当面说明。');
    sends(all);
    await all.clerk.sees('承诺的日子太远了，请改近一些');
    const later = addDays(dayOf(now), 20);
    all.clerk.fill('f-extendedDue', later);
    sends(all);
    await all.clerk.until(() => all.clerk.hears.startsWith('延期记下了'));
    await all.clerk.until(() => /改过1次日子/.test(all.clerk.part('.commitment').textContent ?? ''));
    expect(written(all)[1]).to.deep.equal({
      path: '/v1/staff/commitments/FZ-C-2026-000001/extensions',
      body: { due: later, reason: '厂家供货推迟，已与居民代表当面说明。' },
    });
    expect(await axeFindings(all.desk)).to.deep.equal([]);
  });

  it('is claimed as kept, which is the unit’s word: nothing is left to claim', async () => {
    const all = await opened({});
    await begins(all, 'begin-claim');
    expect(all.clerk.reads).to.include('办没办到，由居民说了算');
    sends(all);
    await all.clerk.until(() => all.clerk.hears.startsWith('记下了：单位说承诺办到了'));
    await all.clerk.until(() => !all.clerk.has('#begin-claim'));
    expect(all.clerk.has('#begin-add-evidence')).to.equal(true);
  });

  it('among several is the one whose button was pressed, or is asked for by key', async () => {
    const all = await opened({}, { text: '加装照明。', due: { type: 'calendar-days', days: 12 } });
    await begins(all, 'begin-add-node-FZ-C-2026-000002');
    all.clerk.fill('f-nodeTitle', '灯杆到货');
    all.clerk.fill('f-nodeDue', addDays(dayOf(now), 3));
    sends(all);
    await all.clerk.until(() => all.clerk.hears.startsWith('节点加上了'));
    expect(written(all)[0]?.path).to.equal('/v1/staff/commitments/FZ-C-2026-000002/nodes');
    await new Keyboard(all.desk).press('5');
    await all.clerk.until(() => all.clerk.has('#f-commitment-0'));
    expect(all.clerk.part('.work').textContent).to.include('西北角装隔离桩').and.include('加装照明');
  });
});
