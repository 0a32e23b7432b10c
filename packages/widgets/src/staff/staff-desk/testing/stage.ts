// Puts a desk into the page: inside a portal, with a real client, over cases that live by the real rules.
import { guardedDefine } from '../../../foundation/guarded-define.js';
import { HuiyinPortal } from '../../../portal/portal.js';
import type { AppealLife } from '../../../progress-tracker/testing/appeal-life.js';
import { HuiyinStaffDesk } from '../staff-desk.js';
import { Clerk } from './clerk.js';
import { DeskServer } from './desk-server.js';

export interface Stage {
  readonly server: DeskServer;
  readonly portal: HuiyinPortal;
  readonly desk: HuiyinStaffDesk;
  readonly clerk: Clerk;
}

/** Wide enough for both panes, or for one. */
export const WIDTHS = { wide: '1100px', narrow: '420px' } as const;

const portals: Element[] = [];

/** A desk as a page has it, not signed in. */
export async function stage(
  lives: readonly AppealLife[],
  { width = 'wide', unit }: { width?: keyof typeof WIDTHS; unit?: string } = {},
): Promise<Stage> {
  guardedDefine('huiyin-portal', HuiyinPortal);
  guardedDefine('huiyin-staff-desk', HuiyinStaffDesk);
  const server = new DeskServer(lives, unit);
  const portal = new HuiyinPortal();
  portal.client = server.client();
  portal.body = 'fangzhuang';
  portal.style.display = 'block';
  portal.style.width = WIDTHS[width];
  const desk = new HuiyinStaffDesk();
  desk.innerHTML = '<a href="/desk">登录</a>';
  portal.append(desk);
  document.body.append(portal);
  portals.push(portal);
  await desk.updateComplete;
  return { server, portal, desk, clerk: new Clerk(desk) };
}

/** A desk whose clerk has signed in and sits in front of the queue. */
export async function seated(...given: Parameters<typeof stage>): Promise<Stage> {
  const all = await stage(...given);
  all.desk.token = all.server.token;
  await all.clerk.until(() => all.desk.status !== 'loading' && all.desk.status !== 'error');
  return all;
}

/** To be called after each test. */
export function clear(): void {
  for (const portal of portals.splice(0)) portal.remove();
}
