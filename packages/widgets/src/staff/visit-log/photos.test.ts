// Photos taken at a door: sealed with the visit, sent before it and once, gone from the phone when the server has it.
import { expect } from 'chai';
import { browserStore, createOutbox, memoryStore, type OutboxStore } from '@huiyin/sdk/outbox';
import { pageClock } from '../../foundation/clock.js';
import { guardedDefine } from '../../foundation/guarded-define.js';
import { axeFindings } from '../../foundation/testing/axe.js';
import { mount, unmountAll } from '../../foundation/testing/fixture.js';
import { settled } from '../../foundation/testing/manual-clock.js';
import type { KeptVisit } from './visit-log.types.js';
import { gridWorker, Notebook } from './testing/notebook.js';
import { VisitsServer } from './testing/visits-server.js';
import { HuiyinVisitLog } from './visit-log.js';

const clock = (): number => pageClock.now();

async function opened(server: VisitsServer, store: OutboxStore) {
  guardedDefine('huiyin-visit-log', HuiyinVisitLog);
  const log = await mount<HuiyinVisitLog>('huiyin-visit-log');
  Object.assign(log, {
    visitor: gridWorker,
    reconnect: () => Promise.resolve({ desk: server.desk(), client: server.client(), visitor: gridWorker }),
    store,
  });
  const worker = new Notebook(log);
  await worker.until(() => log.status === 'loaded');
  return { log, worker };
}

async function taken(colour: string): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas here');
  context.fillStyle = colour;
  context.fillRect(0, 0, 64, 48);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
  if (!blob) throw new Error('no photo');
  return new File([blob], 'photo.jpg', { type: 'image/jpeg' });
}

function choose(worker: Notebook, place: number, ...files: readonly File[]): void {
  const input = worker.field(`v-asked-${place}-photos`) as HTMLInputElement;
  const all = new DataTransfer();
  for (const file of files) all.items.add(file);
  input.files = all.files;
  input.dispatchEvent(new Event('change'));
}

/** The photos of the visit that is being written, as they are kept. */
async function draftIn(name: string): Promise<string> {
  const outbox = createOutbox<KeptVisit>({ store: await browserStore(name, clock), clock });
  const draft = (await outbox.kept('draft')) as Pick<KeptVisit, 'form'> | undefined;
  return draft?.form.asked[0]?.photos ?? '';
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await settled();
}

const pictures = (log: Element): number => log.shadowRoot?.querySelectorAll('.photos img').length ?? 0;
const notes = async (store: OutboxStore): Promise<string[]> =>
  (await store.all()).map(({ id }) => id).filter((id) => /photo|claim|item/.test(id));

describe('photos of a visit', () => {
  afterEach(unmountAll);

  it('are kept over a reload without a network, sent once before their visit, and purged', async () => {
    const server = new VisitsServer();
    server.line = 'offline';
    const name = `photos-${clock()}`;
    const first = await opened(server, await browserStore(name, clock));
    first.worker.writes('3 号楼 301');
    await first.worker.asks(0);
    choose(first.worker, 0, await taken('#a00'), await taken('#00a'));
    await first.worker.until(() => pictures(first.log) === 2);
    expect(await axeFindings(first.log)).to.deep.equal([]);
    await until(async () => (await draftIn(name)).split(' ').length === 2);
    unmountAll();
    const store = await browserStore(name, clock);
    const { log, worker } = await opened(server, store);
    expect(pictures(log)).to.equal(2);
    log.shadowRoot?.querySelector<HTMLElement>('.photos li:nth-child(2) button')?.click();
    await worker.until(() => pictures(log) === 1);
    worker.click('save');
    await worker.sees('存着1条');
    server.line = 'open';
    server.fates.push('lost-after');
    await log.send();
    await log.send();
    await worker.sees('刚才发出的');
    expect(server.photos.size).to.equal(1);
    const [draft, ...more] = [...server.taken.values()];
    expect(more).to.deep.equal([]);
    expect(draft?.asked?.[0]?.attachments).to.deep.equal([
      { id: 'FZ-A-0000000000000000000001', secret: 's'.repeat(43) },
    ]);
    expect(await notes(store)).to.deep.equal([]);
  });

  it('that the server has forgotten are sent anew, under the same key', async () => {
    const server = new VisitsServer();
    const { worker, log } = await opened(server, memoryStore());
    worker.writes('3 号楼 302');
    await worker.asks(0);
    choose(worker, 0, await taken('#0a0'));
    await worker.until(() => pictures(log) === 1);
    server.fates.push('photos-gone');
    worker.click('save');
    await worker.sees('刚才发出的');
    expect(server.photos.size).to.equal(2);
    expect([...server.taken.values()][0]?.asked?.[0]?.attachments?.[0]?.id).to.equal(
      'FZ-A-0000000000000000000002',
    );
  });

  it('that are none are said to be, and what goes with its matter goes from the phone', async () => {
    const store = memoryStore();
    const { worker, log } = await opened(new VisitsServer(), store);
    worker.writes('3 号楼 303');
    await worker.asks(0);
    choose(worker, 0, new File(['%PDF-1.7 no photo at all, whatever its name'], 'photo.jpg'));
    await worker.sees('只收 JPG、PNG、WebP');
    choose(worker, 0, await taken('#0aa'));
    await worker.until(() => pictures(log) === 1);
    worker.press('去掉第 1 件');
    await worker.until(() => pictures(log) === 0);
    const outbox = createOutbox({ store, clock });
    expect(await outbox.items()).to.deep.equal([]);
    expect((await notes(store)).filter((id) => id.includes('photo'))).to.deep.equal([]);
  });
});
