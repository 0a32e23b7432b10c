// Registers <huiyin-commitment-countdown>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinCommitmentCountdown } from './commitment-countdown.js';

guardedDefine('huiyin-commitment-countdown', HuiyinCommitmentCountdown);
