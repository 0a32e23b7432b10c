// Registers only the elements a page uses, each loaded when its tag first stands in the page.
import { watchForTags } from './foundation/tag-watch.js';

/** Every element that residents use. */
export const modules: readonly (readonly [tag: string, load: () => Promise<unknown>])[] = [
  ['huiyin-portal', () => import('./portal/define.js')],
  ['huiyin-appeal-form', () => import('./appeal-form/define.js')],
  ['huiyin-progress-tracker', () => import('./progress-tracker/define.js')],
  ['huiyin-report-card', () => import('./report-card/define.js')],
  ['huiyin-commitment-countdown', () => import('./commitment-countdown/define.js')],
  ['huiyin-commitment-list', () => import('./commitment-list/define.js')],
  ['huiyin-log-check', () => import('./log-check/define.js')],
  ['huiyin-appeal-lists', () => import('./appeal-lists/define.js')],
  ['huiyin-meeting', () => Promise.all([import('./meeting/define.js'), import('./appeal-form/define.js')])],
  ['huiyin-decision', () => import('./decision/define.js')],
  ['huiyin-task-library', () => import('./task-library/define.js')],
  ['huiyin-channels', () => import('./channels/define.js')],
  ['huiyin-district-board', () => import('./district-board/define.js')],
  ['huiyin-rights', () => import('./rights/define.js')],
];

/**
 * Loads what is in `root` now and what comes later. For bundlers that split code; the file on /cdn does so by itself.
 * Tags inside other elements' shadow roots are not seen: import their `define.js`.
 *
 * @param onFault told what a module could not be loaded for; its tags keep their fallback
 * @returns a function that ends the watch
 */
export function loadWhatIsUsed(root: ParentNode & Node, onFault: (error: unknown) => void): () => void {
  const loads = new Map(modules);
  return watchForTags(root, loads.keys(), (tag) => void loads.get(tag)?.().catch(onFault));
}
