// Gets what sends photos, when somebody has chosen one. In the file on /cdn load-photos-file.ts takes this one's place.
import type * as PhotosCode from './photos-code.js';

/** For bundlers that split code. */
export function loadPhotos(): Promise<typeof PhotosCode> {
  return import('./photos-code.js');
}
