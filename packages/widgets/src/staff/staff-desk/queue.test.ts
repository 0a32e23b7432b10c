// The queue: page by page, by state, never lost, and never more of it drawn than a page can bear.
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { manyCases, morning } from './testing/cases.js';
import { clear, seated, type Stage } from './testing/stage.js';

const now = pageClock.now();

/** Presses for what comes next, so many times. */
async function reads({ clerk }: Stage, pages: number): Promise<void> {
  for (let page = 0; page < pages; page++) {
    const last = clerk.lines[clerk.lines.length - 1];
    clerk.click('more');
    await clerk.until(() => clerk.lines[clerk.lines.length - 1] !== last);
  }
}

describe('the queue', () => {
  afterEach(clear);

  it('says of each case what it is, where it stands and how long there is', async () => {
    const { clerk } = await seated(morning(now));
    const line = clerk.part('#row-FZ-2026-000305').textContent?.replace(/\s+/g, ' ').trim();
    expect(line).to.match(
      /^办理中 办好还有5天 \d+月\d+日（周.） 垃圾桶满了没人收 FZ-2026-000305 环境卫生 街道能办 居民说没解决$/,
    );
  });

  it('reads on, and goes on from where it was', async () => {
    const all = await seated(manyCases(now, 70));
    const { clerk } = all;
    expect(clerk.lines).to.have.length(50);
    await reads(all, 1);
    expect(clerk.lines).to.have.length(70);
    await clerk.until(() => clerk.isAt === 'row-FZ-2026-000051');
    expect(clerk.hears).to.equal('又列出20件，现在一共70件。');
    expect(clerk.has('#more')).to.equal(false);
  });

  it('says that what comes next could not be read, and reads it on another try', async () => {
    const all = await seated(manyCases(now, 70));
    const { clerk, server } = all;
    server.isDown = true;
    clerk.click('more');
    await clerk.sees('没有读到下面的');
    expect(clerk.lines).to.have.length(50);
    server.isDown = false;
    await reads(all, 1);
    expect(clerk.lines).to.have.length(70);
  });

  it('draws two hundred lines of two thousand, and the way back', async () => {
    const all = await seated(manyCases(now, 2000));
    const { clerk } = all;
    await reads(all, 5);
    expect(clerk.lines).to.have.length(200);
    expect(clerk.lines[199]).to.equal('FZ-2026-000300');
    expect(clerk.reads).to.include('上面还有100件');
    clerk.part('.queue .step').click();
    await clerk.until(() => clerk.lines[0] === 'FZ-2026-000051');
    clerk.part('.queue .step').click();
    await clerk.until(() => clerk.lines[0] === 'FZ-2026-000001');
    expect(clerk.has('#more')).to.equal(true);
  });

  it('asks for what was read before only once', async () => {
    const all = await seated(manyCases(now, 300));
    await reads(all, 5);
    const { clerk, server } = all;
    clerk.part('.queue .step').click();
    await clerk.until(() => clerk.lines[0] === 'FZ-2026-000051');
    const asked = server.asked.length;
    await reads(all, 1);
    expect(server.asked).to.have.length(asked);
  });

  it('shows one state only, and says when there is none of it', async () => {
    const { clerk, server } = await seated(morning(now));
    clerk.fill('filter', 'in-hand');
    await clerk.until(() => clerk.lines.length === 2);
    expect(clerk.hears).to.equal('列出2件。');
    expect(server.asked[server.asked.length - 1]?.query).to.include('state=in-hand');
    clerk.fill('filter', 'merged');
    await clerk.sees('没有这一种');
    clerk.fill('filter', '');
    await clerk.until(() => clerk.lines.length === 8);
  });

  it('shows the state that was asked for last, whichever answer comes last', async () => {
    const { clerk, server } = await seated(morning(now));
    const release = server.hold();
    clerk.fill('filter', 'in-hand');
    clerk.fill('filter', 'claimed-done');
    release();
    await clerk.until(() => clerk.lines.length === 1);
    expect(clerk.lines).to.deep.equal(['FZ-2026-000320']);
  });

  it('keeps a long queue’s tail when it is asked for again', async () => {
    const all = await seated(manyCases(now, 170));
    await reads(all, 2);
    const { clerk, server, desk } = all;
    server.happens('FZ-2026-000001', { type: 'withdraw' });
    await desk.refresh();
    await clerk.until(() => clerk.lines[0] === 'FZ-2026-000002');
    expect(clerk.lines[clerk.lines.length - 1]).to.equal('FZ-2026-000150');
  });
});
