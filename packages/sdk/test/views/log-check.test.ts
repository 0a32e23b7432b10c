// Checking a log oneself, in words: what reading costs, what a finding says, and what is wrong with a paste.
import { describe, expect, it } from 'vitest';
import type { SealErrorCode, SealState } from '@huiyin/sdk/seal';
import { evidenceText, headFault, logCheckView, readingAmount, type LogCheckPart } from '@huiyin/sdk/views';
import { logCheckWordsFor } from '@huiyin/sdk/words';
import { gap, textsOf } from './texts.js';

const words = logCheckWordsFor('zh-CN');
const at = '2026-11-22T09:30:00+08:00';
const verified: SealState = {
  type: 'verified',
  origin: 'huiyin.example/FZ',
  size: 1517,
  root: '00',
  at,
  memory: 'first',
};
const broken = (code: SealErrorCode): SealState => ({ type: 'broken', code, at });

describe('reading a log', () => {
  it.each([
    [0, '约1 kB'],
    [741, '约334 kB'],
    [10_000, '约4.5 MB'],
    [3_000_000, '约1,350 MB'],
  ])('of %i entries takes %s', (entries, amount) => expect(readingAmount(entries)).toBe(amount));
});

describe('a finding', () => {
  it.each<[LogCheckPart, string]>([
    ['log', '签名对得上，前面1,517条记录已经替您记下。下次来，就拿这一次来比。'],
    ['whole', '读完了：1,517条，一条不少，一条没改。'],
    ['head', '接得上：从那一份到今天，日志只往后添，前面的没有改过。'],
    ['leaf', '核对过了：您这一条在盖了章的记录里。'],
  ])('of the %s says what was checked', (part, sentence) => {
    expect(logCheckView(part, { state: verified }, words)).toMatchObject({ mark: 'tick', sentence });
  });

  it('of a receipt that is not there asks first whether it was copied rightly; of a forked log it does not', () => {
    const missing = logCheckView('leaf', { state: broken('proof.not-included'), place: 1042 }, words);
    expect(missing.sentence).toBe('对不上：盖了章的第1,042条，不是这个指纹。');
    expect(missing.detail).toMatch(/^请先看看/);
    expect(logCheckView('leaf', { state: broken('seal.forked') }, words).detail).not.toMatch(/^请先看看/);
  });

  it('has no gap, whatever was checked', () => {
    const states: SealState[] = [
      verified,
      { type: 'unchecked' },
      { type: 'checking' },
      broken('seal.root-differs'),
      { type: 'unreachable', code: 'network.failed', at },
    ];
    for (const part of ['log', 'whole', 'head', 'leaf'] as const) {
      for (const state of states) {
        expect(textsOf(logCheckView(part, { state, place: 3 }, words)).join('\n')).not.toMatch(gap);
      }
    }
  });
});

describe('an entry past the last signature', () => {
  it('was just written, or its number was copied wrongly: both are said, with the number', () => {
    const finding = { state: { type: 'unchecked', code: 'seal.not-signed-yet' }, place: 99_999_999 } as const;
    const { mark, sentence, detail } = logCheckView('leaf', finding, words);
    expect(mark).toBe('none');
    expect(sentence).toContain('第99,999,999条');
    expect(detail).toContain('抄得对不对');
  });
});

describe('a head in one line', () => {
  const of = (state: SealState) => logCheckView('head', { state, size: 1042 }, words);

  it('that the log never had asks first whether it was copied rightly', () => {
    const { mark, sentence, detail } = of(broken('seal.tree-differs'));
    expect([mark, sentence]).toEqual(['cross', '对不上：日志有1,042条的时候，不是这一行写的样子。']);
    expect(detail).toMatch(/^请先看看/);
  });

  it('of more entries than are signed was just printed, or copied wrongly: both are said', () => {
    const { mark, sentence, detail } = of({ type: 'unchecked', code: 'seal.not-signed-yet' });
    expect([mark, sentence]).toEqual(['none', '盖了章的记录里，还没有1,042条。']);
    expect(detail).toContain('抄得对不对');
  });

  it('under a log that is broken itself hides nothing of that', () => {
    expect(of(broken('seal.forked'))).toEqual(logCheckView('log', { state: broken('seal.forked') }, words));
  });
});

describe('a note that was pasted', () => {
  it.each<[SealErrorCode, string]>([
    ['note.malformed', '这一段读不出来'],
    ['encoding.base64', '这一段读不出来'],
    ['note.unsigned', '不是用上面那把钥匙签的'],
    ['seal.other-key', '不是用上面那把钥匙签的'],
    ['checkpoint.other-origin', '不是用上面那把钥匙签的'],
    ['note.bad-signature', '签名是假的'],
  ])('and refused as %s: %s', (code, sentence) => expect(headFault(code, words)).toContain(sentence));
});

describe('evidence', () => {
  it('is all that was signed, as text; and nothing where there is none', () => {
    const evidence = { key: 'k', notes: ['one\n', 'two\n'], proof: ['aa', 'bb'] };
    expect(evidenceText({ type: 'broken', code: 'seal.forked', at, evidence })).toBe(
      'k\n\none\n\n\ntwo\n\n\naa\nbb',
    );
    expect(evidenceText({ type: 'broken', code: 'seal.forked', at })).toBe('');
  });

  it('and all else is written with the punctuation of Chinese', () => {
    expect(textsOf(words.logCheck).join('')).not.toMatch(/[,;:!?()](?![0-9])/);
  });
});
