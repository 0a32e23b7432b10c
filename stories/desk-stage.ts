// How stories put a desk in front of a clerk: a real client over cases that live by the real rules, and what is done.
import type { HuiyinClient } from '@huiyin/sdk';
import type { CaseAct } from '@huiyin/sdk/views';
import type { HuiyinStaffDesk } from '@huiyin/widgets/staff';
import '@huiyin/widgets/staff/staff-desk/define.js';
import type { StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { pageClock } from '../packages/widgets/src/foundation/clock.js';
import type { AppealLife } from '../packages/widgets/src/progress-tracker/testing/appeal-life.js';
import { Clerk } from '../packages/widgets/src/staff/staff-desk/testing/clerk.js';
import { DeskServer } from '../packages/widgets/src/staff/staff-desk/testing/desk-server.js';
import { beginAt } from './story-clock.js';

export interface Args {
  readonly state?: HuiyinStaffDesk['state'];
  readonly size?: 'large';
  readonly theme?: string;
}

beginAt('2026-11-22T10:00:30+08:00');

export const now = pageClock.now();
const fallback = html`<p>办理台还没有打开。<a href="https://huiyin.example/desk">到登录页</a></p>`;

export type Story = StoryObj<Args>;
export type Play = (clerk: Clerk, server: DeskServer, desk: HuiyinStaffDesk) => Promise<void>;

/** A desk whose clerk has signed in, and what they do then. */
export function at(
  lives: readonly AppealLife[],
  play?: Play,
  more: Args & { readonly unit?: string } = {},
): Story {
  const { size, theme, unit } = more;
  return {
    render: () => {
      // Drawn anew at another width it is the same desk, with what has happened there.
      const { server, client } = served.get(lives) ?? opened(lives, unit);
      return html`<huiyin-portal .client=${client} body="fangzhuang">
        <huiyin-staff-desk .token=${server.token} size=${size ?? nothing} theme=${theme ?? nothing}
          >${fallback}</huiyin-staff-desk
        >
      </huiyin-portal>`;
    },
    play: async ({ canvasElement }) => {
      const desk = canvasElement.querySelector('huiyin-staff-desk');
      const server = served.get(lives)?.server;
      if (!desk || !server) throw new Error('there is no desk');
      const clerk = new Clerk(desk);
      await clerk.until(() => desk.status !== 'loading');
      await play?.(clerk, server, desk);
    },
  };
}

interface Served {
  readonly server: DeskServer;
  readonly client: HuiyinClient;
}

const served = new Map<readonly AppealLife[], Served>();

function opened(lives: readonly AppealLife[], unit?: string): Served {
  const server = new DeskServer(lives, unit);
  const both = { server, client: server.client() };
  served.set(lives, both);
  return both;
}

export const numberOf = (serial: number): string => `FZ-2026-${String(serial).padStart(6, '0')}`;

/** Opens a case and begins an act. */
export const doing =
  (serial: number, act: CaseAct, then?: Play): Play =>
  async (clerk, server, desk) => {
    await clerk.opens(numberOf(serial));
    clerk.click(`begin-${act}`);
    await clerk.until(() => clerk.has('.work'));
    await then?.(clerk, server, desk);
  };

export const opening =
  (serial: number, then?: Play): Play =>
  async (clerk, server, desk) => {
    await clerk.opens(numberOf(serial));
    await then?.(clerk, server, desk);
  };

export const answering = (type: number, then?: Play): Play =>
  doing(309, 'answer', async (clerk, server, desk) => {
    clerk.choose(`f-answerType-${type}`);
    await clerk.until(() => clerk.has('#f-text'));
    await then?.(clerk, server, desk);
  });

export const bare = (state: HuiyinStaffDesk['state']): Story => ({
  render: () => html`<huiyin-staff-desk .state=${state}>${fallback}</huiyin-staff-desk>`,
});
