// Turns a finished chunk into minified ES2020: private names, class fields and newer syntax lowered, then checked.
import { parse } from 'acorn';
import { transform } from 'esbuild';
import { minify } from 'terser';
import { lowerPrivateNames } from './private-names.js';

const FLOOR = 2020;

/**
 * Rollup plugin: every chunk leaves as minified ES2020, or the build fails.
 * @param {{ banner?: string, privatePrefix?: string }} [options] see private-names.js for the prefix
 */
export function es2020({ banner = '', privatePrefix } = {}) {
  return {
    name: 'es2020',
    async renderChunk(code) {
      const lowered = await lowerSyntax(lowerPrivateNames(code, privatePrefix));
      const minified = await squeeze(lowered);
      assertEs2020(minified);
      return { code: banner + minified, map: null };
    },
  };
}

/**
 * Lowers everything newer than ES2020, class fields to plain assignments.
 *
 * Only esbuild's TypeScript loader can be told to assign fields rather than define them, but TypeScript reads
 * `f(a<b,c>(d))` otherwise than JavaScript does; so both readings are compared before it is trusted.
 *
 * @throws {Error} when the two readings differ
 */
export async function lowerSyntax(code) {
  const [asScript, asTypes] = await Promise.all([
    transform(code, { loader: 'js', target: 'esnext', minifyWhitespace: true }),
    transform(code, {
      loader: 'ts',
      target: 'esnext',
      minifyWhitespace: true,
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: true, verbatimModuleSyntax: true } },
    }),
  ]);
  if (asScript.code !== asTypes.code) {
    throw new Error('the bundle means something else when read as TypeScript; add parentheses around `<`');
  }
  const lowered = await transform(code, {
    loader: 'ts',
    target: `es${FLOOR}`,
    charset: 'utf8',
    legalComments: 'none',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, verbatimModuleSyntax: true } },
  });
  return lowered.code;
}

async function squeeze(code) {
  const { code: minified } = await minify(code, {
    ecma: FLOOR,
    module: true,
    compress: { passes: 2, pure_getters: false },
    format: { comments: false, ecma: FLOOR },
  });
  return minified;
}

/**
 * Parses a finished file as ES2020.
 * @throws {SyntaxError} naming the place of the first newer construct
 */
export function assertEs2020(code) {
  parse(code, { ecmaVersion: FLOOR, sourceType: 'module' });
}
