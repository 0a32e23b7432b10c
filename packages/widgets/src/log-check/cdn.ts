// The file pages load from /cdn to check a log: apart from the others, because few pages do.
import { rememberScriptOrigin } from '../foundation/surroundings.js';
import './define.js';

rememberScriptOrigin(import.meta.url);

export { HuiyinLogCheck } from './log-check.js';
