// Registers <huiyin-commitment-list>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinCommitmentList } from './commitment-list.js';

guardedDefine('huiyin-commitment-list', HuiyinCommitmentList);
