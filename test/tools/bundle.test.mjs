// The bundle's own steps: literals shrink without changing what shows, integrity values are what browsers compute.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedDecorateHelper } from '../../rollup/decorate-helper.js';
import { elementFolders } from '../../rollup/entries.js';
import { assertEs2020 } from '../../rollup/es2020.js';
import { minifyLiterals, squeezeCss } from '../../rollup/literals.js';
import { ownProperties } from '../../rollup/own-properties.js';
import { lowerPrivateNames } from '../../rollup/private-names.js';
import { handedIn } from '../../rollup/parts.js';
import { integrityOf, loadedBeside } from '../../rollup/shipping.js';
import { sizeTable, weigh } from '../../scripts/size.mjs';

describe('shrinking literals', () => {
  it('keeps one space where there was whitespace, and every closing slash of SVG', async () => {
    const code = 'const a = svg`<path d="M0 0"/>\n   <g/>`; const b = html`<b>x</b>\n  <i>y</i> `;';
    const minified = await minifyLiterals(code, 'a.js');
    expect(minified).toBe('const a = svg`<path d="M0 0"/> <g/>`; const b = html`<b>x</b> <i>y</i> `;');
  });

  it('keeps the text of pre and textarea, and empty attributes', async () => {
    const code = 'html`<pre>\n a  b</pre><textarea>\n c</textarea><input value=""><img alt="">`';
    expect(await minifyLiterals(code, 'a.js')).toBe(code);
  });

  it('keeps expressions wherever a literal may have them', async () => {
    const code = 'css`.a { margin: ${x} ${y}; } ${rule} .b { color: ${c}; }`';
    expect(await minifyLiterals(code, 'a.js')).toBe('css`.a{margin:${x} ${y}}${rule} .b{color:${c}}`');
  });

  it('refuses a module with unsafe literals instead of leaving it as it is', async () => {
    await expect(minifyLiterals('unsafeHTML(x); html`<p>  </p>`', 'a.js')).rejects.toThrow('a.js');
  });

  it.each([
    ['a :hover { b: c; }', 'a :hover{b:c}'],
    ['.a > .b  +  .c, .d { width: calc(1em + 2px) ; }', '.a>.b + .c,.d{width:calc(1em + 2px)}'],
    [".a::after { content: ' /* x */ ; : '; /* gone */ }", ".a::after{content:' /* x */ ; : '}"],
    [
      '@media (min-width: 30em) and (hover: none) { a { b: c } }',
      '@media (min-width:30em) and (hover:none){a{b:c}}',
    ],
  ])('squeezes %s', (css, expected) => {
    expect(squeezeCss(css)).toBe(expected);
  });
});

describe('the shared decorator helper', () => {
  const transform = (code) =>
    sharedDecorateHelper().transform.call(
      {
        error: (message) => {
          throw new Error(message);
        },
      },
      code,
    );

  it('takes the place of the one the compiler writes', () => {
    const written =
      'var __decorate = (this && this.__decorate) || function (d) {\n    return d;\n};\nclass A {}';
    expect(transform(written).code).toMatch(/^import \{ __decorate } from '.*';\nclass A \{}$/);
  });

  it('fails when the compiler writes it in a new way', () => {
    expect(() => transform('const __decorate = (this ?? {}).__decorate; __decorate = (this')).toThrow(
      'new way',
    );
  });

  it('defines what a decorator of a property returns, as the compiler’s does', async () => {
    const source = sharedDecorateHelper().load(sharedDecorateHelper().resolveId('\0huiyin-decorate'));
    const { __decorate } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const target = {};
    __decorate([() => ({ value: 7, enumerable: true })], target, 'seven', undefined);
    const replaced = __decorate([() => Map], Set);
    expect([target.seven, replaced]).toEqual([7, Map]);
  });
});

describe('what leaves the build', () => {
  it('is refused when it holds syntax newer than ES2020', () => {
    expect(() => assertEs2020('a ??= b')).toThrow(SyntaxError);
    expect(() => assertEs2020('class A { b = 1 }')).toThrow(SyntaxError);
    expect(() => assertEs2020('a?.b ?? 1n; import("x")')).not.toThrow();
  });

  it('calls nothing the oldest engines lack', () => {
    const { code } = ownProperties().transform('if (Object.hasOwn(a, "b")) c(Object.hasOwner(d));');
    expect(code).toBe('if (Object.prototype.hasOwnProperty.call(a, "b")) c(Object.hasOwner(d));');
  });

  it('has the integrity value of its bytes', () => {
    const digest = createHash('sha384').update('回音', 'utf8').digest('base64');
    expect(integrityOf('回音')).toBe(`sha384-${digest}`);
  });

  it('is over budget from the first byte past it', () => {
    const random = createHash('sha512').update('x').digest();
    const weight = weigh({ name: 'x', limit: { bytes: 1000, as: 'gzip' } }, random);
    expect(weight.over).toBe(0);
    expect(weigh({ name: 'x', limit: { bytes: weight.gzip - 1, as: 'gzip' } }, random).over).toBe(1);
    expect(sizeTable([weight])).toContain('1.0 gzip');
  });
});

describe('the file that checks seals', () => {
  it('is named and pinned by the bundle it lies beside, and no part of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiyin-beside-'));
    const file = join(folder, 'seal.js');
    writeFileSync(file, 'export const check = 1;');
    const plugin = loadedBeside({ what: 'seal', file });
    const resolve = async (source) => ({ id: source });
    const resolved = await plugin.resolveId.call({ resolve }, './load-seal.js', '/a.js', {});
    expect(resolved.id).toBe('./load-seal-file.js');
    expect(plugin.resolveId.call({ resolve }, './seal-code.js', '/a.js', {})).toBe(null);
    const { code } = plugin.transform('load(SEAL_FILE, SEAL_INTEGRITY)', '/b/load-seal-file.js');
    expect(code).toBe(`load("seal.js", ${JSON.stringify(integrityOf(readFileSync(file)))})`);
    rmSync(folder, { recursive: true });
  });
});

describe('a part', () => {
  const keyFor = (name) => ({ m0_html: 'a', m3_default: 'b0' })[name];

  it('is a function that takes from what it is handed, and imports nothing', async () => {
    const code =
      "import { m0_html as html, m3_default as rows } from 'huiyin:handed';\nglobalThis.partSaid = html(rows);";
    const written = handedIn(code, keyFor);
    const { default: register } = await import(`data:text/javascript,${encodeURIComponent(written)}`);
    expect(globalThis.partSaid).toBe(undefined);
    register({ a: (text) => `<${text}>`, b0: 'rows' });
    expect(globalThis.partSaid).toBe('<rows>');
    delete globalThis.partSaid;
  });

  it('can import from nowhere else, and exports nothing of its own', () => {
    expect(() => handedIn("import { a } from './huiyin.min.js';", keyFor)).toThrow('./huiyin.min.js');
    expect(() => handedIn('export const a = 1;', keyFor)).toThrow('exports nothing');
  });

  it('has private names no class of the one file has', () => {
    expect(lowerPrivateNames('class A { #x = 1; get x() { return this.#x; } }', '$p')).toContain('this.$p0');
  });
});

describe('the elements', () => {
  it('are the folders with a define.ts', () => {
    expect(elementFolders()).toEqual(
      expect.arrayContaining(['appeal-form', 'portal', 'progress-tracker', 'report-card']),
    );
  });
});
