// Registers every element.
import './portal/define.js';
import './appeal-form/define.js';
import './progress-tracker/define.js';
import './report-card/define.js';
import './commitment-countdown/define.js';
import './commitment-list/define.js';
import './appeal-lists/define.js';
import './meeting/define.js';
import './decision/define.js';
import './task-library/define.js';
import './channels/define.js';
import './district-board/define.js';
import './rights/define.js';
