// The file pages load from /cdn: registers what most pages have, loads the other elements where their tags stand, and
// takes the server it came from as theirs.
import './portal/define.js';
import './appeal-form/define.js';
import './progress-tracker/define.js';
import './report-card/define.js';
import './commitment-countdown/define.js';
import './commitment-list/define.js';
import { rememberScriptOrigin } from './foundation/surroundings.js';
import { parts } from './load-parts.js';
import { loadParts } from './parts.js';

rememberScriptOrigin(import.meta.url);
loadParts(document, parts);

export * from './first-light.js';

/**
 * Loads the elements whose tags stand in a shadow root of the page's own, where they are not seen by themselves.
 *
 * @returns a function that ends the watch
 */
export function loadPartsIn(root: ParentNode & Node): () => void {
  return loadParts(root, parts);
}
