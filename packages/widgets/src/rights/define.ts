// Registers <huiyin-rights>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinRights } from './rights.js';

guardedDefine('huiyin-rights', HuiyinRights);
