// Registers every element.
import './portal/define.js';
import './appeal-form/define.js';
import './progress-tracker/define.js';
import './report-card/define.js';
