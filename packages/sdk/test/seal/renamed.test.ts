// recompute --card of a unit that has another name by now: the card as it was published, under the name it had.
import {
  bytesToHex,
  canonicalJson,
  cardDigest,
  cardFacts,
  emptyFigures,
  fold,
  merkleRoot,
  publishedCard,
  reportCardOf,
} from '@huiyin/sdk/rules';
import type { AppealFacts, ReportCard } from '@huiyin/sdk';
import { expect, it } from 'vitest';
import { json, serve } from '../client/server.js';
import { exportOf } from './made-export.js';
import { factsAt, keyText, LogServer, makeLog, sha256 } from './made-log.js';
import { at, typed, written } from './typed.js';

const id = 'FZ-R-2026-000001';
const SIZE = 5;
const before = makeLog(SIZE);
const card = publishedCard(
  reportCardOf(
    before.entries.reduce(
      (figures, { index }) => fold(figures, factsAt(index) as AppealFacts),
      emptyFigures(),
    ),
    {
      body: { slug: 'fangzhuang', name: '方庄地区', kind: 'street' },
      period: '2026',
      asOf: { at, treeSize: SIZE, root: bytesToHex(merkleRoot(before.leaves, sha256)) },
      today: '2026-11-22',
      demo: true,
    },
  ),
);
const digest = cardDigest(card, sha256);
const log = makeLog(SIZE + 1, {
  facts: (index) => (index < SIZE ? factsAt(index) : cardFacts(card, { id, digest }, '2026-11-22')),
});

/** Counts the card again from a server that calls the unit 方庄街道 now, and shows the card like this. */
async function recomputed(shown: ReportCard, signed = log) {
  const endpoint = await new LogServer(signed).start();
  const front = await serve((response, { url }) => {
    const path = url.split('?')[0];
    const publication = { id, period: '2026', at, leaf: SIZE, digest };
    if (path === '/v1/report-cards') return json(response, { ...shown, publication });
    if (path === '/v1/bodies/fangzhuang') return json(response, { ...card.body, name: '方庄街道' });
    void fetch(endpoint + url).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(await answer.text());
    });
  });
  return typed(['recompute', front.endpoint, '--body', 'fangzhuang', '--card', id, '--key', keyText]);
}

it('is the same card, to the byte', async () => {
  expect(await recomputed(card)).toEqual({
    code: 0,
    out: `${canonicalJson(card)}\n`,
    err: '6 of 6 entries\nthe same card as the one sealed at leaf index 5 (第6条)\n',
  });
});

const { demo: _demo, ...notDemo } = card;
it.each<[string, ReportCard]>([
  ['the name of now', { ...card, body: { ...card.body, name: '方庄街道' } }],
  ['another kind', { ...card, body: { ...card.body, kind: 'district' } }],
  ['no mark of a demonstration', notDemo],
])('is another card if the server shows it with %s', async (_, shown) => {
  const { code, err } = await recomputed(shown);
  expect(code).toBe(1);
  expect(err).toContain('broken: another card was sealed at leaf index 5 (第6条)');
});

/** Counts it again from an export that knows these names from before. */
const offline = (formerly?: unknown) =>
  typed([
    'recompute',
    written(exportOf(log, log.note(), formerly === undefined ? {} : { formerly })),
    ...['--body', 'fangzhuang', '--card', id, '--key', keyText],
  ]);
const asPublished = { name: '方庄地区', kind: 'street', demo: true };

it('is the same card without the server, from an export that says how the unit was called', async () => {
  expect(await offline([{ name: '方庄', kind: 'street', demo: true }, asPublished])).toEqual({
    code: 0,
    out: `${canonicalJson(card)}\n`,
    err: '6 of 6 entries\nthe same card as the one sealed at leaf index 5 (第6条)\n',
  });
});

it.each<[string, unknown]>([
  ['says of no earlier name', undefined],
  ['says of another name only', [{ ...asPublished, name: '方庄' }]],
  ['says of another kind only', [{ ...asPublished, kind: 'district' }]],
  ['leaves the mark of a demonstration out', [{ name: '方庄地区', kind: 'street' }]],
])('is another card from an export that %s', async (_, formerly) => {
  const { code, out, err } = await offline(formerly);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ body: { name: '方庄街道' } });
  expect(err).toContain('broken: another card was sealed at leaf index 5 (第6条)');
});

it.each<[string, unknown]>([
  ['no list', {}],
  ['names that are no names', [{ ...asPublished, name: 7 }]],
  ['a name too long', [{ ...asPublished, name: '方'.repeat(201) }]],
  ['more names than any unit has had', Array.from({ length: 101 }, () => asPublished)],
])('is not counted from an export whose earlier names are %s', async (_, formerly) => {
  const { code, err } = await offline(formerly);
  expect(code).toBe(1);
  expect(err).toContain('export.bad-manifest');
});

it('is of the unit that was asked for, whatever unit the server shows it of', async () => {
  const { code, out } = await recomputed({ ...card, body: { ...card.body, slug: 'donggaodi' } });
  expect({ code, out }).toEqual({ code: 0, out: `${canonicalJson(card)}\n` });
});

it.each([SIZE, SIZE - 1])(
  'can not be checked while only %d entries are signed, which is nobody’s mistake',
  async (size) => {
    const { code, err } = await recomputed(card, makeLog(size));
    expect(code).toBe(3);
    expect(err).toContain('could not check: its entry is not signed yet\n');
  },
);
