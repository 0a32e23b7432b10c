// Everything the packages' exports maps promise exists: sources always, built files once built (npm run build).
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { elementFolders, root, staffFolders } from '../../rollup/entries.js';

const manifest = (folder) => JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8'));

/** Every `[condition path, target]` below one exports entry. */
function targetsOf(entry, path) {
  if (typeof entry === 'string') return [[path, entry]];
  return Object.entries(entry).flatMap(([condition, inner]) => targetsOf(inner, `${path} (${condition})`));
}

function exists(folder, target) {
  const path = join(root, 'packages', folder, target);
  if (!target.includes('*')) return existsSync(path);
  const inside = dirname(path);
  return existsSync(inside) && readdirSync(inside).length > 0;
}

describe.each(['article', 'fonts', 'sdk', 'widgets'])('the exports map of %s', (folder) => {
  const targets = Object.entries(manifest(folder).exports).flatMap(([path, entry]) => targetsOf(entry, path));

  it.each(targets)('%s is at %s', (_, target) => {
    expect(exists(folder, target)).toBe(true);
  });

  it('offers the source, then the types, then the code, wherever it offers more than one', () => {
    const entries = Object.values(manifest(folder).exports).filter((entry) => typeof entry === 'object');
    const order = ['@huiyin/source', 'types', 'default'];
    for (const entry of entries) {
      expect(Object.keys(entry)).toEqual(order.filter((condition) => condition in entry));
    }
  });
});

describe('the exports map of widgets', () => {
  it('offers every element as a class and as a definition, and no other', () => {
    const folders = elementFolders();
    const expected = folders.flatMap((folder) => [`./${folder}`, `./${folder}/define.js`]);
    const offered = Object.keys(manifest('widgets').exports).filter(
      (path) => /^\.\/[a-z-]+(\/define\.js)?$/.test(path) && path !== './staff',
    );
    expect(offered.sort()).toEqual(expected.sort());
  });

  it('offers every staff element apart, in one entry and a definition of each', () => {
    const folders = staffFolders();
    expect(folders).toContain('staff-desk');
    expect(elementFolders()).not.toEqual(expect.arrayContaining(['staff']));
    const offered = Object.keys(manifest('widgets').exports).filter((path) => path.startsWith('./staff/'));
    expect(offered.sort()).toEqual(folders.map((folder) => `./staff/${folder}/define.js`).sort());
  });
});
