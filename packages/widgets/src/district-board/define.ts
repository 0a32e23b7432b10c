// Registers <huiyin-district-board>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinDistrictBoard } from './district-board.js';

guardedDefine('huiyin-district-board', HuiyinDistrictBoard);
