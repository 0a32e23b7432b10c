// Gets what sends photos from the file beside the one on /cdn.
import { loaderOf } from '../load-beside.js';
import type * as PhotosCode from './photos-code.js';

/** Written by the build: the file's name and its integrity value. */
declare const PHOTOS_FILE: string;
declare const PHOTOS_INTEGRITY: string;

export const loadPhotos = loaderOf<typeof PhotosCode>(() => ({
  src: new URL(PHOTOS_FILE, import.meta.url).href,
  integrity: PHOTOS_INTEGRITY,
}));
