// Receipts shown once more: for ten minutes, to who has the handle, and to nobody who has only the database.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '@huiyin/sdk';
import { systemRandom } from '../../src/auth/random.js';
import { ReceiptHandles } from '../../src/privacy/receipt-handles.js';
import { at, createWorld, draft, morning, type World } from './support/world.js';

const MINUTE = 60_000;
let world: World;
let handles: ReceiptHandles;
let receipt: Receipt;
beforeAll(async () => {
  world = await createWorld();
  handles = new ReceiptHandles(world.database.receipts, systemRandom);
  receipt = await world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
});
afterAll(() => world.close());
beforeEach(() => world.query('delete from receipt'));

const rows = (): Promise<{ handle_hash: Buffer; sealed: Buffer }[]> =>
  world.query<{ handle_hash: Buffer; sealed: Buffer }>('select handle_hash, sealed from receipt');

describe('a receipt', () => {
  it('is shown to who has its handle, as often as it is asked for', async () => {
    const handle = await handles.keep(receipt, true, morning);
    for (let times = 0; times < 2; times++) {
      expect(await handles.open(handle, morning + MINUTE)).toEqual({
        receipt,
        recoverable: true,
        expiresAt: morning + 10 * MINUTE,
      });
    }
  });

  it('is gone after ten minutes', async () => {
    const handle = await handles.keep(receipt, false, morning);
    expect(await handles.open(handle, morning + 10 * MINUTE)).toMatchObject({ receipt });
    expect(await handles.open(handle, morning + 10 * MINUTE + 1)).toBeUndefined();
  });

  it('has a handle of its own every time', async () => {
    const kept = await Promise.all(Array.from({ length: 20 }, () => handles.keep(receipt, false, morning)));
    expect(new Set(kept).size).toBe(20);
    for (const handle of kept) expect(handle).toMatch(/^FZ\.[\w-]{32}$/);
  });
});

describe('whoever has no handle', () => {
  it('finds nothing, whatever they try', async () => {
    const handle = await handles.keep(receipt, false, morning);
    const tried = [
      '',
      'FZ.',
      'nonsense',
      receipt.number,
      handle.slice(0, -1),
      `${handle}A`,
      handle.toLowerCase(),
      `FZ.${'A'.repeat(32)}`,
      `ZZ.${handle.slice(3)}`,
      `${handle}\0`,
      `FZ.${'../'.repeat(10)}ab`,
    ];
    for (const wrong of tried) expect(await handles.open(wrong, morning)).toBeUndefined();
  });

  it('finds nothing in another ledger', async () => {
    const handle = await handles.keep(receipt, false, morning);
    for (const ledger of ['DG', 'FT']) {
      expect(await handles.open(handle.replace('FZ', ledger), morning)).toBeUndefined();
    }
    const [row] = await rows();
    const hash = row?.handle_hash ?? Buffer.alloc(0);
    expect(await world.database.receipts.find('FZ', hash, morning)).toBeDefined();
    expect(await world.database.receipts.find('DG', hash, morning)).toBeUndefined();
  });

  it('reads nothing in the table', async () => {
    const handle = await handles.keep(receipt, false, morning);
    const [row] = await rows();
    const text = JSON.stringify(row) + (row?.sealed.toString('latin1') ?? '');
    const secret = [receipt.number, receipt.trackingCode, receipt.trackingCode.replaceAll(' ', ''), handle];
    for (const word of secret) expect(text).not.toContain(word);
    expect(row?.sealed.toString('utf8')).not.toContain('trackingCode');
  });
});

describe('a receipt that nobody can open any more', () => {
  it('is deleted, in its ledger only', async () => {
    await handles.keep(receipt, false, morning);
    await handles.keep(receipt, false, morning + 9 * MINUTE);
    await world.database.receipts.forget('DG', morning + 60 * MINUTE);
    expect(await rows()).toHaveLength(2);
    await world.database.receipts.forget('FZ', morning + 11 * MINUTE);
    expect(await rows()).toHaveLength(1);
  });
});
