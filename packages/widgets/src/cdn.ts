// The file pages load from /cdn: registers every element, and takes the server it came from as theirs.
import './define.js';
import { rememberScriptOrigin } from './foundation/surroundings.js';

rememberScriptOrigin(import.meta.url);

export * from './index.js';
