// Registers <huiyin-task-library>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinTaskLibrary } from './task-library.js';

guardedDefine('huiyin-task-library', HuiyinTaskLibrary);
