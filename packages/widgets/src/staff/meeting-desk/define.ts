// Registers <huiyin-meeting-desk>.
import { guardedDefine } from '../../foundation/guarded-define.js';
import { HuiyinMeetingDesk } from './meeting-desk.js';

guardedDefine('huiyin-meeting-desk', HuiyinMeetingDesk);
