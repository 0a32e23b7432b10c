// Words find the texts they stand in: every part of a text finds it, and what is not in it does not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchQuestion, searchTerms } from '@huiyin/sdk/rules';

const finds = (words: string, text: string): boolean => {
  const question = searchQuestion(words);
  const terms = searchTerms(text);
  return (
    question !== undefined &&
    question.terms.every((term) => terms.includes(term)) &&
    question.beginnings.every((start) => terms.some((term) => term.startsWith(start)))
  );
};

describe('words', () => {
  it.each([
    ['电梯', '三号楼电梯停了四天', true],
    ['停了 电梯', '三号楼电梯停了四天', true],
    ['梯', '三号楼电梯', true],
    ['天', '电梯停了四天', true],
    ['电停', '电梯停了', false],
    ['暖气', '电梯停了', false],
    ['vip', 'ＶＩＰ停车位', true],
    ['12', '12号楼', true],
    ['号楼', '3号楼', true],
    ['𠮷野', '住在𠮷野家旁边', true],
    ['Wi-Fi', '楼道wifi不通', false],
    ['wifi', 'Wi-Fi 不通', false],
  ])('%s in %s: %s', (words, text, isThere) => {
    expect(finds(words, text)).toBe(isThere);
  });

  it('of which none is a letter or a digit ask for nothing', () => {
    for (const words of ['', '  ', '，。！', '😀']) expect(searchQuestion(words)).toBeUndefined();
  });

  it('cut out of a text find it, whatever it says', () => {
    const hanzi = fc.constantFrom(...Array.from('电梯停了修路灯暖气水管𠮷'));
    const text = fc.array(
      fc.oneof({ weight: 8, arbitrary: hanzi }, fc.constantFrom(...Array.from('ab3 ，A。'))),
      {
        minLength: 2,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (characters, from, length) => {
        const start = from % characters.length;
        const part = characters.slice(start, start + 1 + (length % 8));
        // A word of letters is found by its beginning, not by its middle.
        fc.pre(
          start === 0 || !/^[a-z0-9]/i.test(part[0] ?? '') || !/[a-z0-9]$/i.test(characters[start - 1] ?? ''),
        );
        const words = part.join('');
        fc.pre(searchQuestion(words) !== undefined);
        expect(finds(words, characters.join(''))).toBe(true);
      }),
    );
  });

  it('of any length are cut to a question of bounded size', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (words) => {
        const question = searchQuestion(words);
        expect((question?.terms.length ?? 0) + (question?.beginnings.length ?? 0)).toBeLessThanOrEqual(80);
      }),
    );
  });
});
