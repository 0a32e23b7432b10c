// Appeals with words of their own: common matters often, rare ones seldom, and hanzi around them.
import { addDays, begin, promise, searchTerms, startOfDay, type AppealCase } from '@huiyin/sdk/rules';
import type { AppealWords } from '../../packages/server/src/use-cases/records.js';
import { Dice } from '../lives/dice.js';
import { anyBody, anyCategory, anyChannel, anyCohort, LEDGER, standard } from '../lives/place.js';

/** A matter and how many of a million appeals are about it. */
export const matters = { 电梯停运: 100_000, 路灯不亮: 10_000, 井盖松动: 1_000, 鸽棚扰民: 100 } as const;
export type Matter = keyof typeof matters;

/** Hanzi the rest is made of: enough that pairs repeat as in a language, few of them often. */
const HANZI = Array.from({ length: 2000 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7));
const ESTATES = ['芳古园', '芳群园', '蒲黄榆', '紫芳园', '方庄南路'] as const;

export interface WrittenAppeal {
  readonly case: AppealCase;
  readonly words: AppealWords;
  readonly terms: readonly string[];
}

/** @param count at most 999,999 of a year, so several years of numbers */
export function* appeals(count: number): Generator<WrittenAppeal> {
  const dice = new Dice(count);
  for (let at = 0; at < count; at += 1) yield appealAt(at, dice);
}

function appealAt(at: number, dice: Dice): WrittenAppeal {
  const year = 2020 + Math.floor(at / 200_000);
  const number = `${LEDGER}-${year}-${String((at % 200_000) + 1).padStart(6, '0')}`;
  const received = addDays(`${year}-01-01`, Math.floor((at % 200_000) / 600));
  const words: AppealWords = {
    cohort: anyCohort(dice),
    title: matterOf(dice) + filler(dice, 2, 8),
    text: filler(dice, 20, 120),
    place: `${dice.one(ESTATES)}${dice.between(1, 40)}号楼`,
    anonymous: false,
    consentToPublish: false,
    occurredAt: startOfDay(received),
    recordedAt: startOfDay(received),
  };
  const appeal = begin({
    type: 'received',
    day: received,
    appeal: {
      number,
      body: anyBody(dice),
      kind: 'request',
      channel: anyChannel(dice),
      category: anyCategory(dice),
      level: 'street',
      horizon: 'dated',
      received,
      ...promise(received, standard),
    },
  });
  return { case: appeal, words, terms: searchTerms(words.title, words.text, words.place) };
}

function matterOf(dice: Dice): string {
  const drawn = dice.share() * 1_000_000;
  let below = 0;
  for (const [matter, often] of Object.entries(matters)) {
    below += often;
    if (drawn < below) return matter;
  }
  return '';
}

/** A square makes low places likelier: a few hanzi are everywhere, most are seldom. */
function filler(dice: Dice, least: number, most: number): string {
  let text = '';
  for (let left = dice.between(least, most); left > 0; left -= 1) {
    text += HANZI[Math.floor(dice.share() ** 2 * HANZI.length)] ?? '';
  }
  return text;
}
