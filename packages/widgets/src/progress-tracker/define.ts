// Registers <huiyin-progress-tracker>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinProgressTracker } from './progress-tracker.js';

guardedDefine('huiyin-progress-tracker', HuiyinProgressTracker);
