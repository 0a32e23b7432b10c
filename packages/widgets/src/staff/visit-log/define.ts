// Registers <huiyin-visit-log>.
import { guardedDefine } from '../../foundation/guarded-define.js';
import { HuiyinVisitLog } from './visit-log.js';

guardedDefine('huiyin-visit-log', HuiyinVisitLog);
