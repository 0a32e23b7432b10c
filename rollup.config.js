// Bundles from the compiler's output: the file pages load from /cdn and, for scripts/size.mjs, the ones only weighed.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { readFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { sharedDecorateHelper } from './rollup/decorate-helper.js';
import {
  cdnFile,
  deskFile,
  hallFile,
  logCheckFile,
  pageWorkerFile,
  partFile,
  partFolders,
  photosFile,
  root,
  sealFile,
  settingsFile,
  visitFile,
  weighed,
} from './rollup/entries.js';
import { es2020 } from './rollup/es2020.js';
import { literals } from './rollup/literals.js';
import { ownProperties } from './rollup/own-properties.js';
import { part, partsBeside } from './rollup/parts.js';
import { integrity, licences, loadedBeside } from './rollup/shipping.js';

const { version } = JSON.parse(readFileSync(join(root, 'packages/widgets/package.json'), 'utf8'));
const bannerOf = (file) => `/*! Huiyin 回音 ${version} Apache-2.0; see ${basename(file)}.LICENSE.txt */\n`;

const owns = (id) => id.startsWith(join(root, 'packages') + sep);

const plugins = (options) => [
  nodeResolve(),
  ownProperties(),
  sharedDecorateHelper(),
  literals({ owns }),
  es2020(options),
];

/** A module written here rather than read from a file. */
const written = (source) => ({
  name: 'written-entry',
  resolveId: (id) => (id === 'entry' ? '\0entry' : null),
  load: (id) => (id === '\0entry' ? { code: source, moduleSideEffects: true } : null),
});

/** Leaves out what is only loaded when it is needed, as it is for pages whose bundler splits code. */
const firstLoad = { name: 'first-load', resolveDynamicImport: () => false };

const failOnWarning = (warning) => {
  throw new Error(warning.message);
};

const shared = { onwarn: failOnWarning, preserveEntrySignatures: 'strict' };
const output = { format: 'es', inlineDynamicImports: true, generatedCode: 'es2015' };

/** A bundle as it is served. */
const ship = (file, entry, { more = [], ...options } = {}) => ({
  ...shared,
  input: join(root, 'packages/widgets/dist', entry),
  plugins: [...more, ...plugins({ banner: bannerOf(file), ...options }), licences()],
  output: { ...output, dir: dirname(file), entryFileNames: basename(file) },
});

/** What the one file and all that is weighed like it load later. */
const beside = [
  loadedBeside({ what: 'seal', file: sealFile }),
  loadedBeside({ what: 'photos', file: photosFile }),
];

/** Elements the one file loads only where their tag stands. Their classes extend its own, so private names must differ. */
const parts = partFolders().map((folder) => {
  const file = partFile(folder);
  return [basename(file), ship(file, `${folder}/define.js`, { more: [part()], privatePrefix: '$p' })];
});

const besideMain = [sealFile, photosFile, logCheckFile, ...partFolders().map(partFile)];

/** In this order: the one file holds the integrity values of those before it. */
export const shipped = new Map([
  ['huiyin-seal.min.js', ship(sealFile, 'controllers/seal-code.js')],
  ['huiyin-photos.min.js', ship(photosFile, 'foundation/photos/photos-code.js')],
  ['huiyin-log-check.min.js', ship(logCheckFile, 'log-check/cdn.js')],
  ...parts,
  [
    'huiyin.min.js',
    ship(cdnFile, 'cdn.js', { more: [...beside, partsBeside(), integrity({ beside: besideMain })] }),
  ],
  ['page-worker.min.js', ship(pageWorkerFile, 'staff/page-worker.js')],
  ['visit.min.js', ship(visitFile, 'staff/visit-page.js')],
  ['hall.min.js', ship(hallFile, 'staff/hall-page.js')],
  ['settings.min.js', ship(settingsFile, 'staff/settings-page.js')],
  [
    'desk.min.js',
    ship(deskFile, 'staff/desk-page.js', {
      more: [integrity({ beside: [visitFile, hallFile, pageWorkerFile, settingsFile] })],
    }),
  ],
]);

/** The bundles of the size table that are never shipped, by name. */
export const onlyWeighed = new Map(
  weighed()
    .filter(({ name }) => !shipped.has(name))
    .map((bundle) => [
      bundle.name,
      {
        ...shared,
        input: 'entry',
        plugins: [
          written(bundle.imports),
          ...beside,
          ...(bundle.isFirstLoad ? [firstLoad] : []),
          ...plugins(),
        ],
        output: { ...output, file: bundle.file },
      },
    ]),
);

export default [...shipped.values()];
