// Opens the settings as an administrator finds them once they are read.
import { guardedDefine } from '../../../foundation/guarded-define.js';
import { mount } from '../../../foundation/testing/fixture.js';
import { HuiyinDeskSettings } from '../desk-settings.js';
import { Administrator } from './administrator.js';
import type { SettingsServer } from './settings-server.js';

export async function opened(server: SettingsServer): Promise<Administrator> {
  guardedDefine('huiyin-desk-settings', HuiyinDeskSettings);
  const element = await mount<HuiyinDeskSettings>('huiyin-desk-settings', {
    attributes: { body: 'fangzhuang' },
  });
  element.desk = server.desk();
  const administrator = new Administrator(element);
  await administrator.until(() => element.status === 'loaded');
  return administrator;
}
