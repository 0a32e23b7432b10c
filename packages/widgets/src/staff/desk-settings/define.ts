// Registers <huiyin-desk-settings>.
import { guardedDefine } from '../../foundation/guarded-define.js';
import { HuiyinDeskSettings } from './desk-settings.js';

guardedDefine('huiyin-desk-settings', HuiyinDeskSettings);
