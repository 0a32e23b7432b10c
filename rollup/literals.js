// Takes the indentation and comments out of `html`, `svg` and `css` literals, and nothing a reader could see.
import { minifyHTMLLiterals } from 'minify-literals';

// Whitespace shrinks to one space but never to none: what is tested from source looks the same when shipped.
const HTML = {
  caseSensitive: true,
  collapseWhitespace: true,
  conservativeCollapse: true,
  keepClosingSlash: true,
  removeComments: true,
  removeEmptyAttributes: false,
  removeRedundantAttributes: false,
  decodeEntities: false,
  minifyJS: false,
  minifyCSS: squeezeCss,
};

/**
 * Rollup plugin: minifies the literals of modules whose id `owns` accepts.
 * @param {{ owns: (id: string) => boolean }} options our own modules; dependencies come minified
 */
export function literals({ owns }) {
  return {
    name: 'literals',
    async transform(code, id) {
      if (!owns(id)) return null;
      const minified = await minifyLiterals(code, id);
      return minified === code ? null : { code: minified, map: null };
    },
  };
}

/** @returns {Promise<string>} the module with its literals minified */
export async function minifyLiterals(code, fileName) {
  if (/\bunsafe(?:HTML|CSS|SVG)\b/.test(code))
    throw new Error(`${fileName}: unsafe literals can't be minified`);
  const result = await minifyHTMLLiterals(code, { fileName, generateSourceMap: false, minifyOptions: HTML });
  return result?.code ?? code;
}

const EXPRESSION = /@TEMPLATE_EXPRESSION_*\(\);/g;
const HELD = '\u0001';
const PIECES = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*[\s\S]*?\*\//g;

/**
 * Shortens CSS without understanding it: comments, runs of whitespace, and spaces that can't separate anything.
 * Selectors and values stay as written, so newer CSS than a minifier knows passes through.
 * @param {string} css CSS with `@TEMPLATE_EXPRESSION();` where the literal has `${…}`
 */
export function squeezeCss(css) {
  const expressions = [];
  const held = css.replace(EXPRESSION, (expression) => {
    expressions.push(expression);
    return HELD;
  });
  const strings = [];
  const bare = held.replace(PIECES, (_, string) => {
    if (!string) return ' ';
    strings.push(string);
    return '\u0002';
  });
  return (
    bare
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      // Before a colon a space means "any descendant that …"; after one it never means anything.
      .replace(/: /g, ':')
      .replace(/;+}/g, '}')
      .trim()
      .replaceAll('\u0002', () => strings.shift())
      .replaceAll(HELD, () => expressions.shift())
  );
}
