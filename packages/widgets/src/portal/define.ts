// Registers <huiyin-portal>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinPortal } from './portal.js';

guardedDefine('huiyin-portal', HuiyinPortal);
