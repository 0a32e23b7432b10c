// Registers <huiyin-meeting>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinMeeting } from './meeting.js';

guardedDefine('huiyin-meeting', HuiyinMeeting);
