// The receipt in words: what to keep, what happens next and by when.
import { describe, expect, it } from 'vitest';
import type { Receipt } from '@huiyin/sdk';
import { receiptView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { gap, textsOf } from './texts.js';

const words = wordsFor('zh-CN');
const receipt: Receipt = {
  number: 'FZ-2026-000110',
  trackingCode: '4821 0937 5566 1204',
  receivedAt: '2026-11-22T09:30:00+08:00',
  clocks: {
    firstResponse: { due: '2026-11-29', state: 'running' },
    resolution: { due: '2026-12-07', state: 'running' },
  },
  body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  leaf: { ledger: 'FZ', index: 1517, hash: 'ab'.repeat(32) },
};

describe('a receipt', () => {
  it('says that it arrived, under which number, and when an answer is due', () => {
    const view = receiptView(receipt, true, words);
    expect(view.headline).toBe('收到了。编号FZ-2026-000110，最晚2026年11月29日（周日）给您第一次答复。');
    expect(view.next).toEqual([
      '最晚2026年11月29日（周日），有人给您第一次答复。',
      '最晚2026年12月7日（周一）应该办好。',
      '单位说办好了不算完，要您说了才算。',
    ]);
    expect(view.rows).toEqual([
      { term: '收到时间', text: '2026年11月22日（周日）09:30' },
      { term: '由谁负责', text: '方庄街道' },
    ]);
    expect(view.leaf).toBe('封存凭据：台账FZ第1,518条');
    expect(textsOf(view).join('\n')).not.toMatch(gap);
  });

  it('shows the code where it is to be read and to be copied, and nowhere else', () => {
    const { code, copy, ...rest } = receiptView(receipt, true, words);
    expect(code.value).toBe(receipt.trackingCode);
    expect(copy).toBe('诉求编号 FZ-2026-000110\n查询码 4821 0937 5566 1204');
    expect(textsOf(rest).join('\n')).not.toContain('4821');
  });

  it('warns before the code is lost where it can’t be re-issued', () => {
    expect(receiptView(receipt, true, words).warning).toBeUndefined();
    expect(receiptView(receipt, false, words).warning).toBe('您没有留联系方式，查询码丢了就补不了。');
  });

  it('says that it is made up where it is', () => {
    expect(receiptView(receipt, true, words).demo).toBeUndefined();
    expect(receiptView({ ...receipt, demo: true }, true, words).demo).toBe('演示数据');
  });
});
