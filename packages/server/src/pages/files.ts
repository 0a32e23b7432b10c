// Files served as they are, from the folders they are built into. Names are looked up, never joined from a request.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { KeptFiles } from './desk/deps.js';
import type { Bundle } from './layout.js';
import type { StaticFile, StaticFiles } from './deps.js';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
} as const satisfies Readonly<Record<string, string>>;

function typeOf(name: string): string {
  const known: Readonly<Record<string, string>> = types;
  return known[extname(name)] ?? 'application/octet-stream';
}

/** All files of a folder by name, read once. */
async function folder(url: URL): Promise<ReadonlyMap<string, StaticFile>> {
  const names = (await readdir(url, { withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const files = names.map(async (name): Promise<[string, StaticFile]> => [
    name,
    { bytes: await readFile(new URL(name, url)), type: typeOf(name) },
  ]);
  return new Map(await Promise.all(files));
}

/** The parts of the pages' one style sheet, in their order. */
const styles = [
  'frame',
  'text',
  'unit',
  'card',
  'cases',
  'commitments',
  'decisions',
  'lists',
  'columns',
  'rights',
  'drawings',
  'forms',
  'case',
  'desk',
  'studio',
  'wall',
] as const;

async function styleSheet(url: URL): Promise<StaticFile> {
  const parts = await Promise.all(styles.map((name) => readFile(new URL(`${name}.css`, url))));
  return { bytes: Buffer.concat(parts), type: types['.css'] };
}

/** Folders the server's files are built into. */
export interface FileFolders {
  readonly cdn: URL;
  readonly assets: URL;
  readonly desk: URL;
}

/**
 * The bundles under `/cdn/<version>/` (and its major version), the pages' own assets, and the desk's.
 * @throws if the bundles have not been built
 */
export async function loadFiles(
  folders: FileFolders,
  version: string,
): Promise<{
  files: StaticFiles;
  bundle: Bundle;
  logCheck: Bundle;
  deskScript: Bundle;
  settingsScript: Bundle;
  visits: KeptFiles;
  hall: KeptFiles;
}> {
  const [cdn, assets, desk, pages] = await Promise.all([
    folder(folders.cdn),
    folder(folders.assets),
    folder(folders.desk),
    styleSheet(new URL('pages/', folders.assets)),
  ]);
  const bundles = bundlesIn(cdn, folders.cdn, `/cdn/${version}/`);
  const ofDesk = bundlesIn(desk, folders.desk, '/desk/assets/');
  const served = new Set([version, version.split('.')[0] ?? version]);
  return {
    files: {
      cdn: async (wanted, file) => (served.has(wanted) ? cdn.get(file) : undefined),
      asset: async (file) => (file === 'pages.css' ? pages : assets.get(file)),
      desk: async (file) => desk.get(file),
    },
    bundle: bundles('huiyin.min.js'),
    logCheck: bundles('huiyin-log-check.min.js'),
    deskScript: ofDesk('desk.min.js'),
    settingsScript: ofDesk('settings.min.js'),
    visits: keptIn(desk, folders.desk, 'visit.min.js', pages),
    hall: keptIn(desk, folders.desk, 'hall.min.js', pages),
  };
}

/** A page that opens without a network: what its worker keeps is known by its content. */
function keptIn(desk: ReadonlyMap<string, StaticFile>, url: URL, name: string, pages: StaticFile): KeptFiles {
  const [script, worker] = [desk.get(name), desk.get('page-worker.min.js')];
  if (!script || !worker) throw new Error(`no ${name} in ${url.pathname}: run the build`);
  const { src, integrity } = bundlesIn(desk, url, '/desk/assets/')(name);
  return {
    script: { src: `${src}?v=${digestOf(script)}`, integrity },
    worker: Buffer.from(worker.bytes).toString('utf8'),
    version: digestOf(script, worker, pages),
  };
}

function digestOf(...files: readonly StaticFile[]): string {
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  return hash.digest('hex').slice(0, 16);
}

/** Where bundles of a folder are, with the integrity values that were written when they were built. */
function bundlesIn(
  files: ReadonlyMap<string, StaticFile>,
  url: URL,
  address: string,
): (name: string) => Bundle {
  const sri = files.get('sri.json');
  if (!sri) throw new Error(`no sri.json in ${url.pathname}: run the build`);
  const values = JSON.parse(Buffer.from(sri.bytes).toString('utf8')) as Readonly<Record<string, string>>;
  return (name) => ({ src: `${address}${name}`, integrity: values[name] ?? '' });
}
