// Registers <huiyin-channels>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinChannels } from './channels.js';

guardedDefine('huiyin-channels', HuiyinChannels);
