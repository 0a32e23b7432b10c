// Codes on paper: typed as people type, and a slip of the pen is noticed before anything is asked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPrintedCode, printedCodeOf, readPrintedCode } from '@huiyin/sdk/rules';

const fifteen = fc.stringMatching(/^[0-9]{15}$/);

describe('a printed code', () => {
  it('is read as it is printed, run together, with hyphens, and in full-width digits', () => {
    fc.assert(
      fc.property(fifteen, (digits) => {
        const code = printedCodeOf(digits);
        const shown = formatPrintedCode(code);
        const wide = shown.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
        expect(shown).toMatch(/^[0-9]{4}( [0-9]{4}){3}$/);
        for (const typed of [
          code,
          shown,
          ` ${shown} `,
          shown.replaceAll(' ', '-'),
          wide.replace(/ /g, '　'),
        ]) {
          expect(readPrintedCode(typed)).toBe(code);
        }
      }),
    );
  });

  it('with one digit mistaken, or two neighbours exchanged, is none', () => {
    fc.assert(
      fc.property(fifteen, fc.nat(15), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
        const code = printedCodeOf(digits);
        const wrong = String((Number(code[place]) + by) % 10);
        expect(readPrintedCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeUndefined();
        const [a, b] = [code[place] ?? '', code[place + 1] ?? ''];
        if (a !== b && b !== '') {
          expect(readPrintedCode(code.slice(0, place) + b + a + code.slice(place + 2))).toBeUndefined();
        }
      }),
    );
  });

  it('has sixteen digits, and nothing else can be one', () => {
    for (const typed of ['', '1234', '0'.repeat(15), '0'.repeat(17), 'x'.repeat(16), '0'.repeat(200)]) {
      expect(readPrintedCode(typed)).toBeUndefined();
    }
  });
});
