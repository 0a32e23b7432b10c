// Puts a tracker into the page: inside a portal, with a real client, over a case that lives by the real rules.
import type { SealedLog } from '../../controllers/testing/sealed-log.js';
import { guardedDefine } from '../../foundation/guarded-define.js';
import { HuiyinPortal } from '../../portal/portal.js';
import { HuiyinProgressTracker } from '../progress-tracker.js';
import type { AppealLife } from './appeal-life.js';
import { AppealServer } from './appeal-server.js';
import { Resident } from './resident.js';

export interface Stage {
  readonly server: AppealServer;
  readonly portal: HuiyinPortal;
  readonly tracker: HuiyinProgressTracker;
  readonly resident: Resident;
}

const portals: Element[] = [];

/** A tracker as a page has it, not yet told anything. */
export async function stage(
  life: AppealLife,
  attributes: Readonly<Record<string, string>> = {},
  isDown = false,
  log?: SealedLog,
): Promise<Stage> {
  guardedDefine('huiyin-portal', HuiyinPortal);
  guardedDefine('huiyin-progress-tracker', HuiyinProgressTracker);
  const server = new AppealServer(life, log);
  server.isDown = isDown;
  const portal = new HuiyinPortal();
  portal.client = server.client();
  portal.body = 'fangzhuang';
  portal.sealKey = log?.key;
  const tracker = new HuiyinProgressTracker();
  for (const [name, value] of Object.entries(attributes)) tracker.setAttribute(name, value);
  tracker.innerHTML = '<a href="/t/-">办理进度页</a>';
  portal.append(tracker);
  document.body.append(portal);
  portals.push(portal);
  await tracker.updateComplete;
  return { server, portal, tracker, resident: new Resident(tracker) };
}

/** A tracker whose resident has typed number and code, and that follows the case live. */
export async function opened(life: AppealLife, log?: SealedLog): Promise<Stage> {
  const all = await stage(life, {}, false, log);
  const { server, resident } = all;
  resident.type('诉求编号', life.number);
  resident.type('查询码', server.code);
  resident.press('查询');
  await resident.sees('两个期限');
  await server.followed;
  await resident.until(() => server.askedFor('track').length === 2);
  return all;
}

/** To be called after each test. */
export function clear(): void {
  for (const portal of portals.splice(0)) portal.remove();
}
