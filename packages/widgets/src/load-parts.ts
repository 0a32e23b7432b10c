// Which elements are loaded later. In the file on /cdn load-parts-file.ts takes this one's place.
export { modules as parts } from './loader.js';
