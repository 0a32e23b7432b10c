// The printed head of a log is read back from whatever people paste around it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToHex } from './bytes.js';
import { formatCheckpoint } from './checkpoint.js';
import { formatLogHead, MAX_PASTED_HEAD, parseLogHead } from './log-head.js';

const head = fc.record({
  origin: fc.constantFrom('huiyin.example/FZ', '127.0.0.1/DISTRICT', 'a.b/c/d'),
  size: fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
});
const around = fc.constantFrom('', '封存号：', '截至2026年11月30日。\n', ' ', '。谢谢', '\u200b');

const plain = (found: ReturnType<typeof parseLogHead>) =>
  found && { origin: found.origin, size: found.size, root: bytesToHex(found.root) };

describe('the head of a log in one line', () => {
  it('is read back from what stands around it', () => {
    fc.assert(
      fc.property(head, around, around, (printed, before, after) => {
        const found = parseLogHead(before + formatLogHead(printed) + after);
        expect(plain(found)).toEqual({ ...printed, root: bytesToHex(printed.root) });
      }),
    );
  });

  it('is read back however an editor broke its lines, and from the body of a checkpoint', () => {
    fc.assert(
      fc.property(head, fc.integer({ min: 1, max: 43 }), (printed, at) => {
        const line = formatLogHead(printed);
        const cut = line.length - 44 + at;
        const expected = { ...printed, root: bytesToHex(printed.root) };
        expect(plain(parseLogHead(`${line.slice(0, cut)}\n${line.slice(cut)}`))).toEqual(expected);
        expect(plain(parseLogHead(formatCheckpoint(printed)))).toEqual(expected);
      }),
    );
  });

  it('is nothing where there is none, two, half of one, or far too much', () => {
    const one = formatLogHead({ origin: 'a/b', size: 3, root: new Uint8Array(32) });
    for (const pasted of [
      '',
      '方庄街道',
      one.slice(0, -1),
      `${one}\n${one}`,
      one + ' '.repeat(MAX_PASTED_HEAD),
    ]) {
      expect(parseLogHead(pasted)).toBeUndefined();
    }
  });

  it('never throws, and never takes long', () => {
    fc.assert(fc.property(fc.string({ maxLength: 5000, unit: 'binary' }), (text) => void parseLogHead(text)));
    for (const text of ['/', 'a/b 1 ', `${'/'.repeat(400)} `, ' ']) {
      expect(parseLogHead(text.repeat(MAX_PASTED_HEAD / text.length))).toBeUndefined();
    }
  });

  it('is refused where it could not be read back', () => {
    expect(() => formatLogHead({ origin: 'a b/c', size: 1, root: new Uint8Array(32) })).toThrow('origin');
  });
});
