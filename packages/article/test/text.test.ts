// Text from anywhere: what is kept of it, where its lines may end, and where it is cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable, BREAK, clip, escapeText, fitText } from '../src/markup/text.js';
import { nastyText } from './any-view.js';

const anything = fc.oneof(
  nastyText,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme' }),
);

describe('text from anywhere', () => {
  it('keeps nothing that is not seen, and says that it left something out', () => {
    expect(fitText('电\u0000梯', 100)).toEqual({
      lines: ['电梯'],
      dropped: true,
      isolated: false,
      cut: false,
    });
    expect(fitText('\uD83D灯', 100).lines).toEqual(['灯']);
    expect(fitText('\u202E反', 100)).toMatchObject({ lines: ['反'], dropped: true });
    expect(fitText(`e${'\u0301'.repeat(80)}`, 100)).toMatchObject({
      lines: [`e${'\u0301'.repeat(6)}`],
      dropped: true,
    });
    expect(fitText('𠮷野家👨‍👩‍👧', 100)).toMatchObject({ lines: ['𠮷野家👨‍👩‍👧'], dropped: false });
    fc.assert(
      fc.property(anything, fc.integer({ min: 2, max: 300 }), (raw, max) => {
        const { lines } = fitText(raw, max);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066\u2067]/u);
        expect(lines.join('\n').replace(/[\u200B\u2068\u2069]/g, '').length).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('keeps lines apart, and right-to-left text to itself', () => {
    expect(fitText('一\r\n二\u2028三', 100).lines).toEqual(['一', '二', '三']);
    expect(fitText('好\nمرحبا', 100)).toMatchObject({ lines: ['好', '\u2068مرحبا\u2069'], isolated: true });
  });

  it('changes nothing but where lines may end', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (raw) => {
        const text = raw.split(BREAK).join('');
        expect(breakable(text).split(BREAK).join('')).toBe(text);
      }),
    );
    expect(breakable('FZ-2026-000109')).toBe('FZ-2026-000109');
    expect(
      breakable('a'.repeat(100))
        .split(BREAK)
        .every((part) => part.length <= 18),
    ).toBe(true);
    expect(
      breakable('👨‍👩‍👧‍👦'.repeat(6))
        .split(BREAK)
        .every((part) => /^(👨‍👩‍👧‍👦)*$/u.test(part)),
    ).toBe(true);
  });

  it('cuts between what people see as characters', () => {
    expect(clip('电梯修好了', 10)).toBe('电梯修好了');
    expect(clip('电梯修好了', 3)).toBe('电梯…');
    expect(clip('灯𠮷𠮷', 4)).toBe('灯𠮷…');
    expect(clip('灯👨‍👩‍👧‍👦', 8)).toBe('灯…');
    expect(clip('灯e\u0301e\u0301', 4)).toBe('灯e\u0301…');
    fc.assert(
      fc.property(anything, fc.integer({ min: 2, max: 60 }), (text, max) => {
        expect(clip(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('is markup nowhere', () => {
    expect(escapeText('<b onclick="a">&amp;')).toBe('&lt;b onclick=&quot;a&quot;&gt;&amp;amp;');
  });
});
