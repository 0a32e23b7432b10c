// staff.notices.publish, .withdraw: a notice is told once, put right by another one, or withdrawn in the open.
import type { FieldError, NoticeDraft } from '@huiyin/sdk';
import { addDays, dayOf, isDay, NOTICE_REACH_DAYS, privatePassages } from '@huiyin/sdk/rules';
import type { NoticeRecord, NoticeWords } from './notice-records.js';
import { isOwnNotice, noticeOf, stands } from './notices.js';
import { formatNoticeId, ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, LedgerView, UseCasePorts } from './ports.js';
import { checkPublicNumbers } from './public-numbers.js';
import { invalid } from './refusals.js';
import { staffFor, unitUnder } from './staff-access.js';
import type { Units } from './units.js';

const PUBLISH = 'staff.notices.publish';
const WITHDRAW = 'staff.notices.withdraw';

export function publishNotice({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof PUBLISH> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(PUBLISH, context.actor);
    const units = await directory.units();
    const unit = unitUnder(units, staff, draft.body);
    const { now } = context;
    const told = toldOf(draft, dayOf(now));
    const request = { operation: PUBLISH, path: {}, body: draft } as const;
    return await ledgers.write(unit.ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        async admit(isRepeated) {
          if (draft.corrects === undefined) return;
          if (ledgerOf(draft.corrects) !== unit.ledger) throw new OperationError('notice.not-found');
          const before = await lockOwn(transaction, draft.corrects, units, staff);
          if (before.body !== unit.slug) throw invalid('/corrects', 'field.not-allowed');
          if (!isRepeated && !stands(before)) throw new OperationError('notice.not-standing');
        },
        async work(_, keep) {
          await checkPublicNumbers(transaction, told.appeals);
          await checkCommitments(transaction, told.commitments);
          const year = Number(dayOf(now).slice(0, 4));
          const { serial, ...head } = await transaction.takeNewPlace('notice', year);
          const { corrects } = draft;
          const record = {
            id: formatNoticeId(unit.ledger, year, serial),
            body: unit.slug,
            ...told,
            ...(corrects !== undefined && { corrects }),
            publishedAt: now,
            ...writerOf(staff),
          };
          const notice = noticeOf(record, units);
          await transaction.publishNotice({ record, head, day: dayOf(now), ...keep(notice) });
          return notice;
        },
      }),
    );
  };
}

export function withdrawNotice({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof WITHDRAW> {
  return async ({ path: { id }, body: draft }, context) => {
    const staff = staffFor(WITHDRAW, context.actor);
    const units = await directory.units();
    const { now } = context;
    const { reason, wordsGo } = draft;
    const request = { operation: WITHDRAW, path: { id }, body: draft } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        admit: () => lockOwn(transaction, id, units, staff),
        async work({ words, ...before }, keep) {
          // What holds no longer may still name somebody: its words can go.
          const goesOn = wordsGo ? words !== undefined : stands(before);
          if (!goesOn) throw new OperationError('notice.not-standing');
          checkWords({ reason }, []);
          const record = {
            ...before,
            ...(words && !wordsGo && { words }),
            // The first reason stands.
            withdrawal: before.withdrawal ?? { at: now, reason, ...writerOf(staff) },
          };
          const notice = noticeOf(record, units);
          const head = await transaction.lockedHead();
          await transaction.withdrawNotice({
            ...{ record, head, at: now, day: dayOf(now) },
            ...keep(notice),
          });
          return notice;
        },
      }),
    );
  };
}

interface Told {
  readonly words: NoticeWords;
  readonly day: string;
  readonly appeals: readonly string[];
  readonly commitments: readonly string[];
}

/** @throws OperationError `request.invalid` for a day out of reach, `notice.private-words` */
function toldOf(draft: NoticeDraft, today: string): Told {
  const { grid, title, text, day = today, appeals = [], commitments = [], officePhones = [] } = draft;
  if (!isDay(day)) throw invalid('/day', 'field.wrong-format');
  if (day < addDays(today, -NOTICE_REACH_DAYS) || day > addDays(today, NOTICE_REACH_DAYS)) {
    throw invalid('/day', 'field.out-of-range');
  }
  const words = { title, text, ...(grid !== undefined && { grid }) };
  checkWords(words, officePhones);
  return { words, day, appeals, commitments };
}

/** @throws OperationError `notice.private-words` with each passage at its place */
function checkWords(
  texts: Readonly<Record<string, string>>,
  officePhones: NonNullable<NoticeDraft['officePhones']>,
): void {
  const found = privatePassages(texts, officePhones);
  if (found.length === 0) return;
  const errors = found.map(({ part, text }) => ({
    pointer: `/${part}`,
    code: 'field.private-words' as const,
    detail: '',
    passage: text,
  }));
  throw new OperationError('notice.private-words', { errors });
}

/** Nothing of another ledger, nothing that isn't there, and nothing twice. @throws OperationError `request.invalid` */
async function checkCommitments(view: LedgerView, ids: readonly string[]): Promise<void> {
  const faults: FieldError[] = [];
  for (const [index, id] of ids.entries()) {
    // Another ledger's is none to this transaction's eyes.
    const isThere = ids.indexOf(id) === index && (await view.commitment(id)) !== undefined;
    if (!isThere) faults.push({ pointer: `/commitments/${index}`, code: 'field.not-allowed', detail: '' });
  }
  if (faults.length > 0) throw new OperationError('request.invalid', { errors: faults });
}

/** @throws OperationError `notice.not-found`, as for one of another unit */
async function lockOwn(
  transaction: LedgerTransaction,
  id: string,
  units: Units,
  staff: StaffActor,
): Promise<NoticeRecord> {
  const record = await transaction.lockNotice(id);
  if (!record || !isOwnNotice(units, staff, record)) throw new OperationError('notice.not-found');
  return record;
}

function writerOf({ unit, person, role }: StaffActor) {
  return { unit, person, role };
}
