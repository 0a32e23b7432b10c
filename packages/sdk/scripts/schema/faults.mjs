// What may not stand in a wire type: why it comes out wrong, and how to mend it.

/** @import { Fault } from './json-schema.js' */

/** Per kind of fault: what the generator makes of it, and what to write instead. */
const catalogue = {
  'record-index': [
    'comes out as an object that refuses every member',
    'write an index signature, `{ [key: string]: X }`',
  ],
  'branded-string': [
    'comes out as an object',
    'write a plain alias and put its rules in tags, e.g. `@pattern`',
  ],
  bigint: ['can’t travel as JSON', 'write `number` with `@TJS-type integer`, or a string with `@pattern`'],
  never: ['has no value that could travel', 'leave the member out, or name the type of the list’s items'],
  function: ['can’t travel as JSON and is dropped or comes out as an empty object', 'leave it out'],
  date: ['comes out as a string nobody checked to be a moment', 'use `Moment` or `Day`'],
  'class-instance': ['is an object of the runtime, not a JSON value', 'write an interface or a list'],
  null: ['is not used on the wire: what is absent is left out', 'write `member?: X`'],
  untyped: ['lets anything through', 'name its type'],
  'lost-constraint': [
    'loses the rules of the alias: they hold only where the alias is a member’s whole type',
    'for a list write `string[]` with `@items {"type":"string","maxLength":60}`; elsewhere name a type of its own',
  ],
  'items-tag': ['drops the items’ type', 'write the whole schema: `@items {"type":"string","minLength":1}`'],
  'constraint-beside-reference': [
    'adds rules beside a named type, where many validators ignore them',
    'put them into the named type, or write the plain type here',
  ],
  'unnamed-generic': [
    'has no name that is legal in OpenAPI',
    'write this instance out under a name of its own (for a list write `X[]`)',
  ],
  'illegal-name': ['is no legal or no stable name in OpenAPI', 'declare the type under a name of its own'],
  'import-type': ['has a name with a path in it and loses its rules', 'import the type by name at the top'],
  'untagged-union': [
    'can’t be told apart by a reader',
    'make its members named interfaces that share a required literal member, e.g. `type`',
  ],
  'mixed-types': ['mixes kinds of values', 'give the member one kind of value'],
  'detached-comment': [
    'is dropped: the compiler ties it to nothing',
    'put it alone on the lines above what it speaks of, one comment for each',
  ],
  'ignored-tag': ['is ignored', 'use a JSON Schema keyword, or `@TJS-type integer` for a whole number'],
  'require-tag': ['would execute a file', 'write the value itself'],
  'not-a-type': ['is no interface and no type alias', 'keep the vocabulary to types'],
  unsupported: [
    'is not understood by the generator',
    'write it with interfaces, literals, lists and named unions',
  ],
  unbounded: [
    'is part of a request and has no upper bound',
    'add `@maxLength`, `@maxItems`, `@maxProperties` or `@minimum` and `@maximum`',
  ],
  'shared-shape': [
    'travels in requests (strict) and in responses (tolerant)',
    'give each direction an interface of its own',
  ],
};

/** Thrown when a wire type would come out wrong; names every place at once. */
export class VocabularyError extends Error {
  /** @param {readonly Fault[]} faults */
  constructor(faults) {
    super(['The wire’s vocabulary has types that would come out wrong:', ...faults.map(describe)].join('\n'));
    this.name = 'VocabularyError';
    this.faults = faults;
  }
}

/** @param {readonly Fault[]} faults */
export function refuseFaults(faults) {
  if (faults.length > 0) throw new VocabularyError(faults);
}

/** @param {Fault} fault */
function describe({ kind, where, found }) {
  const [wrong, mending] = catalogue[/** @type {keyof typeof catalogue} */ (kind)];
  return `  ${where}: \`${found}\` ${wrong}; ${mending}. [${kind}]`;
}
