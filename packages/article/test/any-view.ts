// Generators: any view an article can be drawn from, of facts the schema lets through, and texts nobody would wish for.
import fc from 'fast-check';
import type { AppealList, MeetingDetail, PublicAppealDetail, PublicStep } from '@huiyin/sdk';
import {
  appealListsView,
  appealStoryView,
  commitmentListView,
  meetingDetailView,
  reportCardView,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { anyAppealLists, anyPublicAppeal } from '../../sdk/test/views/any-appeal-lists.js';
import { anyCommitment, anyDay } from '../../sdk/test/views/any-commitment.js';
import { anyReportCard } from '../../sdk/test/views/any-report-card.js';
import type { ArticleKind, ArticleViews, Snapshot } from '../src/index.js';

const words = wordsFor('zh-CN');
const { terms } = words;
const keyOf = <K extends string>(names: Readonly<Record<K, string>>): fc.Arbitrary<K> =>
  fc.constantFrom(...(Object.keys(names) as K[]));
/** Each of them may be absent. */
const optional: { requiredKeys: [] } = { requiredKeys: [] };

/** Pieces of text that break what is drawn carelessly. */
const nasty = [
  ...['电梯', '𠮷野家', '👨‍👩‍👧‍👦', '👍🏽', '<script>alert(1)</script>', '&amp;', '"><img src=x onerror=a()>', "'"],
  ...[
    '\u0000',
    '\uD800',
    '\uDC00',
    '\u202E',
    '\u2066',
    '\u200D',
    '\uFEFF',
    '\n',
    '\r\n',
    '\u2028',
    '\t',
    '\u00A0',
  ],
  ...['مرحبا بالعالم', 'ئۇيغۇرچە', 'שלום', '!'.repeat(90), '（'.repeat(40), 'W'.repeat(120), '🇨🇳'.repeat(9)],
  ...[
    '还有3天',
    '还剩 12 个工作日',
    'https://example.test/a/very/long/path?with=query&and=more#x',
    'e\u0301\u0301',
  ],
  ...['FZ-2026-000109', '一'.repeat(300), 'ﷺ', 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ', '\u200B', '  '],
];
export const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => parts.join(''));

const plainText = fc
  .array(fc.constantFrom('电梯', '停车', '什么时候', '修好', '，', '物业', '答应', '楼道里的灯'), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
const text = fc.oneof({ weight: 4, arbitrary: plainText }, nastyText);
const few = <T>(one: fc.Arbitrary<T>, maxLength = 4): fc.Arbitrary<T[]> => fc.array(one, { maxLength });
const moment = anyDay.map((day) => `${day}T19:00:00+08:00`);
const unit = fc.constant({ slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const);
const count = fc.integer({ min: 0, max: 99 });

const promise = fc.record({
  commitment: fc.constant('FZ-C-2026-000001'),
  text,
  unit,
  due: anyDay,
  originalDue: anyDay,
  status: fc.constantFrom(
    ...(['open', 'claimed', 'confirmed', 'unconfirmed', 'broken', 'withdrawn'] as const),
  ),
});
const question = fc
  .tuple(
    fc.record({
      turn: fc.integer({ min: 1, max: 99 }),
      appeal: fc.constant('FZ-2026-000109'),
      category: keyOf(terms.categories),
      state: keyOf(terms.states),
      promises: few(promise, 2),
    }),
    fc.record({ asked: text, answer: keyOf(terms.answers), answered: text }, optional),
  )
  .map(([given, more]) => ({ ...given, ...more }));

const anyMeeting: fc.Arbitrary<MeetingDetail> = fc
  .tuple(
    fc.record({
      title: text,
      startsAt: moment,
      place: text,
      agenda: few(text, 8),
      moves: few(
        fc.record({
          on: anyDay,
          reason: text,
          fromStartsAt: moment,
          toStartsAt: moment,
          fromPlace: text,
          toPlace: text,
        }),
      ),
      asked: few(question, 30),
      desks: few(fc.record({ what: text, unit }), 4),
      history: few(
        fc.record({ type: keyOf(words.meetings.events), on: anyDay, by: text, leafIndex: count }),
        40,
      ),
    }),
    fc.record(
      { minutes: text.map((one) => ({ text: one, on: '2026-11-22' })), demo: fc.constant(true) },
      optional,
    ),
    fc.option(fc.tuple(count, fc.boolean()), { nil: undefined }),
  )
  .map(([given, more, rated]) => {
    const ratings = rated && {
      ...{ n: rated[0], slips: rated[0] + 5, smallestSample: 10, sealed: rated[1] },
      ...(rated[0] >= 10 && { counts: [{ rating: 'satisfied', count: rated[0] }], mean: '4.00' }),
    };
    const fixed = {
      ...{ id: 'FZ-M-2026-000001', body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } },
      ...{
        kind: 'street',
        status: 'closed',
        splits: [],
        questions: given.asked.length,
        answered: 0,
        cards: [],
      },
      ...{ seats: 200, taken: 12 },
    };
    return { ...fixed, ...given, ...more, ...(ratings && { ratings }) } as unknown as MeetingDetail;
  });

const step: fc.Arbitrary<PublicStep> = fc
  .tuple(
    fc.record({ type: keyOf(terms.events), on: anyDay, leafIndex: count }),
    fc.record({ answer: keyOf(terms.answers), verdict: keyOf(terms.verdicts) }, optional),
  )
  .map(([given, more]) => ({ ...given, ...more }) as PublicStep);

const anyStory: fc.Arbitrary<PublicAppealDetail> = fc
  .tuple(anyPublicAppeal, few(step, 60), fc.option(fc.tuple(text, text, anyDay), { nil: undefined }))
  .map(([appeal, steps, said]) => ({
    ...appeal,
    steps,
    ...(said && { title: appeal.title ?? '电梯', text: said[0], place: said[1], publishedOn: said[2] }),
  }));

const lists = fc.tuple(anyAppealLists, few(anyPublicAppeal, 20)).map(([told, items]) => {
  const listed = Object.fromEntries(
    told.lists.map(({ id, total }): [AppealList, { items: typeof items }] => [
      id,
      { items: items.slice(0, total) },
    ]),
  );
  return appealListsView(told, listed, words);
});

export const anyView: { readonly [Kind in ArticleKind]: fc.Arbitrary<ArticleViews[Kind]> } = {
  'report-card': anyReportCard.map((card) => reportCardView(card, words)),
  commitments: fc
    .tuple(fc.array(anyCommitment, { maxLength: 60 }), anyDay)
    .map(([all, today]) => commitmentListView(all, today, false, words)),
  lists,
  'meeting-notice': fc
    .tuple(anyMeeting, fc.constantFrom('announced' as const, 'open' as const, 'cancelled' as const), anyDay)
    .map(([meeting, status, today]) => meetingDetailView({ ...meeting, status }, today, words)),
  'meeting-result': fc
    .tuple(anyMeeting, anyDay)
    .map(([meeting, today]) => meetingDetailView(meeting, today, words)),
  appeal: anyStory.map((appeal) => appealStoryView(appeal, words)),
};

export interface Case<Kind extends ArticleKind = ArticleKind> {
  readonly kind: Kind;
  readonly view: ArticleViews[Kind];
}

const oneOf = (kind: ArticleKind): fc.Arbitrary<Case> =>
  (anyView[kind] as fc.Arbitrary<ArticleViews[ArticleKind]>).map((view) => ({ kind, view }));

export const anyCase: fc.Arbitrary<Case> = fc.oneof(
  ...(['report-card', 'commitments', 'lists', 'meeting-notice', 'meeting-result', 'appeal'] as const).map(
    oneOf,
  ),
);

export const snapshot: Snapshot = {
  body: '方庄街道',
  at: '2026-11-22T09:30:00+08:00',
  log: { origin: 'huiyin.example/FZ', size: 1234, root: 'ab'.repeat(32) },
  live: 'https://huiyin.example/b/fangzhuang/2026?topic=parking&size=large#problems',
  verify: 'https://huiyin.example/verify/fangzhuang',
  demo: false,
};

export const anySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    at: anyDay.map((day) => `${day}T23:59:00Z`),
    size: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
    live: fc.stringMatching(/^[a-zA-Z0-9/?&=._~%-]{0,300}$/).map((path) => `https://huiyin.example/${path}`),
    body: fc.constantFrom('方庄街道', '一'.repeat(60), '二'.repeat(200), '𠮷田社区', 'A<b>&"c', 'ئۇيغۇر'),
    demo: fc.boolean(),
    key: fc.option(fc.constant('huiyin.example/FZ+b405d9bf+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c'), {
      nil: undefined,
    }),
  })
  .map(({ size, root, ...given }) => ({ ...snapshot, ...given, log: { ...snapshot.log, size, root } }));

export const anyOptions = fc.record({
  snapshot: anySnapshot,
  theme: fc.constantFrom('blue' as const, 'red' as const),
  maxChars: fc.oneof(fc.constant(19_999), fc.constant(18_000), fc.integer({ min: 4000, max: 19_999 })),
});
