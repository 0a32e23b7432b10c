// Registers <huiyin-appeal-lists>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinAppealLists } from './appeal-lists.js';

guardedDefine('huiyin-appeal-lists', HuiyinAppealLists);
