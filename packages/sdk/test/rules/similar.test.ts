// What is much alike is offered before anybody files it once more; what is not is left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, MOST_SIMILAR, mostAlike, MUCH_ALIKE, type Told } from '@huiyin/sdk/rules';

const words = fc.string({
  unit: fc.constantFrom('电', '梯', '停', '了', '楼', '灯', '坏', '路', '3', ' '),
  maxLength: 14,
});
const anyTold: fc.Arbitrary<Told> = fc.record({
  category: fc.constantFrom('lifts', 'parking'),
  title: words,
  text: words,
  place: words,
});

describe('likeness', () => {
  it('is a share, and the same from either side', () => {
    fc.assert(
      fc.property(anyTold, anyTold, (one, other) => {
        const like = likeness(one, other);
        expect(like).toBeGreaterThanOrEqual(0);
        expect(like).toBeLessThanOrEqual(1 + 1e-9);
        expect(likeness(other, one)).toBeCloseTo(like, 12);
      }),
    );
  });

  it('is no less for the same place and category, nor for more of the other’s words', () => {
    fc.assert(
      fc.property(anyTold, anyTold, (one, other) => {
        const like = likeness(one, other);
        const nearer = { ...other, place: one.place, category: one.category };
        const told = { ...other, text: `${other.text}，${one.title}` };
        if (one.place.trim().length > 1) expect(likeness(one, nearer)).toBeGreaterThanOrEqual(like - 1e-9);
        expect(likeness(one, told)).toBeGreaterThanOrEqual(like - 1e-9);
      }),
    );
  });

  const lift = {
    category: 'lifts',
    title: '三号楼电梯停了四天',
    text: '老人下不了楼。',
    place: '芳古园一区',
  } as const;
  it.each([
    ['the same lift told otherwise', { ...lift, title: '3号楼电梯又停了', text: '从周一停到现在。' }, true],
    [
      'the same lift under another category',
      { ...lift, category: 'property', title: '电梯停了四天没人管' },
      true,
    ],
    [
      'a lift elsewhere, about something else',
      { ...lift, title: '电梯异响', text: '声音大。', place: '芳星园' },
      false,
    ],
    [
      'something else at the same place',
      { ...lift, title: '路灯不亮', text: '晚上看不清。', category: 'utilities' },
      false,
    ],
    ['nothing but the category and the place', { ...lift, title: '好', text: '谢谢。' }, false],
  ] as const)('%s', (_, told, isAlike) => {
    expect(likeness(told, lift) >= MUCH_ALIKE).toBe(isAlike);
  });
});

it('offers at most three, the most alike first, none that is not', () => {
  fc.assert(
    fc.property(anyTold, fc.array(anyTold, { maxLength: 8 }), (told, known) => {
      const offered = mostAlike(
        told,
        known.map((one) => ({ told: one })),
      );
      const likes = offered.map((one) => likeness(told, one.told));
      expect(offered.length).toBe(
        Math.min(MOST_SIMILAR, known.filter((one) => likeness(told, one) >= MUCH_ALIKE).length),
      );
      expect(likes).toEqual([...likes].sort((a, b) => b - a));
      expect(likes.every((like) => like >= MUCH_ALIKE)).toBe(true);
    }),
  );
});
