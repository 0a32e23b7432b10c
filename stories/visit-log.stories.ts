// The log of visits on a phone: being written, offline with things that wait, and a session that has ended.
import { memoryStore } from '@huiyin/sdk/outbox';
import type { HuiyinVisitLog } from '@huiyin/widgets/staff';
import '@huiyin/widgets/staff/visit-log/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { gridWorker, Notebook } from '../packages/widgets/src/staff/visit-log/testing/notebook.js';
import { VisitsServer } from '../packages/widgets/src/staff/visit-log/testing/visits-server.js';
import { beginAt } from './story-clock.js';

beginAt('2026-11-22T10:00:30+08:00');

export default { title: 'visit-log' } satisfies Meta;

type Play = (worker: Notebook, server: VisitsServer, log: HuiyinVisitLog) => Promise<void>;

function at(play?: Play, size?: 'large'): StoryObj {
  // Once for each story: drawn again in another look, it is still the same phone.
  const server = new VisitsServer();
  const given = { desk: server.desk(), store: memoryStore() };
  return {
    render: () =>
      html`<huiyin-visit-log
        .desk=${given.desk}
        .visitor=${gridWorker}
        .store=${given.store}
        size=${size ?? nothing}
      ></huiyin-visit-log>`,
    play: async ({ canvasElement }) => {
      const log = canvasElement.querySelector('huiyin-visit-log');
      if (!log) throw new Error('there is no log');
      const worker = new Notebook(log);
      await worker.until(() => log.status === 'loaded');
      await play?.(worker, server, log);
    },
  };
}

export const Blank = at();
export const Asked = at(async (worker) => {
  worker.writes('3 号楼 2 单元 301');
  await worker.asks(0, '');
  worker.click('save');
  await worker.until(() => worker.isAt === 'error-summary');
}, 'large');
export const Offline = at(async (worker, server) => {
  server.line = 'offline';
  worker.writes('3 号楼 2 单元 301');
  await worker.asks(0);
  worker.click('save');
  await worker.sees('存着1条');
});
export const Refused = at(async (worker, server) => {
  worker.writes('5 号楼 101');
  worker.click('save');
  await worker.sees('记好了');
  server.fates.push({ pointer: '/household', code: 'field.control-character' });
  worker.writes('3 号楼 2 单元 301');
  worker.click('save');
  await worker.sees('没有收下');
});
