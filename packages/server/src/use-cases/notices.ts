// notices.list, .get, staff.notices.list: what units tell their residents.
import type { Notice, StaffNotice } from '@huiyin/sdk';
import { dayOf, momentOf } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { momentPosition, pageOf, PAGE_SIZE } from './list-position.js';
import type { NoticeRecord } from './notice-records.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { mayCall, staffFor, unitUnder } from './staff-access.js';
import type { Unit, Units } from './units.js';

const LIST = 'staff.notices.list';

export function listNotices(ports: UseCasePorts): UseCase<'notices.list'> {
  return async ({ path, query }) => {
    const units = await ports.directory.units();
    const { page, next } = await pageFor(ports, bodyOf(units, path.body), units, query);
    return { items: page.map((record) => noticeOf(record, units)), ...next };
  };
}

export function getNotice({ directory, ledgers }: UseCasePorts): UseCase<'notices.get'> {
  return async ({ path: { id } }) => {
    const units = await directory.units();
    const record = await ledgers.read(ledgerOf(id), (view) => view.notice(id));
    if (!record) throw new OperationError('notice.not-found');
    return noticeOf(record, units);
  };
}

export function listStaffNotices(ports: UseCasePorts): UseCase<typeof LIST> {
  return async ({ query }, { actor }) => {
    const staff = staffFor(LIST, actor);
    const units = await ports.directory.units();
    const { page, next } = await pageFor(ports, unitUnder(units, staff, query.body), units, query);
    return { items: page.map((record) => staffNoticeOf(record, units, staff)), ...next };
  };
}

/** Whether theirs is a role that tells residents something. */
export function mayTellResidents({ role }: StaffActor): boolean {
  return mayCall(LIST, role);
}

/** Notices of the own unit and of those under it, in the same ledger. */
export function isOwnNotice(units: Units, staff: StaffActor, { body }: Pick<NoticeRecord, 'body'>): boolean {
  return units.get(body)?.ledger === units.get(staff.unit)?.ledger && units.isWithin(body, staff.unit);
}

/** Neither corrected nor withdrawn. */
export function stands({ correctedBy, withdrawal }: NoticeRecord): boolean {
  return correctedBy === undefined && withdrawal === undefined;
}

/** As everybody reads it: the unit and the role of who wrote it, no person. */
export function noticeOf(record: NoticeRecord, units: Units): Notice {
  const { id, body, day, appeals, commitments, unit, role, publishedAt, words } = record;
  const { corrects, correctedBy, withdrawal } = record;
  return {
    id,
    body: units.summary(body),
    ...words,
    day,
    by: units.summary(unit),
    role,
    publishedAt: momentOf(publishedAt),
    state: withdrawal ? 'withdrawn' : correctedBy === undefined ? 'standing' : 'corrected',
    ...(appeals.length > 0 && { appeals: [...appeals] }),
    ...(commitments.length > 0 && { commitments: [...commitments] }),
    ...(corrects !== undefined && { corrects }),
    ...(correctedBy !== undefined && { correctedBy }),
    ...(withdrawal && {
      withdrawal: {
        on: dayOf(withdrawal.at),
        by: units.summary(withdrawal.unit),
        reason: withdrawal.reason,
      },
    }),
    ...(units.get(body)?.demo && { demo: true }),
  };
}

function staffNoticeOf(record: NoticeRecord, units: Units, staff: StaffActor): StaffNotice {
  const mayChange = stands(record) && isOwnNotice(units, staff, record);
  return { ...noticeOf(record, units), person: record.person, ...(mayChange && { mayChange }) };
}

async function pageFor(
  { ledgers, secrets }: UseCasePorts,
  unit: Unit,
  units: Units,
  { cursor, limit = PAGE_SIZE }: { readonly cursor?: string; readonly limit?: number },
) {
  const list = ['notices', unit.slug].join('/');
  const before = momentPosition(secrets, list, cursor);
  const bodies = units.under(unit.slug, unit.ledger);
  const found = await ledgers.read(unit.ledger, (view) => view.notices({ bodies, before, limit: limit + 1 }));
  const { page, last } = pageOf(found, limit);
  return { page, next: last && { next: secrets.sealCursor(list, `${last.publishedAt}/${last.id}`) } };
}
