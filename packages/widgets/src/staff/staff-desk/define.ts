// Registers <huiyin-staff-desk>.
import { guardedDefine } from '../../foundation/guarded-define.js';
import { HuiyinStaffDesk } from './staff-desk.js';

guardedDefine('huiyin-staff-desk', HuiyinStaffDesk);
