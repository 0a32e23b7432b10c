// Lowers `#private` class members to ordinary properties with names nothing else uses: no WeakMaps, no helpers.
import { parse } from 'acorn';
import MagicString from 'magic-string';

/**
 * Renames every private name of every class in one script or module.
 *
 * Each class gets names of its own, so a base class and its subclass can both have a `#state` on one instance.
 * What is given up: a wrong receiver reads `undefined` where `#x` would throw, and the members can be listed.
 * Fields become public class fields; a later step turns them into assignments (see es2020.js).
 *
 * @param {string} code JavaScript of any edition acorn can parse
 * @param {string} [prefix] of the new names; another one for code whose classes extend those of another file
 * @returns {string} the same program without private names; the very same string when it had none
 * @throws {SyntaxError} when the code doesn't parse
 */
export function lowerPrivateNames(code, prefix = '$h') {
  const tree = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const mint = minter(prefix, namesIn(tree));
  const output = new MagicString(code);
  const tested = new Set();
  const fields = [];

  const visit = (node, scopes) => {
    if (node.type === 'PrivateIdentifier') {
      output.overwrite(node.start, node.end, resolve(node.name, scopes));
      return;
    }
    if (node.type === 'BinaryExpression' && node.left.type === 'PrivateIdentifier') {
      const name = resolve(node.left.name, scopes);
      tested.add(name);
      output.overwrite(node.left.start, node.left.end, JSON.stringify(name));
      visit(node.right, scopes);
      return;
    }
    if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
      // The `extends` expression can't see the class's own private names, only those around it.
      if (node.superClass) visit(node.superClass, scopes);
      const inner = [declaredBy(node, mint), ...scopes];
      visit(node.body, inner);
      return;
    }
    if (node.type === 'PropertyDefinition' && node.key.type === 'PrivateIdentifier' && !node.value) {
      fields.push({ name: resolve(node.key.name, scopes), end: node.key.end });
    }
    for (const child of childrenOf(node)) visit(child, scopes);
  };
  visit(tree, []);

  // A field without a value must still exist for `#x in object` to find it.
  for (const field of fields) if (tested.has(field.name)) output.appendLeft(field.end, '=void 0');
  return output.hasChanged() ? output.toString() : code;
}

/** The private names a class declares, each with its new name; a getter and its setter share one. */
function declaredBy(node, mint) {
  const names = new Map();
  for (const member of node.body.body) {
    if (member.key?.type !== 'PrivateIdentifier' || names.has(member.key.name)) continue;
    names.set(member.key.name, mint());
  }
  return names;
}

function resolve(name, scopes) {
  const scope = scopes.find((candidate) => candidate.has(name));
  if (!scope) throw new SyntaxError(`private name #${name} is used outside a class that declares it`);
  return scope.get(name);
}

/** Makes short names in order, passing over any that the program already mentions. */
function minter(prefix, taken) {
  let next = 0;
  return () => {
    let name;
    do name = prefix + (next++).toString(36);
    while (taken.has(name));
    return name;
  };
}

/** Every word of the program that could name a property: identifiers and texts. */
function namesIn(tree) {
  const names = new Set();
  const collect = (node) => {
    if (node.type === 'Identifier') names.add(node.name);
    if (node.type === 'Literal' && typeof node.value === 'string') names.add(node.value);
    for (const child of childrenOf(node)) collect(child);
  };
  collect(tree);
  return names;
}

function* childrenOf(node) {
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child.type === 'string') yield child;
    }
  }
}
