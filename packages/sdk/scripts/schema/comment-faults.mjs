// Finds comments and tags in wire types that the generator would drop, ignore or execute.

/** @import { Fault } from './json-schema.js' */
/** @import ts from 'typescript' */

/** Tags that become schema keywords or are plainly for readers. `@ignore` is not among them: it would drop a member. */
const knownTags = new Set([
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'maxProperties',
  'items',
  'deprecated',
  'see',
  'remarks',
]);

/**
 * @param {typeof ts} compiler
 * @param {readonly ts.SourceFile[]} files
 * @returns {Fault[]}
 */
export function findCommentFaults(compiler, files) {
  return files.flatMap((file) => {
    const attached = attachedComments(compiler, file);
    return [
      ...detachedComments(compiler, file, attached),
      ...attached.flatMap(({ node, comment }) => tagFaults(compiler, file, node, comment)),
    ];
  });
}

/**
 * A node's name within its declaration: `Type`, `Type.member`; the file's name outside of any.
 * @param {typeof ts} compiler
 * @param {ts.Node} node
 */
export function placeOf(compiler, node) {
  /** @type {string[]} */
  const names = [];
  for (let at = node; !compiler.isSourceFile(at); at = at.parent) {
    const name = /** @type {{ name?: ts.Node }} */ (/** @type {unknown} */ (at)).name;
    if (name !== undefined) names.unshift(name.getText());
    else if (compiler.isIndexSignatureDeclaration(at)) names.unshift('[key]');
  }
  return names.length > 0 ? names.join('.') : node.getSourceFile().fileName;
}

/**
 * The comments the compiler ties to a node: of several before one node, only the last.
 * @param {typeof ts} compiler
 * @param {ts.SourceFile} file
 */
function attachedComments(compiler, file) {
  /** @type {{ node: ts.Node, comment: ts.JSDoc }[]} */
  const found = [];
  /** @param {ts.Node} node */
  const visit = (node) => {
    const comment = /** @type {{ jsDoc?: ts.JSDoc[] }} */ (/** @type {unknown} */ (node)).jsDoc?.at(-1);
    if (comment !== undefined) found.push({ node, comment });
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/**
 * @param {typeof ts} compiler
 * @param {ts.SourceFile} file
 * @param {readonly { comment: ts.JSDoc }[]} attached
 * @returns {Fault[]}
 */
function detachedComments(compiler, file, attached) {
  const tied = new Set(attached.map(({ comment }) => comment.pos));
  /** @type {Fault[]} */
  const faults = [];
  const scanner = compiler.createScanner(compiler.ScriptTarget.ES2022, false, undefined, file.text);
  for (let token = scanner.scan(); token !== compiler.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token !== compiler.SyntaxKind.MultiLineCommentTrivia) continue;
    const text = scanner.getTokenText();
    if (!text.startsWith('/**') || text === '/**/' || tied.has(scanner.getTokenStart())) continue;
    const next = nodeAfter(compiler, file, scanner.getTokenEnd());
    faults.push({ kind: 'detached-comment', where: placeOf(compiler, next), found: oneLine(text) });
  }
  return faults;
}

/**
 * The first named thing that starts after a position: what a comment there was surely meant for.
 * @param {typeof ts} compiler
 * @param {ts.SourceFile} file
 * @param {number} position
 * @returns {ts.Node}
 */
function nodeAfter(compiler, file, position) {
  /** @param {ts.Node} node @returns {ts.Node | undefined} */
  const search = (node) => {
    if (node.end <= position) return undefined;
    const named =
      compiler.isPropertySignature(node) ||
      compiler.isInterfaceDeclaration(node) ||
      compiler.isTypeAliasDeclaration(node);
    if (named && node.getStart(file) >= position) return node;
    return compiler.forEachChild(node, search);
  };
  return search(file) ?? file;
}

/**
 * @param {typeof ts} compiler
 * @param {ts.SourceFile} file
 * @param {ts.Node} node
 * @param {ts.JSDoc} comment
 * @returns {Fault[]}
 */
function tagFaults(compiler, file, node, comment) {
  return (comment.tags ?? []).flatMap((tag) => {
    const name = tag.tagName.text;
    const text = compiler.getTextOfJSDocComment(tag.comment) ?? '';
    const found = oneLine(file.text.slice(tag.pos, tag.end).replace(/\s*\*?\s*$/, ''));
    const kind = tagFault(name, text);
    return kind === undefined ? [] : [{ kind, where: placeOf(compiler, node), found }];
  });
}

/** @param {string} name @param {string} text */
function tagFault(name, text) {
  if (/^\s*require\s*\(/.test(text)) return 'require-tag';
  if (name === 'items') return text.trimStart().startsWith('{') ? undefined : 'items-tag';
  // The compiler's scanner cuts `@TJS-type` into the tag `TJS` and the text `-type`, or keeps it whole.
  if (`${name}${name === 'TJS' ? '' : ' '}${text}`.trim() === 'TJS-type integer') return undefined;
  return knownTags.has(name) ? undefined : 'ignored-tag';
}

/** @param {string} text */
function oneLine(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
