// Registers <huiyin-report-card>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinReportCard } from './report-card.js';

guardedDefine('huiyin-report-card', HuiyinReportCard);
