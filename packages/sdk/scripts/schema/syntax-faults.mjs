// Finds what is written in wire types that the generator gets wrong, before it is asked.
import { placeOf } from './comment-faults.mjs';

/** @import { Fault } from './json-schema.js' */
/** @import ts from 'typescript' */

/**
 * @param {typeof ts} compiler
 * @param {ts.Program} program
 * @param {readonly ts.SourceFile[]} files
 * @returns {Fault[]}
 */
export function findSyntaxFaults(compiler, program, files) {
  const reader = new TypeReader(compiler, program, new Set(files));
  for (const file of files) reader.readFile(file);
  return reader.faults;
}

/** Where a type stands: as a member's whole type, as an alias's whole type, or inside of another type. */
/** @typedef {'member' | 'alias' | 'inside'} Position */

class TypeReader {
  /** @type {Fault[]} */
  faults = [];
  #compiler;
  #checker;
  #program;
  #vocabulary;

  /** @param {typeof ts} compiler @param {ts.Program} program @param {ReadonlySet<ts.SourceFile>} vocabulary */
  constructor(compiler, program, vocabulary) {
    this.#compiler = compiler;
    this.#checker = program.getTypeChecker();
    this.#program = program;
    this.#vocabulary = vocabulary;
  }

  /** @param {ts.SourceFile} file */
  readFile(file) {
    const { isInterfaceDeclaration, isTypeAliasDeclaration, isImportDeclaration, isExportDeclaration } =
      this.#compiler;
    for (const statement of file.statements) {
      if (isImportDeclaration(statement) || isExportDeclaration(statement)) continue;
      if (isInterfaceDeclaration(statement)) this.#readInterface(statement);
      else if (isTypeAliasDeclaration(statement)) this.#readAlias(statement);
      else this.#fault('not-a-type', statement);
    }
  }

  /** @param {ts.InterfaceDeclaration} declaration */
  #readInterface(declaration) {
    if (declaration.typeParameters !== undefined) this.#fault('unnamed-generic', declaration.name);
    for (const base of (declaration.heritageClauses ?? []).flatMap((clause) => [...clause.types])) {
      const symbol = this.#symbolAt(base.expression);
      if (base.typeArguments !== undefined) this.#fault('unnamed-generic', base);
      else if (!this.#isVocabulary(symbol)) this.#fault('class-instance', base);
    }
    this.#readMembers(declaration.members);
  }

