// The log of visits over the browser's own store: nothing written is lost, nothing is sent twice, all of it is purged.
import { expect } from 'chai';
import { browserStore, createOutbox, memoryStore } from '@huiyin/sdk/outbox';
import { blankVisit } from '@huiyin/sdk/views';
import { pageClock } from '../../foundation/clock.js';
import { guardedDefine } from '../../foundation/guarded-define.js';
import { axeFindings } from '../../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../../foundation/testing/behaves-as-huiyin-element.js';
import { mount, unmountAll } from '../../foundation/testing/fixture.js';
import { gridWorker, Notebook } from './testing/notebook.js';
import { VisitsServer } from './testing/visits-server.js';
import { HuiyinVisitLog } from './visit-log.js';
import type { KeptVisit, VisitLogState } from './visit-log.types.js';

const now = pageClock.now();
const DAY = 86_400_000;

const waiting = {
  id: 'item/1',
  visitedAt: '2026-11-22T09:10:00+08:00',
  household: '3 号楼 2 单元 301',
  asked: 2,
};
const shown: VisitLogState = {
  type: 'log',
  visitor: gridWorker,
  form: { ...blankVisit(now), asked: [{ kind: 'request', title: '电梯晚上没人管' }] },
  previews: new Map(),
  faults: { 'v-household': '请填“哪一户”。' },
  isSaving: false,
  waiting: [
    { ...waiting, daysLeft: 2, isOld: true },
    {
      ...waiting,
      id: 'item/2',
      daysLeft: 7,
      isOld: false,
      refusal: { code: 'request.invalid', errors: [{}] },
    },
  ],
  others: 1,
  expired: 1,
  line: 'offline',
  isSending: false,
  sent: [
    {
      household: '5 号楼',
      receipt: {
        id: 'FZ-V-2026-000031',
        body: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
        visitedAt: waiting.visitedAt,
        recordedAt: waiting.visitedAt,
        appeals: [{ number: 'FZ-2026-000118', code: 'slip' }],
      },
    },
  ],
  isLasting: true,
  said: '',
};

behavesAsHuiyinElement<VisitLogState>({ tag: 'huiyin-visit-log', element: HuiyinVisitLog, shown });

interface Given {
  readonly server?: VisitsServer;
  readonly log?: Partial<Pick<HuiyinVisitLog, 'desk' | 'reconnect' | 'store' | 'visitor'>>;
}

/** A page of the log; opened again over the same store it is the same phone. */
async function opened({
  server,
  log: given = {},
}: Given): Promise<{ log: HuiyinVisitLog; worker: Notebook }> {
  guardedDefine('huiyin-visit-log', HuiyinVisitLog);
  const log = await mount<HuiyinVisitLog>('huiyin-visit-log');
  Object.assign(log, { visitor: gridWorker, desk: server?.desk(), ...given });
  const worker = new Notebook(log);
  await worker.until(() => log.status === 'loaded');
  return { log, worker };
}

/** What lies in the browser's store, byte by byte. */
async function rawRecords(name: string): Promise<{ items: number; text: string }> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  const records = await new Promise<{ id: string; sealed: ArrayBuffer }[]>((resolve) => {
    const request = db.transaction('records').objectStore('records').getAll();
    request.onsuccess = () => resolve(request.result as { id: string; sealed: ArrayBuffer }[]);
  });
  db.close();
  const text = records.map((record) => JSON.stringify(record) + new TextDecoder().decode(record.sealed));
  return { items: records.filter(({ id }) => id.startsWith('item/')).length, text: text.join() };
}

