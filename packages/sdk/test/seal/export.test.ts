// Exports: read in pieces of any size, checked without a server, and refused by name when anything is missing or moved.
import { entriesFile, sessionMemory, verifyExport, type LogReading } from '@huiyin/sdk/seal';
import { describe, expect, it } from 'vitest';
import { exportOf, folderOf, withLine, type Files } from './made-export.js';
import { keyText, makeLog, nodeCrypto } from './made-log.js';

const clock = (): number => Date.parse('2026-11-22T09:30:00+08:00');
const log = makeLog(12, { isWithheld: (index) => index === 4 });

function check(files: Files, piece?: number, memory = sessionMemory()): Promise<LogReading<number>> {
  const count = { initial: 0, step: (sum: number) => sum + 1 };
  return verifyExport(folderOf(files, piece), { ...count, key: keyText, memory, crypto: nodeCrypto, clock });
}

describe('an export', () => {
  it.each([1, 3, 7, 4096])('is read in pieces of %d bytes', async (piece) => {
    expect(await check(exportOf(log), piece)).toMatchObject({
      type: 'verified',
      size: 12,
      value: 12,
      memory: 'first',
      counts: { entries: 12, open: 11, withheld: 1, erased: 0 },
    });
  });

  it('goes on in a second file after ten thousand lines', async () => {
    const files = exportOf(makeLog(10_001));
    expect([...files.keys()]).toContain('entries-00010000.ndjson');
    expect(await check(files, 65_536)).toMatchObject({ type: 'verified', size: 10_001 });
    files.delete('entries-00010000.ndjson');
    expect(await check(files, 65_536)).toMatchObject({ type: 'broken', code: 'export.missing-file' });
  });

  it('of no entries has no file of entries', async () => {
    expect(await check(exportOf(makeLog(0)))).toMatchObject({ type: 'verified', size: 0, value: 0 });
  });

  it('has to continue what is remembered', async () => {
    const memory = sessionMemory();
    expect(await check(exportOf(log), 4096, memory)).toMatchObject({ memory: 'first' });
    expect(await check(exportOf(makeLog(40)), 4096, memory)).toMatchObject({ memory: 'continued' });
    expect(await check(exportOf(log), 4096, memory)).toMatchObject({ code: 'seal.smaller-than-remembered' });
    const rewritten = makeLog(50, { facts: (index) => ({ index }) });
    expect(await check(exportOf(rewritten), 4096, memory)).toMatchObject({ code: 'proof.not-consistent' });
    const forked = makeLog(40, { facts: (index) => ({ index }) });
    expect(await check(exportOf(forked), 4096, memory)).toMatchObject({ code: 'seal.forked' });
  });
});

describe('an export that is not as it was written', () => {
  const line = (index: number): string => JSON.stringify(log.entries[index]);
  const last = String(exportOf(log).get(entriesFile(0)));
  const manifest = String(exportOf(log).get('export.json'));
  const changed = (name: string, text: string | Uint8Array): Files =>
    new Map([...exportOf(log), [name, text]]);
  const without = (name: string): Files => new Map([...exportOf(log)].filter(([key]) => key !== name));

  it.each<[string, Files, string]>([
    ['a line taken out', withLine(exportOf(log), 5, undefined), 'seal.missing-entry'],
    ['the last line taken out', withLine(exportOf(log), 11, undefined), 'seal.missing-entry'],
    ['a line twice', withLine(exportOf(log), 5, line(4)), 'seal.duplicated-entry'],
    ['a line from before', withLine(exportOf(log), 5, line(2)), 'seal.wrong-order'],
    ['two lines swapped', withLine(withLine(exportOf(log), 5, line(6)), 6, line(5)), 'seal.missing-entry'],
    [
      'a line of another log',
      withLine(exportOf(log), 5, JSON.stringify(makeLog(6, { facts: () => ({}) }).entries[5])),
      'seal.root-differs',
    ],
    [
      'a line that was opened otherwise',
      withLine(exportOf(log), 5, line(5).replace('lifts', 'parking')),
      'seal.facts-differ',
    ],
    [
      'a salt without facts',
      withLine(exportOf(log), 4, line(4).replace('}', `,"salt":"${'00'.repeat(32)}"}`)),
      'seal.bad-entry',
    ],
    ['an empty line', withLine(exportOf(log), 5, `\n${line(5)}`), 'export.bad-line'],
    ['no JSON', withLine(exportOf(log), 5, 'undefined'), 'export.bad-line'],
    ['a list for an entry', withLine(exportOf(log), 5, '[5]'), 'seal.bad-entry'],
    ['a line more', changed(entriesFile(0), `${last}${line(11)}\n`), 'export.surplus-line'],
    ['a last line cut short', changed(entriesFile(0), last.slice(0, -9)), 'export.truncated'],
    ['a last line without its newline', changed(entriesFile(0), last.slice(0, -1)), 'export.truncated'],
    ['a line that never ends', changed(entriesFile(0), 'x'.repeat(70_000)), 'export.line-too-long'],
    ['a line just too long', changed(entriesFile(0), `${'x'.repeat(65_537)}\n`), 'export.line-too-long'],
    [
      'bytes that are no text',
      changed(entriesFile(0), Uint8Array.of(0x22, 0xff, 0x22, 0x0a)),
      'export.bad-line',
    ],
    ['a byte order mark', changed(entriesFile(0), `\ufeff${last}`), 'export.bad-line'],
    ['no entries', without(entriesFile(0)), 'export.missing-file'],
    ['no checkpoint', without('checkpoint'), 'export.missing-file'],
    ['no manifest', without('export.json'), 'export.bad-manifest'],
    [
      'a manifest of another format',
      changed('export.json', manifest.replace('1', '2')),
      'export.bad-manifest',
    ],
    [
      'a manifest of another log',
      changed('export.json', manifest.replace('/FZ', '/LZ')),
      'export.bad-manifest',
    ],
    ['a manifest too long', changed('export.json', `${manifest}${' '.repeat(1e6)}`), 'export.bad-manifest'],
    ['a manifest that is a list', changed('export.json', '[]'), 'export.bad-manifest'],
    ['a checkpoint of a megabyte', changed('checkpoint', 'x'.repeat(1e6)), 'note.too-large'],
    ['a checkpoint signed for more', changed('checkpoint', makeLog(20).note()), 'seal.missing-entry'],
    ['a checkpoint signed for fewer', changed('checkpoint', makeLog(9).note()), 'export.surplus-line'],
  ])('%s is refused by name', async (_, files, code) => {
    for (const piece of [5, 100_000])
      expect(await check(files, piece)).toMatchObject({ type: 'broken', code });
  });
});
