// The receipt's page: until when it can be opened.
import type { Receipt } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import { example } from '../http/support/use-cases.js';
import { sealKey, site } from './support/site.js';

describe('the page of a receipt', () => {
  const receipt = example('Receipt') as Receipt;
  const expiresAt = Date.UTC(2026, 10, 22, 2, 45);
  const open = (): Promise<object> => Promise.resolve({ receipt, recoverable: true, expiresAt });
  const { read } = site({}, { receipts: { keep: () => Promise.resolve(''), open: open as never } });

  it('says until when it can be opened, and that nothing more is to be done', async () => {
    expect(await read('/receipt/FZ.x')).toContain(
      '过了10:45，这一页就打不开了。已经提交好了，不用按“返回”。',
    );
  });

  it('does not say that it is shown only once: it can be read again', async () => {
    const page = await read('/receipt/FZ.x');
    expect(page).toContain(receipt.trackingCode);
    expect(page).not.toContain('只显示这一次');
  });

  it('carries what the entry is checked by: its place, its hash, the log’s name and the whole key', async () => {
    const page = await read('/receipt/FZ.x');
    for (const text of [receipt.leaf.hash, 'huiyin.example/FZ', sealKey]) expect(page).toContain(text);
  });
});
