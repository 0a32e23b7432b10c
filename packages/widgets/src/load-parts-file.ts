// Gets elements from the files beside the one on /cdn, and hands them what that one carries already.
import { loaderOf } from './foundation/load-beside.js';
import type { Part } from './parts.js';

/** Written by the build: tag, file and integrity value of each. */
declare const PART_FILES: readonly (readonly [tag: string, file: string, integrity: string])[];
/** Written by the build: what the parts take from this file, under short names. */
declare const HANDED: object;

/** What such a file exports: registers its element. */
interface PartCode {
  readonly default: (handed: object) => void;
}

export const parts = PART_FILES.map(([tag, file, integrity]): Part => {
  let tries = 0;
  const load = loaderOf<PartCode>(() => ({ src: addressOf(file, tries++), integrity }));
  return [tag, async () => (await load()).default(HANDED)];
});

/** Some engines remember what could not be had by its address: each try has its own. */
function addressOf(file: string, tries: number): string {
  return new URL(tries === 0 ? file : `${file}?try=${tries}`, import.meta.url).href;
}
