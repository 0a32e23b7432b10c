// Registers <huiyin-decision>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinDecision } from './decision.js';

guardedDefine('huiyin-decision', HuiyinDecision);
