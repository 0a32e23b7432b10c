// The settings of a unit: as registered, with faults, changed by somebody else meanwhile, and its webhooks.
import type { HuiyinDeskSettings } from '@huiyin/widgets/staff';
import '@huiyin/widgets/staff/desk-settings/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { Administrator } from '../packages/widgets/src/staff/desk-settings/testing/administrator.js';
import {
  hook,
  oneChange,
  SettingsServer,
} from '../packages/widgets/src/staff/desk-settings/testing/settings-server.js';
import { beginAt } from './story-clock.js';

beginAt('2026-11-22T10:00:30+08:00');

export default { title: 'desk-settings' } satisfies Meta;

type Play = (admin: Administrator, server: SettingsServer) => Promise<void>;

function at(play?: Play, size?: 'large'): StoryObj {
  // Once for each story: drawn again in another look, it is still the same server.
  const server = new SettingsServer();
  server.changes = [oneChange];
  server.hooks = [hook];
  const desk = server.desk();
  return {
    render: () =>
      html`<huiyin-desk-settings
        body="fangzhuang"
        .desk=${desk}
        size=${size ?? nothing}
      ></huiyin-desk-settings>`,
    play: async ({ canvasElement }) => {
      const element = canvasElement.querySelector<HuiyinDeskSettings>('huiyin-desk-settings');
      if (!element) throw new Error('there are no settings');
      const admin = new Administrator(element);
      await admin.until(() => element.status === 'loaded');
      await play?.(admin, server);
    },
  };
}

export const Windows = at();
export const Faults = at(async (admin) => {
  await admin.fill('s-firstResponseDays', '90');
  admin.click('save');
  await admin.until(() => admin.isAt === 'error-summary');
}, 'large');
export const SetMeanwhile = at(async (admin, server) => {
  const { settings } = server.now;
  const [windows] = settings;
  if (!windows) throw new Error('there are no windows');
  server.setsMeanwhile({ ...windows, revision: windows.revision + 1 });
  await admin.fill('s-firstResponseDays', '3');
  await admin.fill('s-reason', '街道办公会定的');
  admin.click('save');
  await admin.sees('先改过这一项');
});
export const Webhooks = at(async (admin) => {
  await admin.goes('webhooks');
  await admin.sees('https://sms.example/huiyin');
  admin.click(`deliveries-${hook.id}`);
  await admin.sees('对方没有收下');
});
