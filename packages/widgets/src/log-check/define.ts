// Registers <huiyin-log-check>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinLogCheck } from './log-check.js';

guardedDefine('huiyin-log-check', HuiyinLogCheck);
