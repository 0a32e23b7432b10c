// Files served as they are, from the folders they are built into. Names are looked up, never joined from a request.
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
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
  'commitments',
  'lists',
  'drawings',
  'forms',
  'case',
] as const;

async function styleSheet(url: URL): Promise<StaticFile> {
  const parts = await Promise.all(styles.map((name) => readFile(new URL(`${name}.css`, url))));
  return { bytes: Buffer.concat(parts), type: types['.css'] };
}

/**
 * The bundles under `/cdn/<version>/` (and its major version), and the pages' own assets.
 * @throws if the bundle has not been built
 */
export async function loadFiles(
  cdnFolder: URL,
  assetFolder: URL,
  version: string,
): Promise<{ files: StaticFiles; bundle: Bundle; logCheck: Bundle }> {
  const [cdn, assets, pages] = await Promise.all([
    folder(cdnFolder),
    folder(assetFolder),
    styleSheet(new URL('pages/', assetFolder)),
  ]);
  const sri = cdn.get('sri.json');
  if (!sri) throw new Error(`no sri.json in ${cdnFolder.pathname}: run the build`);
  const values = JSON.parse(Buffer.from(sri.bytes).toString('utf8')) as Readonly<Record<string, string>>;
  const bundle = (name: string): Bundle => ({
    src: `/cdn/${version}/${name}`,
    integrity: values[name] ?? '',
  });
  const served = new Set([version, version.split('.')[0] ?? version]);
  return {
    files: {
      cdn: async (wanted, file) => (served.has(wanted) ? cdn.get(file) : undefined),
      asset: async (file) => (file === 'pages.css' ? pages : assets.get(file)),
    },
    bundle: bundle('huiyin.min.js'),
    logCheck: bundle('huiyin-log-check.min.js'),
  };
}
