// The embedding guide names every attribute a page can write, and the links of guides lead to files that are there.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = join(root, 'docs/guide/embed.md');
const text = readFileSync(guide, 'utf8');
const { modules } = JSON.parse(readFileSync(join(root, 'packages/widgets/custom-elements.json'), 'utf8'));

const attributes = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName)
  .flatMap(({ tagName, attributes: own = [] }) => own.map(({ name }) => [tagName, name]));

describe('docs/guide/embed.md', () => {
  it.each(attributes)('names the attribute of <%s> %s', (_, name) => {
    expect(text).toMatch(new RegExp(`[\`\\s]${name}[\`=]`));
  });
});

describe('the guides', () => {
  it.each(['embed.md', 'mini-program.md', 'open311.md', 'webhooks.md'])('%s links to what exists', (name) => {
    const file = join(dirname(guide), name);
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, path]) => path,
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !existsSync(join(dirname(file), path)))).toEqual([]);
  });
});
