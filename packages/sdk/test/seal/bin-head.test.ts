// huiyin-verify verify --head: a line from an article or a poster held against a whole log, export or server.
import { expect, it } from 'vitest';
import fc from 'fast-check';
import { bytesToHex, formatLogHead, merkleRoot } from '@huiyin/sdk/rules';
import { exportOf } from './made-export.js';
import { keyText, LogServer, makeLog, sha256 } from './made-log.js';
import { typed, written } from './typed.js';

const log = makeLog(40);
const origin = 'huiyin.example/FZ';

const headAt = (size: number, of = log): string =>
  formatLogHead({ origin, size, root: merkleRoot(of.leaves.slice(0, size), sha256) });
const verify = (head: string, ...more: string[]) =>
  typed(['verify', written(exportOf(log)), '--key', keyText, '--head', head, ...more]);

it('any size the log has had is continued, and exits 0', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 40 }), async (size) => {
      const { code, out } = await verify(headAt(size));
      expect(code).toBe(0);
      expect(out).toContain(`接得上：日志有${size}条的时候，就是那一行写的样子。`);
      expect(out).toContain('entries 40 · open 40');
    }),
    { numRuns: 12 },
  );
});

it('a server is asked the same, and the pasted words around it are let go', async () => {
  const endpoint = await new LogServer(log).start();
  const pasted = `日志的头：${headAt(17)}。`;
  const { code, out } = await typed([
    'verify',
    endpoint,
    '--body',
    'fangzhuang',
    '--key',
    keyText,
    '--head',
    pasted,
    '--json',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    type: 'verified',
    size: 40,
    head: 'continued',
    folded: { size: 17, root: bytesToHex(merkleRoot(log.leaves.slice(0, 17), sha256)) },
  });
});

it('another root at that size is broken, and exits 1; whether it was copied rightly is asked first', async () => {
  const other = makeLog(40, { facts: (index) => ({ index }) });
  const { code, out } = await verify(headAt(17, other));
  expect(code).toBe(1);
  expect(out).toContain('对不上：日志有17条的时候，不是这一行写的样子。');
  expect(out).toContain('请先看看这一行抄得对不对');
  expect(out).toContain('head differs: seal.tree-differs');
  expect(JSON.parse((await verify(headAt(17, other), '--json')).out)).toMatchObject({ head: 'differs' });
});

it('more entries than are signed can’t be checked yet, and exits 3', async () => {
  const { code, out } = await verify(headAt(50, makeLog(50)));
  expect(code).toBe(3);
  expect(out).toContain('盖了章的记录里，还没有50条。');
});

it('of a log that is broken itself, that is what is said', async () => {
  const other = makeLog(40, { facts: (index) => ({ index }) });
  const mixed = written(exportOf(log, other.note()));
  const { code, out } = await typed(['verify', mixed, '--key', keyText, '--head', headAt(17)]);
  expect(code).toBe(1);
  expect(out).not.toContain('head ');
});

it.each([
  ['', 'the whole printed line'],
  ['方庄街道', 'the whole printed line'],
  [headAt(17).slice(0, -3), 'the whole printed line'],
  [headAt(17).replace('/FZ', '/DG'), '--head is of huiyin.example/DG, the key of huiyin.example/FZ'],
])('%j is wrong use, and exits 2 without reading anything', async (head, message) => {
  const { code, out, err } = await verify(head);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

it('no other command takes one', async () => {
  const { code, err } = await typed(['export', 'https://huiyin.example', '--head', headAt(17)]);
  expect(code).toBe(2);
  expect(err).toContain('export takes no --head');
});
