// Every construct the generator gets wrong stops the build, by name, with the place and the mending.
import { describe, expect, it } from 'vitest';
import { faultsIn, readTypes } from './generator.js';
import { wrongShapes } from './wrong-shapes.js';
import { wrongValues } from './wrong-values.js';

describe('what the generator gets wrong', () => {
  it.each([...wrongValues, ...wrongShapes])(
    '$construct is refused at $where',
    ({ source, kind, where, mending, more }) => {
      const { faults, message } = faultsIn(source, more);
      expect(faults.map((fault) => [fault.kind, fault.where])).toContainEqual([kind, where]);
      const line = message.split('\n').find((one) => one.includes(`${where}:`) && one.endsWith(`[${kind}]`));
      expect(line).toMatch(mending);
    },
  );

  it('tells every wrong place at once', () => {
    const { faults } = faultsIn('export interface T { a: bigint; b: Date; c: () => void }');
    expect(faults.map((fault) => fault.where)).toEqual(['T.a', 'T.b', 'T.c']);
  });

  it('says where a type does not compile', () => {
    expect(() => readTypes('export interface T { a: Missing }')).toThrow(/types\.ts.*Missing/s);
  });
});

describe('what the generator gets right', () => {
  it.each([
    ['an index signature', 'export interface T { a: { [key: string]: string } }'],
    [
      'a named choice',
      `export type L = 'a' | 'b';\nexport type M = Exclude<L, 'a'>;\nexport interface T { a: M; b: L[] }`,
    ],
    [
      'an alias with rules as a whole member',
      '/** @maxLength 9 */\nexport type A = string;\nexport interface T { a?: A }',
    ],
    [
      'items with their whole schema',
      'export interface T {\n  /** @items {"type":"string","minLength":1} */\n  a: string[];\n}',
    ],
    [
      'a tagged union',
      `interface A { type: 'a' }\ninterface B { type: 'b' | 'c' }\nexport interface T { x: A | B }`,
    ],
    ['a whole number', 'export interface T {\n  /** @TJS-type integer */\n  a: number;\n}'],
    [
      'an interface that extends another',
      'interface A { a: string }\nexport interface T extends A { b: boolean }',
    ],
  ])('%s passes', (_, source) => {
    expect(faultsIn(source).message).toBe('');
  });
});
