// The page's one timer.
import { expect } from 'chai';
import { Scheduler, type Visibility } from './scheduler.js';
import { ManualClock, settled } from './testing/manual-clock.js';

class Page extends EventTarget implements Visibility {
  hidden = false;

  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

describe('Scheduler', () => {
  let clock: ManualClock;
  let page: Page;
  let scheduler: Scheduler;
  let runs: string[];
  const note = (name: string) => () => runs.push(name);

  beforeEach(() => {
    clock = new ManualClock();
    page = new Page();
    scheduler = new Scheduler(clock, () => page);
    runs = [];
  });

  it('runs tasks of different intervals on one timer', async () => {
    scheduler.every(1_000, note('a'));
    scheduler.every(2_500, note('b'));
    expect(clock.waiting).to.equal(1);
    await clock.pass(3_000);
    expect(runs).to.deep.equal(['a', 'a', 'b', 'a']);
    expect(clock.waiting).to.equal(1);
  });

  it('asks a task after each run when it wants the next', async () => {
    let wait = 1_000;
    scheduler.every(
      () => wait,
      () => {
        runs.push('a');
        wait *= 2;
      },
    );
    await clock.pass(6_999);
    expect(runs).to.have.length(2);
    await clock.pass(1);
    expect(runs).to.have.length(3);
  });

  it('rests while the page is hidden, and makes up for a missed run once', async () => {
    scheduler.every(1_000, note('a'));
    page.turn(true);
    await clock.pass(10_000);
    expect(runs).to.deep.equal([]);
    expect(clock.waiting).to.equal(0);
    page.turn(false);
    await clock.pass(0);
    expect(runs).to.deep.equal(['a']);
  });

  it('starts a task again only after it has ended', async () => {
    let end: () => void = () => undefined;
    scheduler.every(1_000, () => {
      runs.push('start');
      return new Promise<void>((resolve) => (end = resolve));
    });
    await clock.pass(5_000);
    expect(runs).to.have.length(1);
    end();
    await settled();
    await clock.pass(1_000);
    expect(runs).to.have.length(2);
  });

  it('runs what is waiting as soon as the device is on the network again', async () => {
    scheduler.every(60_000, note('a'));
    await clock.pass(1_000);
    dispatchEvent(new Event('online'));
    await clock.pass(0);
    expect(runs).to.deep.equal(['a']);
  });

  it('runs again at once what was running when the network came back', async () => {
    let finish = (): void => undefined;
    scheduler.every(1_000, () => {
      runs.push('a');
      return new Promise<void>((resolve) => (finish = resolve));
    });
    await clock.pass(1_000);
    dispatchEvent(new Event('online'));
    await clock.pass(500);
    expect(runs).to.deep.equal(['a']);
    finish();
    await settled();
    await clock.pass(0);
    expect(runs).to.deep.equal(['a', 'a']);
    finish();
    await settled();
    await clock.pass(999);
    expect(runs).to.deep.equal(['a', 'a']);
  });

  it('holds no timer once the last task has ended', async () => {
    const ends = [scheduler.every(1_000, note('a')), scheduler.every(1_000, note('b'))];
    for (const end of ends) end();
    expect(clock.waiting).to.equal(0);
    page.turn(false);
    await clock.pass(5_000);
    expect(runs).to.deep.equal([]);
  });

  it('goes on after a task that fails, which is reported', async () => {
    const reported: unknown[] = [];
    const report = (event: PromiseRejectionEvent) => {
      event.preventDefault();
      reported.push(event.reason);
    };
    addEventListener('unhandledrejection', report);
    const fault = new Error('a fault of the task');
    scheduler.every(1_000, () => {
      throw fault;
    });
    scheduler.every(1_000, note('b'));
    await clock.pass(2_000);
    await settled();
    removeEventListener('unhandledrejection', report);
    expect(runs).to.deep.equal(['b', 'b']);
    expect(reported).to.deep.equal([fault, fault]);
  });
});