describe('a visit log', () => {
  afterEach(unmountAll);

  it('keeps visits sealed over a reload, sends each once when the line is back, and purges them', async () => {
    const name = `visits-${now}`;
    const server = new VisitsServer();
    server.line = 'offline';
    const store = await browserStore(name, () => pageClock.now());
    const first = await opened({ server, log: { store } });
    first.worker.writes('3 号楼 301');
    await first.worker.asks(0);
    first.worker.click('save');
    await first.worker.sees('存着1条');
    first.worker.writes('3 号楼 302');
    first.worker.click('save');
    await first.worker.sees('存着2条');
    await first.worker.sees('现在没有网');
    expect(first.worker.reads).to.include('1件要办的事');
    const kept = await rawRecords(name);
    expect(kept.items).to.equal(2);
    // Whole words of it: three digits stand in a random key now and then.
    expect(kept.text).not.to.match(/老两口|号楼|138 ?0013 ?8000/);

    unmountAll();
    const again = await opened({ server, log: { store: await browserStore(name, () => pageClock.now()) } });
    await again.worker.sees('存着2条');
    await again.worker.sees('现在没有网');
    server.line = 'open';
    server.fates.push('lost-after');
    window.dispatchEvent(new Event('online'));
    await again.worker.until(() => server.taken.size > 0);
    await again.log.send();
    await again.worker.sees('没有等着发的');
    expect([...server.taken.values()].map(({ household }) => household)).to.deep.equal([
      '3 号楼 301',
      '3 号楼 302',
    ]);
    expect(server.taken.values().next().value).to.deep.include({ body: 'fangguyuan', cohort: 'elderly' });
    expect(again.worker.reads).to.include('诉求 FZ-2026-000500：请把编号写给居民');
    expect((await rawRecords(name)).items).to.equal(0);
  });

  it('tries again when the line came back while it was still trying', async () => {
    const server = new VisitsServer();
    server.line = 'offline';
    server.before = () => {
      server.before = undefined;
      server.line = 'open';
      window.dispatchEvent(new Event('online'));
      throw new TypeError('no network');
    };
    const { worker } = await opened({ server, log: { store: memoryStore() } });
    worker.writes('3 号楼 301');
    worker.click('save');
    await worker.sees('记好了，编号 FZ-V-2026-000001');
    expect(server.taken.size).to.equal(1);
  });

  it('lets one window send, and the other sees that nothing waits any more', async () => {
    const store = memoryStore();
    const server = new VisitsServer();
    server.line = 'offline';
    const [one, two] = [await opened({ server, log: { store } }), await opened({ server, log: { store } })];
    one.worker.writes('3 号楼 301');
    one.worker.click('save');
    await one.worker.sees('存着1条');
    server.line = 'open';
    await Promise.all([one.log.send(), two.log.send()]);
    await one.worker.sees('没有等着发的');
    await two.worker.sees('没有等着发的');
    expect(server.taken.size).to.equal(1);
  });

  it('opens what was refused at what is wrong, and sends it mended under another key', async () => {
    const server = new VisitsServer();
    server.fates.push({ pointer: '/asked/0/contact/phone', code: 'field.wrong-format' });
    const { worker } = await opened({ server, log: { store: memoryStore() } });
    worker.writes('3 号楼 301');
    await worker.asks(0);
    worker.click('save');
    await worker.sees('没有收下：有1处要改');
    worker.press('打开改');
    await worker.until(() => worker.isAt === 'error-summary');
    expect(worker.reads).to.include('电话好像不对').and.include('没有等着发的');
    worker.fill('v-asked-0-phone', '010 5550 8642');
    worker.click('save');
    await worker.sees('记好了，编号 FZ-V-2026-000001');
    expect([...server.taken.values()].map(({ asked }) => asked?.[0]?.contact?.phone)).to.deep.equal([
      '010 5550 8642',
    ]);
  });

  it('keeps what waits when the session has ended, says so, and sends it for whoever signs in again', async () => {
    const server = new VisitsServer();
    server.fates.push('session-ended');
    let isSignedIn = false;
    const session = { desk: server.desk(), client: server.client(), visitor: gridWorker };
    const reconnect = () => Promise.resolve(isSignedIn ? session : undefined);
    const { log, worker } = await opened({ server, log: { store: memoryStore(), reconnect } });
    worker.writes('3 号楼 301');
    worker.click('save');
    await worker.sees('登录已经结束。存着的都在');
    expect(server.taken.size).to.equal(0);
    await log.send();
    expect(server.taken.size).to.equal(0);
    isSignedIn = true;
    await log.send();
    await worker.sees('没有等着发的');
    expect(server.taken.size).to.equal(1);
    expect(worker.reads).not.to.include('登录已经结束');
  });

  it('leaves a colleague’s visits and half-written one alone on a shared phone', async () => {
    const store = memoryStore();
    const offline = new VisitsServer();
    offline.line = 'offline';
    const theirs = { ...gridWorker, owner: 'fangguyuan/clerk/另一位', person: '另一位' };
    const before = await opened({ server: offline, log: { store, visitor: theirs } });
    before.worker.writes('别人的一户');
    before.worker.click('save');
    await before.worker.sees('存着1条');
    before.worker.fill('v-household', '别人写了一半');
    unmountAll();
    const server = new VisitsServer();
    const { worker } = await opened({ server, log: { store } });
    await worker.sees('还有1条是别的同事存的');
    expect(worker.field('v-household').value + worker.reads).not.to.include('别人');
    expect(server.taken.size).to.equal(0);
  });

  it('warns from the fifth day, and says what was deleted on the seventh until it is read', async () => {
    const store = memoryStore();
    const draft = { body: 'fangguyuan', cohort: 'other', ...waiting, heard: '都好。' };
    const savedDaysAgo = (days: number) =>
      createOutbox<KeptVisit>({ store, clock: () => pageClock.now() - days * DAY }).add(gridWorker.owner, {
        draft: { ...draft, asked: [] } as unknown as KeptVisit['draft'],
        form: blankVisit(now),
      });
    await savedDaysAgo(7.1);
    await savedDaysAgo(5.1);
    await savedDaysAgo(1);
    const { worker } = await opened({ log: { store } });
    await worker.sees('存着2条');
    expect(worker.reads.match(/存了5天没有发出。再过2天会自动删掉/g)).to.have.length(1);
    expect(worker.reads).to.include('有1条存了七天没有发出，已经按规定删掉了');
    worker.press('知道了');
    await worker.until(() => !worker.reads.includes('按规定删掉'));
  });

  it('says what is missing before anything is kept, at each thing that was asked', async () => {
    const server = new VisitsServer();
    const { log, worker } = await opened({ server, log: { store: memoryStore() } });
    worker.writes('3 号楼 301');
    await worker.asks(0, '');
    worker.fill('v-visitedAt', '2031-01-01T10:00');
    worker.click('save');
    await worker.until(() => worker.isAt === 'error-summary');
    expect(worker.reads).to.include('还没到，请改成走访的时间').and.include('没有电话的，请在下面选一项');
    expect(server.taken.size).to.equal(0);
    expect(await axeFindings(log)).to.deep.equal([]);
  });
});
