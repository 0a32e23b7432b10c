// A seal's state in words: no tick before a check, no cross without one, every sentence whole.
import { describe, expect, it } from 'vitest';
import type { SealErrorCode, SealState } from '@huiyin/sdk/seal';
import { sealView, type SealMark } from '@huiyin/sdk/views';
import { sealWordsFor } from '@huiyin/sdk/words';
import { gap, textsOf } from './texts.js';

const words = sealWordsFor('zh-CN');
const at = '2026-11-22T09:30:00+08:00';
const verified = { type: 'verified', origin: 'huiyin.example/FZ', size: 1517, root: '00', at } as const;
const codes: SealErrorCode[] = [
  'seal.forked',
  'seal.facts-differ',
  'note.unsigned',
  'encoding.hex',
  'key.bad-id',
];

const states: [SealState, SealMark][] = [
  [{ type: 'unchecked' }, 'none'],
  [{ type: 'unchecked', code: 'seal.not-signed-yet' }, 'none'],
  [{ type: 'unchecked', code: 'seal.withheld' }, 'none'],
  [{ type: 'checking' }, 'busy'],
  [{ ...verified, memory: 'first' }, 'tick'],
  [{ ...verified, memory: 'continued' }, 'tick'],
  [{ ...verified, memory: 'unreadable' }, 'tick'],
  [{ ...verified, memory: 'unavailable' }, 'tick'],
  [{ type: 'unreachable', code: 'network.failed', at }, 'unknown'],
  ...codes.map((code): [SealState, SealMark] => [{ type: 'broken', code, at }, 'cross']),
];

describe('a seal', () => {
  it.each(states)('in state %j is marked %s and said in whole sentences', (state, mark) => {
    const view = sealView(state, words);
    expect(view.mark).toBe(mark);
    for (const text of [view.sentence, view.detail]) expect(text).toMatch(/[。？…]$/);
    expect(textsOf(view).join('\n')).not.toMatch(gap);
  });

  it('says what it is held against, and what it can not say', () => {
    expect(sealView({ ...verified, memory: 'continued' }, words)).toEqual({
      mark: 'tick',
      sentence: '核对过了：前面1,517条记录，和您以前看到的接得上，没有被改过。',
      detail: '2026年11月22日（周日）09:30核对。这只说明写下的没有被改，不说明当初写的就是真的。',
    });
  });

  it('gives the reason where one is known, and never the code', () => {
    const detail = (code: SealErrorCode): string => sealView({ type: 'broken', code, at }, words).detail;
    expect(detail('seal.forked')).toMatch(/^同样多的记录，签了两个不一样的章。/);
    expect(detail('encoding.hex')).toMatch(/^送来的凭据看不明白。/);
    expect(detail('toString' as SealErrorCode)).toMatch(/^送来的凭据看不明白。/);
  });

  it('is written with the punctuation of Chinese', () => {
    expect(textsOf(words.seal).join('')).not.toMatch(/[,.;:!?()](?![0-9])/);
  });
});
