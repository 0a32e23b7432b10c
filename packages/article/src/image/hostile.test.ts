// Whatever texts come: nothing breaks, nothing is drawn beside the sheet, and no text lies on another.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentView } from '@huiyin/sdk/views';
import {
  cardView,
  exampleCommitment,
  exampleDecision,
  listView,
  meetingView,
  sdkWords,
  snapshot,
  today,
} from '../../test/support/facts.js';
import { cardSheet, termsOf, type Terms } from './card.js';
import { chartNames } from '../chart-alts.js';
import { chartSheet } from './charts.js';
import { pdfOf } from './pdf.js';
import { posterKinds, posterSheet, type PosterViews } from './poster.js';
import { previewSheet, type PreviewOf } from './preview.js';
import { boundsOf, type Sheet } from './sheet.js';
import { svgOf } from './svg.js';
import type { Texts } from './texts.js';

const nasty = [
  ...[
    '方',
    '庄',
    '街道',
    '，',
    '。',
    '“',
    '”',
    '（周一）',
    '1,234,567',
    'a',
    ' ',
    '\u00A0',
    '\u3000',
    'é',
    'ẛ̣',
  ],
  ...['😀', '👩‍👩‍👧‍👦', '🇨🇳', '𠮷', '〓', 'שלום', 'مرحبا', '\u202E', '\u200B', '\u0000', '\n', '\uD842', '\uFEFF'],
  ...[
    '<b>',
    '</svg>',
    '&amp;',
    '"',
    "'",
    '${x}',
    '{count}',
    ']]>',
    'W'.repeat(30),
    '1'.repeat(40),
    '̸'.repeat(20),
  ],
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 14 })
  .map((parts) => parts.join(''));
/** Texts to be put where a view has its own, over and over. */
const texts = fc.array(text, { minLength: 1, maxLength: 12 });

/** The same with other texts, but for the words the code asks for. */
function changed<Value>(value: Value, others: readonly string[]): Value {
  let next = 0;
  const kept = ['mark', 'status', 'definition', 'kind'];
  const change = (one: unknown, key = ''): unknown => {
    if (typeof one === 'string') return kept.includes(key) ? one : (others[next++ % others.length] ?? '');
    if (Array.isArray(one)) return one.map((item) => change(item, key));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, change(inner, name)]));
  };
  return change(value) as Value;
}

function expectNeat(sheet: Sheet): void {
  const all = sheet.blocks.flatMap(({ ops }) => ops.map((op) => ({ op, bounds: boundsOf(op) })));
  const outside = all.filter(
    ({ bounds: { left, top, right, bottom } }) =>
      // Not a number is nowhere.
      !(left >= -0.01 && top >= -0.01 && right <= sheet.width + 0.01 && bottom <= sheet.height + 0.01),
  );
  expect(outside).toEqual([]);
  const written = all
    .filter(({ op }) => op.kind === 'text' && op.text.trim() !== '')
    .sort((a, b) => a.bounds.top - b.bounds.top);
  written.forEach(({ op, bounds: a }, index) => {
    for (let next = index + 1; next < written.length; next++) {
      const { op: other, bounds: b } = written[next]!;
      // All further ones begin lower still.
      if (b.top >= a.bottom - 1.5) break;
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - b.top;
      if (across > 0.5 && down > 1.5) expect.fail(`${JSON.stringify(op)} lies on ${JSON.stringify(other)}`);
    }
  });
}

let face: Texts['face'];
beforeAll(async () => {
  face = (await termsOf({ snapshot })).texts.face;
});

/** Nothing is made smaller once it failed: that takes minutes, and the texts are short as they are. */
const runs = (numRuns: number): { numRuns: number; endOnFailure: boolean } => ({
  numRuns,
  endOnFailure: true,
});

describe('the longest texts', () => {
  it.each(posterKinds)('keep to their places on a poster of %s', async (kind) => {
    const long = ['方庄街道'.repeat(50)];
    const views: PosterViews = {
      'report-card': cardView(),
      commitments: listView(5),
      'meeting-notice': meetingView({ status: 'open' }),
      box: { form: `${snapshot.live}?${'a'.repeat(980)}` },
    };
    const view = kind === 'box' ? views.box : changed(views[kind], long);
    const facts = {
      ...snapshot,
      body: '方'.repeat(200),
      live: views.box.form,
      verify: `${snapshot.verify}?${'b'.repeat(980)}`,
      key: 'k'.repeat(200),
      log: { ...snapshot.log, origin: `${'o'.repeat(150)}.example/FZ` },
      demo: true,
    };
    const { sheet } = await posterSheet(kind, view, { snapshot: facts });
    expectNeat(sheet);
  });
});

describe('texts of any kind', () => {
  it('stay on a card and on its drawings, and apart', async () => {
    const view = cardView();
    await fc.assert(
      fc.asyncProperty(texts, text, async (others, body) => {
        const terms = await anyTerms(body);
        const strange = changed(view, others);
        expectNeat(cardSheet(strange, terms));
        for (const name of chartNames) expectNeat(chartSheet(name, strange, terms)!);
      }),
      runs(25),
    );
  });

  it('stay on a preview, and apart', async () => {
    const all: readonly PreviewOf[] = [
      { kind: 'report-card', view: cardView() },
      { kind: 'commitment', view: commitmentView(exampleCommitment(), today, sdkWords) },
      { kind: 'meeting', view: meetingView() },
      { kind: 'decision', view: exampleDecision() },
      { kind: 'page', title: 'title', text: 'text' },
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), texts, text, async (what, others, body) => {
        const terms = await anyTerms(body);
        expectNeat(previewSheet(changed(what, others), terms));
      }),
      runs(100),
    );
  });

  it('stay on a poster, and apart, and can be written as SVG and PDF', async () => {
    const views: PosterViews = {
      'report-card': cardView(),
      commitments: listView(30),
      'meeting-notice': meetingView(),
      box: { form: snapshot.live },
    };
    const long = fc.constantFrom(snapshot.live, `${snapshot.live}?${'%E9%95%BF'.repeat(100)}`);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...posterKinds),
        texts,
        text,
        long,
        async (kind, others, body, live) => {
          const view = kind === 'box' ? views.box : changed(views[kind], others);
          const facts = { ...snapshot, body: nameOf(body), live, key: 'k'.repeat(1 + body.length) };
          const { sheet, title } = await posterSheet(kind, view, { snapshot: facts });
          expectNeat(sheet);
          const svg = svgOf(sheet, face, 1);
          expect(svg.replace(/<\/?(svg|defs|path|use|g|rect)\b[^<>]*>/g, '')).toBe('');
          const terms = { title, subject: body, author: body, at: new Date(0), paper: [595, 842] as const };
          const pdf = await pdfOf(sheet, face, terms);
          expect(Buffer.from(pdf.subarray(0, 8)).toString('latin1')).toBe('%PDF-1.7');
        },
      ),
      runs(30),
    );
  });
});

async function anyTerms(body: string): Promise<Terms> {
  return await termsOf({ snapshot: { ...snapshot, body: nameOf(body) } });
}

/** A unit has a name, of 200 characters at most. */
function nameOf(body: string): string {
  return `街${body}`.slice(0, 200);
}
