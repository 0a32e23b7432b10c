// Gets what checks seals from the file beside the one on /cdn.
import { loaderOf } from '../foundation/load-beside.js';
import type * as SealCode from './seal-code.js';

/** Written by the build: the file's name and its integrity value. */
declare const SEAL_FILE: string;
declare const SEAL_INTEGRITY: string;

export const loadSeal = loaderOf<typeof SealCode>(() => ({
  src: new URL(SEAL_FILE, import.meta.url).href,
  integrity: SEAL_INTEGRITY,
}));
