// Canonical JSON: the samples of RFC 8785, independence of order, and refusal of what is not data.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToHex } from './bytes.js';
import { canonicalBytes, canonicalJson, MAX_JSON_DEPTH } from './canonical-json.js';
import { SealError } from './errors.js';

/** The object of RFC 8785 §3.2.2. */
const sample = JSON.parse(String.raw`{
  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
  "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
  "literals": [null, true, false]
}`);

/** IEEE 754 bits and their text: RFC 8785 appendix B. */
const numbers = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
] as const;

function fromBits(bits: string): number {
  return Buffer.from(bits, 'hex').readDoubleBE();
}

function codeOf(value: unknown): string | undefined {
  try {
    canonicalJson(value);
    return undefined;
  } catch (error) {
    if (error instanceof SealError) return error.code;
    throw error;
  }
}

/** The same value, every object's members put in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, turned(member)] as const);
  // Entry by entry, because assigning to __proto__ would not make a member.
  return Object.fromEntries(members.reverse());
}

describe('the samples of RFC 8785', () => {
  it('§3.2.3: the canonical text', () => {
    expect(canonicalJson(sample)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('§3.2.4: its UTF-8', () => {
    const spec = `
      7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65
      72 73 22 3a 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 65 2b 33 30 2c 34 2e 35 2c 30 2e 30
      30 32 2c 31 65 2d 32 37 5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 30 66 5c 6e 41 27 42 5c
      22 5c 5c 5c 5c 5c 22 2f 22 7d`;
    expect(bytesToHex(canonicalBytes(sample))).toBe(spec.replace(/\s+/g, ''));
  });

  it('§3.2.3: members go by UTF-16 code units, not by code points or locale', () => {
    const members = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(members).match(/(?<=:")[^"]+/g)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it.each(numbers)('appendix B: %s is %s', (bits, text) => {
    expect(canonicalJson(fromBits(bits))).toBe(text);
  });

  it.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])(
    'appendix B: %s has no JSON form',
    (bits) => {
      expect(codeOf(fromBits(bits))).toBe('json.not-finite');
    },
  );
});

describe('canonical JSON', () => {
  it('does not depend on the order members were written in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it('says the same as the value it was made of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('keeps a member called __proto__ a member', () => {
    expect(canonicalJson(JSON.parse('{"b":1,"__proto__":{"admin":true}}'))).toBe(
      '{"__proto__":{"admin":true},"b":1}',
    );
  });

  it('takes objects without a prototype', () => {
    expect(canonicalJson(Object.assign(Object.create(null) as object, { a: 1 }))).toBe('{"a":1}');
  });

  it('takes one value in two places', () => {
    const place = { road: '芳城路' };
    expect(canonicalJson([place, place])).toBe('[{"road":"芳城路"},{"road":"芳城路"}]');
  });
});

describe('what is not data is refused, never dropped or converted', () => {
  class Appeal {
    number = 'FZ-1';
  }
  it.each([
    ['undefined', undefined],
    ['an undefined member', { a: undefined }],
    ['an undefined item', [undefined]],
    ['a hole', [, 1]], // eslint-disable-line no-sparse-arrays
    ['an endless array of holes', new Array(2 ** 32 - 1)],
    ['a function', { a: () => 1 }],
    ['a toJSON', { toJSON: () => 'forged' }],
    ['a symbol', Symbol('a')],
    ['a member named by a symbol', { [Symbol('a')]: 1 }],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['a map', new Map([['a', 1]])],
    ['bytes', Uint8Array.of(1)],
    ['a boxed string', Object('a')],
    ['an instance of a class', new Appeal()],
    ['inherited members', Object.create({ a: 1 })],
    [
      'a getter',
      {
        get a() {
          throw new TypeError('must not run');
        },
      },
    ],
  ])('%s', (_name, value) => {
    expect(codeOf(value)).toBe('json.not-data');
  });

  it.each([NaN, Infinity, -Infinity])('%s', (value) => {
    expect(codeOf([{ value }])).toBe('json.not-finite');
  });

  it.each(['\ud800', 'a\udc00', '\udc00\ud800', '\ud83d\ud83d\ude00'])(
    'a lone surrogate, in values and keys: %j',
    (text) => {
      expect(codeOf(text)).toBe('json.lone-surrogate');
      expect(codeOf({ [text]: 1 })).toBe('json.lone-surrogate');
    },
  );

  it('a value that contains itself', () => {
    const loop: Record<string, unknown> = {};
    loop['a'] = [{ loop }];
    expect(codeOf(loop)).toBe('json.cycle');
  });

  it('a value nested past the limit, however far', () => {
    const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;
    expect(codeOf(nested(MAX_JSON_DEPTH))).toBeUndefined();
    expect(codeOf(nested(MAX_JSON_DEPTH + 1))).toBe('json.too-deep');
    expect(codeOf(nested(5_000))).toBe('json.too-deep');
  });

  it('whatever it is, nothing but a text or the named error comes out', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      stringUnit: 'binary',
    });
    fc.assert(
      fc.property(anything, (value) => {
        if (codeOf(value) === undefined) expect(typeof canonicalJson(value)).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });
});
