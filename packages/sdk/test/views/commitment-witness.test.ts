// Whose word a claimed commitment waits for.
import { describe, expect, it } from 'vitest';
import type { Commitment } from '@huiyin/sdk';
import { commitmentView } from '@huiyin/sdk/views';
import { commitmentWordsFor } from '@huiyin/sdk/words';
import { commitment, TODAY } from './one-commitment.js';

/** Claimed, for an appeal. */
const forAppeal = { status: 'claimed', claimedOn: TODAY, appeal: 'FZ-2026-000109' } as const;

describe('whose word it waits for', () => {
  it.each<[string, Partial<Commitment>, string, boolean]>([
    ['the resident’s', {}, '办没办好，由提诉求的居民说了算。', false],
    [
      'the resident’s, whatever group is named',
      { witnessGroup: '监督小组' },
      '由提诉求的居民说了算。',
      false,
    ],
    [
      'the group’s, once the resident has had the appeal erased',
      { witnessGroup: '监督小组', residentGone: true },
      '办没办好，由监督小组说了算。',
      true,
    ],
    ['nobody’s, where none was named', { residentGone: true }, '还没有人证实。', false],
  ])('%s', (_, different, sentence, namesGroup) => {
    const { headline, facts } = commitmentView(
      commitment({ ...forAppeal, ...different }),
      TODAY,
      commitmentWordsFor('zh-CN'),
    );
    expect(headline).toContain(sentence);
    expect(facts.some(({ text }) => text === '监督小组')).toBe(namesGroup);
    expect(facts.some(({ text }) => text === forAppeal.appeal)).toBe(true);
  });
});