  /** @param {ts.TypeAliasDeclaration} declaration */
  #readAlias(declaration) {
    if (declaration.typeParameters !== undefined) this.#fault('unnamed-generic', declaration.name);
    this.#readType(declaration.type, 'alias');
  }

  /** @param {ts.NodeArray<ts.TypeElement>} members */
  #readMembers(members) {
    for (const member of members) {
      if (this.#compiler.isIndexSignatureDeclaration(member)) this.#readType(member.type, 'inside');
      else if (!this.#compiler.isPropertySignature(member)) this.#fault('function', member);
      else if (member.type === undefined) this.#fault('untyped', member);
      else this.#readType(member.type, 'member');
    }
  }

  /** @param {ts.TypeNode} node @param {Position} position @returns {void} */
  #readType(node, position) {
    const { SyntaxKind } = this.#compiler;
    const is = this.#compiler;
    if (is.isTypeReferenceNode(node)) return this.#readReference(node, position);
    if (is.isParenthesizedTypeNode(node)) return this.#readType(node.type, position);
    if (is.isArrayTypeNode(node)) return this.#readType(node.elementType, 'inside');
    if (is.isUnionTypeNode(node)) return node.types.forEach((part) => this.#readType(part, 'inside'));
    if (is.isTypeLiteralNode(node)) return this.#readMembers(node.members);
    if (is.isLiteralTypeNode(node)) return this.#readLiteral(node);
    if (is.isIntersectionTypeNode(node)) return this.#readIntersection(node);
    if (is.isIndexedAccessTypeNode(node)) return this.#readIndexedAccess(node);
    if (is.isImportTypeNode(node)) return this.#fault('import-type', node);
    if (is.isMappedTypeNode(node)) return this.#fault('record-index', node);
    if (is.isFunctionTypeNode(node) || is.isConstructorTypeNode(node)) return this.#fault('function', node);
    if (is.isTypeOperatorNode(node) && node.operator === SyntaxKind.ReadonlyKeyword) {
      return this.#readType(node.type, 'inside');
    }
    switch (node.kind) {
      case SyntaxKind.StringKeyword:
      case SyntaxKind.NumberKeyword:
      case SyntaxKind.BooleanKeyword:
        return;
      case SyntaxKind.BigIntKeyword:
        return this.#fault('bigint', node);
      case SyntaxKind.NeverKeyword:
        return this.#fault('never', node);
      case SyntaxKind.UndefinedKeyword:
        return this.#fault('null', node);
      case SyntaxKind.VoidKeyword:
      case SyntaxKind.SymbolKeyword:
        return this.#fault('function', node);
      case SyntaxKind.AnyKeyword:
      case SyntaxKind.UnknownKeyword:
      case SyntaxKind.ObjectKeyword:
        return this.#fault('untyped', node);
      default:
        return this.#fault('unsupported', node);
    }
  }

  /** @param {ts.LiteralTypeNode} node */
  #readLiteral(node) {
    if (node.literal.kind === this.#compiler.SyntaxKind.NullKeyword) this.#fault('null', node);
    if (this.#flagsOf(node) & this.#compiler.TypeFlags.BigIntLike) this.#fault('bigint', node);
  }

  /** @param {ts.IntersectionTypeNode} node */
  #readIntersection(node) {
    const { StringLike, NumberLike, BooleanLike } = this.#compiler.TypeFlags;
    const branded = node.types.some((part) => this.#flagsOf(part) & (StringLike | NumberLike | BooleanLike));
    this.#fault(branded ? 'branded-string' : 'unsupported', node);
  }

  /** @param {ts.IndexedAccessTypeNode} node */
  #readIndexedAccess(node) {
    const { String, Number } = this.#compiler.TypeFlags;
    if (this.#flagsOf(node) & (String | Number)) this.#fault('lost-constraint', node);
  }

  /** @param {ts.TypeReferenceNode} node @param {Position} position @returns {void} */
  #readReference(node, position) {
    const symbol = this.#symbolAt(node.typeName);
    if (symbol === undefined || symbol.flags & this.#compiler.SymbolFlags.TypeParameter) return;
    if (this.#isVocabulary(symbol)) {
      if (node.typeArguments !== undefined) return this.#fault('unnamed-generic', node);
      if (position !== 'member' && this.#isConstrainedAlias(symbol))
        return this.#fault('lost-constraint', node);
      return;
    }
    if (!this.#isLibrary(symbol)) return this.#fault('import-type', node);
    switch (symbol.name) {
      case 'Exclude':
      case 'Extract':
        return position === 'alias' ? undefined : this.#fault('unnamed-generic', node);
      case 'Record':
        return this.#fault('record-index', node);
      case 'Date':
        return this.#fault('date', node);
      case 'Function':
        return this.#fault('function', node);
      case 'Array':
      case 'ReadonlyArray':
        node.typeArguments?.forEach((item) => this.#readType(item, 'inside'));
        return this.#fault('unnamed-generic', node);
      default: {
        const isUtility = symbol.flags & this.#compiler.SymbolFlags.TypeAlias;
        return this.#fault(isUtility ? 'unnamed-generic' : 'class-instance', node);
      }
    }
  }

  /** Whether it is an alias of a plain string or number that carries tags. @param {ts.Symbol} symbol */
  #isConstrainedAlias(symbol) {
    const { TypeFlags, SymbolFlags } = this.#compiler;
    if (!(symbol.flags & SymbolFlags.TypeAlias)) return false;
    const { flags } = this.#checker.getDeclaredTypeOfSymbol(symbol);
    return Boolean(flags & (TypeFlags.String | TypeFlags.Number)) && symbol.getJsDocTags().length > 0;
  }

  /** @param {ts.Node} node */
  #symbolAt(node) {
    const symbol = this.#checker.getSymbolAtLocation(node);
    const isImported = symbol !== undefined && symbol.flags & this.#compiler.SymbolFlags.Alias;
    return isImported ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  /** @param {ts.TypeNode} node */
  #flagsOf(node) {
    return this.#checker.getTypeFromTypeNode(node).flags;
  }

  /** @param {ts.Symbol | undefined} symbol */
  #isVocabulary(symbol) {
    return symbol?.declarations?.some((one) => this.#vocabulary.has(one.getSourceFile())) ?? false;
  }

  /** @param {ts.Symbol} symbol */
  #isLibrary(symbol) {
    return (
      symbol.declarations?.some((one) => this.#program.isSourceFileDefaultLibrary(one.getSourceFile())) ??
      false
    );
  }

  /** @param {string} kind @param {ts.Node} node */
  #fault(kind, node) {
    this.faults.push({
      kind,
      where: placeOf(this.#compiler, node),
      found: node.getText().replace(/\s+/g, ' '),
    });
  }
}
