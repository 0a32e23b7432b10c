// Which bundles exist and what each may weigh. The elements are whatever folders have a `define.ts`.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const cdnFolder = join(root, 'packages/widgets/dist/cdn');
export const cdnFile = join(cdnFolder, 'huiyin.min.js');
/** What the one file is made from. */
export const cdnEntry = join(root, 'packages/widgets/dist/cdn.js');
/** What checks seals: loaded by the one file when it is needed, and by its integrity value. */
export const sealFile = join(cdnFolder, 'huiyin-seal.min.js');

/** What makes photos smaller and sends them: loaded when somebody has chosen one. */
export const photosFile = join(cdnFolder, 'huiyin-photos.min.js');

/** Checking a log oneself: few pages do. */
export const logCheckFile = join(cdnFolder, 'huiyin-log-check.min.js');

/** The desk's elements: staff sign in for them, so they are not on /cdn. */
export const deskFolder = join(root, 'packages/widgets/dist/desk');
export const deskFile = join(deskFolder, 'desk.min.js');
/** The log of visits and the desk in the hall, and the worker that opens each without a network. */
export const visitFile = join(deskFolder, 'visit.min.js');
export const hallFile = join(deskFolder, 'hall.min.js');
export const pageWorkerFile = join(deskFolder, 'page-worker.min.js');
/** The settings of a unit: only administrators and auditors open them. */
export const settingsFile = join(deskFolder, 'settings.min.js');

/** Bundles that are only weighed, never shipped. */
const weighedFolder = join(root, '.cache/size');

/**
 * @param {string} [source] the widgets' source folder
 * @returns {string[]} the folder of every element, in order
 */
export function elementFolders(source = join(root, 'packages/widgets/src')) {
  return readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(source, entry.name, 'define.ts')))
    .map((entry) => entry.name)
    .sort();
}

/** What the one file carries itself. Checking a log is whole in a file of its own: few pages do, and those little else. */
const IN_THE_ONE_FILE = [
  'portal',
  'appeal-form',
  'progress-tracker',
  'report-card',
  'commitment-countdown',
  'commitment-list',
];

/** @returns {string[]} the folder of every element that the one file loads only where its tag stands */
export function partFolders() {
  return elementFolders().filter((folder) => ![...IN_THE_ONE_FILE, 'log-check'].includes(folder));
}

/** @returns {string} the file of such an element */
export function partFile(folder) {
  return join(cdnFolder, `huiyin-${folder}.min.js`);
}

/** @returns {string[]} the folder of every element only staff use: bundled by the pages they sit at, never for /cdn */
export function staffFolders() {
  return elementFolders(join(root, 'packages/widgets/src/staff'));
}

/**
 * One row of the size table: what a page imports, where its bundle lies, and the most it may weigh.
 * `isFirstLoad`: without what it loads later, and only if it is needed.
 * @typedef {{ name: string, imports: string, file: string, limit?: { bytes: number, as: 'brotli' | 'gzip' }, isFirstLoad?: true }} Weighed
 */

/** What one file carried when its budget was set; weighed on, so that more elements don’t hide that these grow. */
const FIRST_LIGHT = ['portal', 'appeal-form', 'progress-tracker', 'report-card'];

/** What each part may weigh beyond what the one file hands it, in bytes. */
const PART_LIMITS = {
  'appeal-lists': 5_200,
  channels: 2_900,
  decision: 7_700,
  'district-board': 2_800,
  meeting: 9_950,
  rights: 5_500,
  'task-library': 3_850,
};

/** What each element of the staff may weigh, in bytes: what it did when it was made, and what was added since. */
const STAFF_LIMITS = {
  // The whole client is in each: reading the weeks' snapshots added some 70 bytes to it.
  'desk-settings': 45_900,
  'meeting-desk': 44_700,
  'staff-desk': 61_200,
  'visit-log': 35_100,
};

const built = (path) => JSON.stringify(join(root, 'packages', path));
const createClient = `export { createClient } from ${built('sdk/dist/index.js')};`;
const sealParts = (parts) => `export ${parts} from ${built('sdk/dist/seal/index.js')};`;
const wxParts = `export * from ${built('sdk/dist/wx/index.js')};`;
const define = (folder) => `import ${built(`widgets/dist/${folder}/define.js`)};`;

/** @returns {Weighed[]} every row, the shipped file first; kB are 1,000 bytes */
export function weighed(folders = elementFolders()) {
  const weigh = (name, imports, limit) => ({
    name,
    imports,
    file: join(weighedFolder, `${name.replace(/\W+/g, '-')}.js`),
    limit,
  });
  const firstLight = FIRST_LIGHT.filter((folder) => folders.includes(folder));
  return [
    { name: 'huiyin.min.js', imports: '', file: cdnFile, limit: { bytes: 66_100, as: 'brotli' } },
    { name: 'huiyin-seal.min.js', imports: '', file: sealFile, limit: { bytes: 17_000, as: 'brotli' } },
    { name: 'huiyin-photos.min.js', imports: '', file: photosFile, limit: { bytes: 3_700, as: 'brotli' } },
    {
      name: 'huiyin-log-check.min.js',
      imports: '',
      file: logCheckFile,
      // 500 bytes of it read the line that is printed on articles and posters, and say what came of it.
      limit: { bytes: 37_550, as: 'brotli' },
    },
    ...partFolders().map((folder) => ({
      name: basename(partFile(folder)),
      imports: '',
      file: partFile(folder),
      limit: { bytes: PART_LIMITS[folder], as: 'brotli' },
    })),
    weigh('the four of first light', firstLight.map(define).join(''), { bytes: 54_200, as: 'brotli' }),
    ...folders.map((folder) => weigh(folder, define(folder))),
    ...folders
      .filter((folder) => folder === 'commitment-countdown')
      .map((folder) => ({
        ...weigh(`${folder} alone`, define(folder), { bytes: 14_000, as: 'brotli' }),
        isFirstLoad: true,
      })),
    ...folders
      .filter((folder) => folder === 'appeal-form')
      .map((folder) =>
        // What the client can read grows it, by 100 bytes for the weeks' snapshots.
        weigh(`${folder} with sdk`, define(folder) + createClient, { bytes: 27_750, as: 'brotli' }),
      ),
    ...staffFolders().map((folder) =>
      weigh(folder, define(`staff/${folder}`), { bytes: STAFF_LIMITS[folder], as: 'brotli' }),
    ),
    weigh('sdk core', createClient, { bytes: 8_000, as: 'gzip' }),
    weigh('sdk in a mini-program', wxParts, { bytes: 9_000, as: 'gzip' }),
    // What a page checks with, its own SHA-256 and Ed25519 included; reading whole logs and exports is for the few.
    weigh('seal', sealParts('{ browserMemory, createVerifier }'), { bytes: 12_000, as: 'brotli' }),
    weigh('seal, whole logs too', sealParts('*')),
  ];
}
