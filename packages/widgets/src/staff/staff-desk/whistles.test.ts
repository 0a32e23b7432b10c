// Whistles at the desk: a street calls bureaus to a case, a bureau says that it came.
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { WhistleLife } from '../../progress-tracker/testing/whistle-life.js';
import { inHandCase } from './testing/cases.js';
import { clear, seated, type Stage } from './testing/stage.js';

const NUMBER = 'FZ-2026-000309';
const DAY = 86_400_000;
const now = pageClock.now();

const called = () =>
  inHandCase(now).with(
    new WhistleLife(
      { appeal: NUMBER, bureaus: ['zhujian', 'chengguan'], days: 5, about: '请到现场看看。' },
      now - 6 * DAY,
    ),
  );

async function begins(all: Stage, act: string): Promise<Stage> {
  await all.clerk.opens(NUMBER);
  all.clerk.click(`begin-${act}`);
  await all.clerk.until(() => all.clerk.has('.work'));
  return all;
}

const sends = ({ clerk }: Stage): void => clerk.part('.work [type=submit]').click();
const sent = ({ server }: Stage): unknown => server.writes[server.writes.length - 1]?.body;

describe('a whistle', () => {
  afterEach(clear);

  it('is blown from a case for several bureaus by their names, and shown there with who has not come', async () => {
    const all = await begins(await seated([inHandCase(now)]), 'blow');
    const { clerk } = all;
    clerk.choose('f-callDue-0');
    await clerk.until(() => clerk.has('#f-callDays'));
    clerk.fill('f-bureaus', '区住建委、区城管委');
    clerk.fill('f-callDays', '5');
    clerk.fill('f-about', '请到现场看看。');
    await clerk.until(() => clerk.has('#units option'));
    sends(all);
    await clerk.until(() => clerk.hears === '吹哨了。');
    expect(sent(all)).to.deep.equal({
      appeal: NUMBER,
      bureaus: ['zhujian', 'chengguan'],
      arriveBy: { type: 'calendar-days', days: 5 },
      about: '请到现场看看。',
    });
    expect(clerk.part('.case').textContent).to.match(/叫了区住建委、区城管委.*区住建委：还没有到场/s);
  });

  it('is not sent with a bureau nobody knows', async () => {
    const all = await begins(await seated([inHandCase(now)]), 'blow');
    all.clerk.fill('f-bureaus', '区住建委、没有这个局');
    await all.clerk.until(() => all.clerk.has('#units option'));
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'error-summary');
    expect(all.clerk.focusReads).to.include('没有叫这个的单位');
    expect(all.server.writes).to.deep.equal([]);
  });

  it('is answered by the bureau in one press, and shown as a day late', async () => {
    const all = await seated([called()], { unit: 'zhujian' });
    await begins(all, 'arrive');
    expect(all.clerk.has('#f-bureau-0')).to.equal(false);
    sends(all);
    await all.clerk.until(() => all.clerk.hears === '到场记下了。');
    expect(sent(all)).to.deep.equal({});
    expect(all.clerk.part('.case').textContent).to.match(/区住建委：.*才到场，第6天，晚了1天。/);
    expect(all.clerk.part('.case').textContent).to.include('区城管委：没有到场，晚了1天。');
  });

  it('asks the street for which bureau it writes down an arrival, and of which day', async () => {
    const all = await begins(await seated([called()]), 'arrive');
    sends(all);
    await all.clerk.until(() => all.clerk.isAt === 'error-summary');
    all.clerk.choose('f-bureau-1');
    sends(all);
    await all.clerk.until(() => all.clerk.hears === '到场记下了。');
    expect(sent(all)).to.deep.equal({ bureau: 'chengguan' });
    expect(all.clerk.part('.case').textContent).to.include('（方庄街道代记）');
  });
});
