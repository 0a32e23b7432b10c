// Posters: one sheet of the paper that was asked for, text that can be read back, a code that is read from the door.
import { decode } from 'fast-png';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { readPdf, withoutBlanks } from '../../../../test/read-pdf.js';
import { scan } from '../../../../test/scan.js';
import { cardView, exampleCard, head, listView, meetingView, snapshot } from '../../test/support/facts.js';
import { writtenOn } from '../../test/support/written.js';
import {
  poster,
  posterKinds,
  posterPapers,
  posterSheet,
  type PosterKind,
  type PosterViews,
} from './poster.js';
import { CODE_PATTERN } from './poster-frame.js';
import type { CodeOp, Sheet } from './sheet.js';

const form = 'https://huiyin.example/b/fangzhuang?channel=box#appeal';
const views: PosterViews = {
  'report-card': cardView(),
  commitments: listView(3),
  'meeting-notice': meetingView(),
  box: { form },
};
const leadsTo = (kind: PosterKind): string => (kind === 'box' ? form : snapshot.live);
const POINTS = { A4: [595.276, 841.89], A3: [841.89, 1190.551] } as const;

describe.each(posterKinds)('a poster of %s', (kind) => {
  it.each(posterPapers)('is one sheet of %s with text, in Chinese, and words for its code', async (paper) => {
    const { bytes, type, missing, warnings } = await poster(kind, views[kind], { snapshot, paper });
    expect(type).toBe('application/pdf');
    expect([missing, warnings]).toEqual([[], []]);
    const { sheets, info, fonts, raw } = await readPdf(bytes);
    const [sheet] = sheets;
    expect(sheets).toHaveLength(1);
    const box = (await (await getDocumentProxy(Uint8Array.from(bytes))).getPage(1)).view;
    expect(box.map((side) => Math.round(side * 100))).toEqual(
      [0, 0, ...POINTS[paper]].map((side) => Math.round(side * 100)),
    );
    expect(info).toMatchObject({ Language: 'zh-CN', Author: 'huiyin.example/FZ' });
    expect(info['Title']).toContain('方庄街道');
    expect(raw).toContain('/Marked true');
    expect(raw.match(/D:\d{14}Z/g)!.every((moment) => moment === 'D:20261126010000Z')).toBe(true);
    expect(fonts.every((name) => /^[A-Z]{6}\+NotoSansSC-(Regular|Bold)$/.test(name))).toBe(true);
    expect(sheet!.text).toContain(withoutBlanks(leadsTo(kind)));
    expect(sheet!.links).toContain(leadsTo(kind));
    expect(sheet!.alternatives.some((alt) => alt.startsWith('二维码，打开'))).toBe(true);
    expect(sheet!.structure).toContain('H1');
    expect(sheet!.aside).toBe('');
  });

  it('is the same bytes for the same facts', async () => {
    const [one, other] = [
      await poster(kind, views[kind], { snapshot }),
      await poster(kind, views[kind], { snapshot }),
    ];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  it('is a picture, too, whose code a telephone reads', async () => {
    const { bytes, type } = await poster(kind, views[kind], { snapshot, format: 'png', theme: 'red' });
    const { width, height } = decode(bytes);
    expect(type).toBe('image/png');
    expect([width, height]).toEqual([1587, 2245]);
    expect(await scan(bytes)).toEqual([leadsTo(kind)]);
  });

  it('has a code of sixty millimetres and more, without its quiet', async () => {
    const long = { ...snapshot, live: `${snapshot.live}?${'a'.repeat(900)}` };
    for (const facts of [snapshot, long]) {
      const { sheet } = await posterSheet(kind, views[kind], { snapshot: facts });
      const [code] = codesOn(sheet);
      expect((code!.side * 210) / sheet.width).toBeGreaterThan(60);
    }
    expect((CODE_PATTERN * 210) / 794).toBeGreaterThanOrEqual(60);
  });
});

function codesOn({ blocks }: Sheet): CodeOp[] {
  return blocks.flatMap(({ ops }) => ops.filter((op) => op.kind === 'code'));
}

const textOf = async (kind: PosterKind, view: PosterViews[PosterKind], options = {}): Promise<string> => {
  const { bytes } = await poster(kind, view as never, { snapshot, ...options });
  return (await readPdf(bytes)).text;
};

describe('what is on them', () => {
  it('says of a card what is not done, of how many, as of when, and the head of the log with its key', async () => {
    const view = views['report-card'];
    const key = 'huiyin.example/FZ+1a2b3c4d+AQIDBA==';
    const text = await textOf('report-card', view, { snapshot: { ...snapshot, key } });
    const { pending, figures, longest } = view.problems;
    for (const { label, value, unit, outOf } of [pending, ...figures.slice(0, 4)])
      for (const said of [label, value, unit, outOf!]) expect(text).toContain(withoutBlanks(said));
    for (const said of [view.asOf, longest!, view.closing.whole, head, key])
      expect(text).toContain(withoutBlanks(said));
    expect(text).toContain('查看全部请扫码');
    expect(text).not.toContain('演示');
  });

  it('lists as many promises as there is room for, what went wrong first, and says how many more there are', async () => {
    const view = listView(5000);
    const { sheet, terms } = await posterSheet('commitments', view, { snapshot });
    const written = writtenOn(sheet);
    const left = Number(/还有([\d,]+)项没有列出，查看全部请扫码。/.exec(written)?.[1]?.replace(',', ''));
    const shown = written.split(withoutBlanks(view.rows[0]!.detail.text)).length - 1;
    expect(shown).toBeGreaterThan(2);
    expect(shown + left).toBe(5000);
    expect(written).toContain(withoutBlanks(view.summary));
    expect(written).toContain('截至2026年11月26日（周四）09:00');
    expect(terms.texts.warnings.map(({ code }) => code)).toEqual(['list-cut']);
  });

  it('says when, where, about what and how to take part, and that a meeting was moved', async () => {
    const view = meetingView();
    const text = await textOf('meeting-notice', view);
    for (const said of [view.title, view.when, view.where, ...view.moves, ...view.agenda, '怎么参加'])
      expect(text).toContain(withoutBlanks(said));
  });

  it('says of a long agenda how much of it there is', async () => {
    const view = meetingView({ agenda: Array.from({ length: 30 }, (_, index) => `议程第${index + 1}项`) });
    const { sheet, terms } = await posterSheet('meeting-notice', view, { snapshot });
    const written = writtenOn(sheet);
    const left = Number(/还有(\d+)项没有列出，查看全部请扫码。/.exec(written)?.[1]);
    expect(written.match(/议程第\d+项/g)!.length + left).toBe(30);
    expect(written).toContain('怎么参加');
    expect(terms.texts.warnings).toHaveLength(1);
  });

  it('asks nobody to a meeting that was called off', async () => {
    const view = meetingView({ status: 'cancelled', cancelledOn: '2026-12-01', cancelReason: '停电' });
    const text = await textOf('meeting-notice', view);
    expect(text).toContain(withoutBlanks(view.standing));
    expect(text).not.toContain('怎么参加');
    expect(text).not.toContain('登记座位');
  });

  it.each(posterKinds)('is marked where it is of the demonstration: %s', async (kind) => {
    const { bytes, warnings } = await poster(kind, views[kind], { snapshot: { ...snapshot, demo: true } });
    const { text } = await readPdf(bytes);
    expect(text).toContain('演示数据');
    expect(text).toContain('编造的演示数据');
    expect(warnings.map(({ code }) => code)).toEqual(['demo']);
  });

  it('is marked where only the card says so', async () => {
    const text = await textOf('report-card', cardView({ ...exampleCard(), demo: true }));
    expect(text).toContain('演示数据');
  });

  it('keeps what a mark stands for, so that it is copied and read aloud', async () => {
    const { bytes, missing } = await poster('box', { form }, { snapshot: { ...snapshot, body: '𠮷里街道' } });
    const { drawn } = await readPdf(bytes);
    expect(missing).toEqual(['𠮷']);
    expect(drawn.join('')).toContain('/ActualText');
  });

  it('has a unit’s name of sixty characters whole, and of a longer one its beginning, which is told', async () => {
    const name = '方庄街道办事处便民服务中心'.repeat(16);
    for (const kind of posterKinds)
      for (const length of [60, 200]) {
        const body = name.slice(0, length);
        const { sheet, terms } = await posterSheet(kind, views[kind], { snapshot: { ...snapshot, body } });
        const isWhole = writtenOn(sheet).includes(body);
        const codes = terms.texts.warnings.map(({ code }) => code);
        if (length === 60) expect(isWhole).toBe(true);
        expect(codes.includes('text-cut')).toBe(!isWhole);
        expect(writtenOn(sheet)).toContain(body.slice(0, 40));
      }
  });
});

describe('what is no poster', () => {
  it.each([
    ['a kind there is not', ['leaflet', views.box, {}], 'options-unfit'],
    ['paper there is not', ['box', views.box, { paper: 'A5' }], 'options-unfit'],
    ['a format there is not', ['box', views.box, { format: 'gif' }], 'options-unfit'],
    ['a form nobody can open', ['box', { form: 'fangzhuang' }, {}], 'view-unfit'],
    ['an address as it is not sent', ['box', { form: 'https://a.example/街道' }, {}], 'view-unfit'],
    ['a snapshot of no log', ['box', views.box, { snapshot: { ...snapshot, log: {} } }], 'snapshot-unfit'],
  ] as const)('is refused: %s', async (_, [kind, view, options], code) => {
    const asked = poster(kind as 'box', view, { snapshot, ...options } as never);
    await expect(asked).rejects.toMatchObject({ name: 'ArticleError', code });
  });
});
