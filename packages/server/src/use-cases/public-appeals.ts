// appeals.list, appeals.get: what anyone may see of appeals.
import type { AppealList, Category, PublicAppeal, PublicAppealDetail, PublicStep } from '@huiyin/sdk';
import { ageDays, dayOf, isOverdue, predicateOf, searchQuestion, type Millis } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { formatPosition, pageOf, PAGE_SIZE, parsePosition } from './list-position.js';
import { isAppealNumber, ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { PublicListQuery, Secrets, UseCasePorts } from './ports.js';
import type { EntryRecord, PublicRecord } from './records.js';
import type { Units } from './units.js';

export function listAppeals({ directory, ledgers, secrets }: UseCasePorts): UseCase<'appeals.list'> {
  return async ({ query }, { now }) => {
    const units = await directory.units();
    const { slug, ledger, ownVocabulary } = bodyOf(units, query.body);
    const limit = query.limit ?? PAGE_SIZE;
    const where = query.list === undefined ? undefined : predicateOf(query.list as AppealList, ownVocabulary);
    const { q = '' } = query;
    const list = ['appeals', slug, query.list ?? '', query.category ?? '', ...markOf(secrets, q)].join('/');
    const after = parsePosition(secrets, list, query.cursor);
    const sought = soughtBy(q);
    if (sought === 'nothing') return { items: [] };
    const rows = await ledgers.read(ledger, (view) =>
      view.publicList({
        body: slug,
        limit: limit + 1,
        ...(where && { where }),
        ...(sought && { sought }),
        ...(query.category !== undefined && { categories: [query.category as Category] }),
        ...(after && { after }),
      }),
    );
    const { page, last } = pageOf(rows, limit);
    return {
      items: page.map((record) => publicAppeal(record, units, now)),
      ...(last && {
        next: formatPosition(secrets, list, { day: last.case.received, number: last.case.number }),
      }),
    };
  };
}

export function getAppeal({ directory, ledgers }: UseCasePorts): UseCase<'appeals.get'> {
  return async ({ path: { number } }, { now }) => {
    const units = await directory.units();
    return await ledgers.read(ledgerOf(number), async (view) => {
      const record = await view.publicAppeal(number);
      if (!record) throw new OperationError('appeal.not-found');
      return publicDetail(record, await view.entries(number), units, now);
    });
  };
}

/** What is looked for: a number, or words that were published; `nothing` for what nothing can be found by. */
function soughtBy(q: string): PublicListQuery['sought'] | 'nothing' {
  const typed = q.normalize('NFKC').trim().toUpperCase();
  if (typed === '') return undefined;
  if (isAppealNumber(typed)) return { number: typed };
  const question = searchQuestion(q);
  return question ? { question } : 'nothing';
}

/** A cursor is good for what it was given out for, and says nothing of it. */
function markOf(secrets: Secrets, q: string): string[] {
  if (q === '') return [];
  return [Buffer.from(secrets.blindIndex(`public-search/${q}`).subarray(0, 12)).toString('hex')];
}

/** A case by itself, with everything of it that was published. */
export function publicDetail(
  record: PublicRecord,
  entries: readonly EntryRecord[],
  units: Units,
  now: Millis,
): PublicAppealDetail {
  const { published } = record;
  return {
    ...publicAppeal(record, units, now),
    ...(published && { text: published.text }),
    steps: entries.flatMap(publicStep),
  };
}

/** What the sealed log says of it to everybody; whose code was handed out is no step of the matter. */
function publicStep({ leafIndex, facts }: EntryRecord): PublicStep[] {
  const { event: type, day: on } = facts;
  if (type === 'received') return [{ type, on, state: 'received', leafIndex }];
  if (type === 'code-collected' || type === 'code-reissued') return [];
  const { state, answer, verdict, witness, into } = facts;
  return [
    {
      type,
      on,
      state,
      ...(answer && { answer }),
      ...(verdict && { verdict }),
      ...(witness && { witness }),
      ...(into !== undefined && { into }),
      leafIndex,
    },
  ];
}

/** What anyone may see of a case. */
export function publicAppeal(
  { case: appeal, followers, published }: PublicRecord,
  units: Units,
  now: Millis,
): PublicAppeal {
  const today = dayOf(now);
  const { number, category, channel, level, horizon, state, disputed, reopened, docketed } = appeal;
  return {
    number,
    body: units.summary(appeal.body),
    kind: appeal.kind,
    category,
    ...(appeal.item && { item: appeal.item }),
    channel,
    level,
    horizon,
    state,
    receivedOn: appeal.received,
    ageDays: ageDays(appeal, today),
    disputed,
    reopened,
    docketed,
    overdue: isOverdue(appeal, today),
    resolutionDue: appeal.resolutionDue,
    ...(appeal.witness && { witness: appeal.witness }),
    ...(published && { title: published.title, place: published.place, publishedOn: published.on }),
    ...(followers > 0 && { following: followers }),
    ...(appeal.erasedOn !== undefined && { erasedOn: appeal.erasedOn }),
    ...(appeal.demo && { demo: true }),
  };
}
