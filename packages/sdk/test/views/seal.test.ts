// A seal's state in words: no tick before a check, no cross without one, every sentence whole.
import { describe, expect, it } from 'vitest';
import type { SealErrorCode, SealState } from '@huiyin/sdk/seal';
import { sealView, sealWaitingView, type SealMark, type SealSubject } from '@huiyin/sdk/views';
import { sealWaitingWordsFor, sealWordsFor } from '@huiyin/sdk/words';
import { gap, textsOf } from './texts.js';

const words = sealWordsFor('zh-CN');
const at = '2026-11-22T09:30:00+08:00';
const verified = { type: 'verified', origin: 'huiyin.example/FZ', size: 1517, root: '00', at } as const;
const codes: SealErrorCode[] = [
  'seal.forked',
  'seal.facts-differ',
  'seal.tree-differs',
  'note.unsigned',
  'encoding.hex',
  'key.bad-id',
];

const subjects: SealSubject[] = ['log', 'card', 'publication', 'commitment', 'appeal', 'entry'];
const states: [SealState, SealMark][] = [
  [{ type: 'unchecked' }, 'none'],
  [{ type: 'unchecked', code: 'seal.not-signed-yet' }, 'none'],
  [{ type: 'unchecked', code: 'seal.withheld' }, 'none'],
  [{ type: 'unchecked', code: 'seal.bad-key' }, 'none'],
  [{ type: 'unchecked', code: 'seal.other-log' }, 'none'],
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
    for (const subject of subjects) {
      const view = sealView(state, words, subject);
      expect(view.mark).toBe(mark);
      for (const text of [view.sentence, view.detail]) expect(text).toMatch(/[。？…]$/);
      expect(textsOf(view).join('\n')).not.toMatch(gap);
    }
  });

  it('of another key is said to be that first, and of a changed log to be a changed log', () => {
    const said = (code: SealErrorCode): string => {
      const { sentence, detail } = sealView({ type: 'broken', code, at }, words);
      return sentence + detail;
    };
    for (const code of ['note.unsigned', 'seal.other-key'] as const) {
      expect(said(code)).toContain('不是这一把钥匙');
      expect(said(code)).toContain('配错没有');
      expect(said(code)).not.toContain('被人改过');
    }
    expect(said('seal.forked')).toContain('被人改过');
  });

  it('is said the same before what checks is there', () => {
    const waiting = [
      { type: 'unchecked' },
      { type: 'checking' },
      { type: 'unreachable', code: 'network.failed', at },
    ] as const;
    for (const state of waiting) {
      expect(sealWaitingView(state, sealWaitingWordsFor('zh-CN'))).toEqual(sealView(state, words, 'card'));
    }
  });

  it('says of what is shown that it was checked, and then what the log was held against', () => {
    const { sentence, detail } = sealView({ ...verified, memory: 'first' }, words, 'commitment');
    expect(sentence).toBe('核对过了：答应的日子、改过的日子、理由和结果，都和盖章时一样。');
    expect(detail).toBe(
      '前面1,517条记录已经替您记下，下次来就拿这一次来比。' +
        '2026年11月22日（周日）09:30核对。这只说明写下的没有被改，不说明当初写的就是真的。',
    );
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
    expect(textsOf([words.seal, words.sealFindings]).join('')).not.toMatch(/[,.;:!?()](?![0-9])/);
  });
});
