// appeals.list, appeals.get: what anyone may see of appeals.
import type { AppealList, Category, PublicAppeal } from '@huiyin/sdk';
import { ageDays, dayOf, isOverdue, predicateOf, type Millis } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { formatPosition, pageOf, PAGE_SIZE, parsePosition } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import type { PublicRecord } from './records.js';
import type { Units } from './units.js';

export function listAppeals({ directory, ledgers, secrets }: UseCasePorts): UseCase<'appeals.list'> {
  return async ({ query }, { now }) => {
    const units = await directory.units();
    const { slug, ledger } = bodyOf(units, query.body);
    const limit = query.limit ?? PAGE_SIZE;
    const where = query.list === undefined ? undefined : predicateOf(query.list as AppealList);
    const list = ['appeals', slug, query.list ?? '', query.category ?? ''].join('/');
    const after = parsePosition(secrets, list, query.cursor);
    const rows = await ledgers.read(ledger, (view) =>
      view.publicList({
        body: slug,
        limit: limit + 1,
        ...(where && { where }),
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
    const record = await ledgers.read(ledgerOf(number), (view) => view.publicAppeal(number));
    if (!record) throw new OperationError('appeal.not-found');
    return publicAppeal(record, units, now);
  };
}

/** What anyone may see of a case. */
export function publicAppeal({ case: appeal, kind }: PublicRecord, units: Units, now: Millis): PublicAppeal {
  const today = dayOf(now);
  const { number, category, channel, level, horizon, state, disputed, reopened, docketed } = appeal;
  return {
    number,
    body: units.summary(appeal.body),
    kind,
    category,
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
    ...(appeal.erasedOn !== undefined && { erasedOn: appeal.erasedOn }),
    ...(appeal.demo && { demo: true }),
  };
}
