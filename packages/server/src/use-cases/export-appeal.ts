// appeals.export: everything that is kept of a case and can be read, handed to its resident. Nothing of it is stored.
import type {
  AppealExport,
  Contact,
  ExportedAttachment,
  ExportedConsents,
  ExportedVerdict,
  FollowUp,
} from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import type { CommitmentEntry } from './commitment-records.js';
import { sealOf } from './export-seal.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerView, Look, UseCasePorts } from './ports.js';
import type { CollectionRecord } from './ledger-queries.js';
import type { AppealRecord, EntryRecord } from './records.js';
import { readTracked, trackedWithLooks } from './tracked-appeal.js';
import { checkTrackingCode } from './tracking-code.js';

/** Looks read at once. */
const LOOKS_AT_ONCE = 500;

export function exportAppeal(ports: UseCasePorts): UseCase<'appeals.export'> {
  const { contacts, directory, ledgers, secrets } = ports;
  return async ({ path: { number } }, { actor, now }): Promise<AppealExport> => {
    const units = await directory.units();
    await checkTrackingCode(ports, number, actor, now);
    const ledger = ledgerOf(number);
    const kept = await ledgers.read(ledger, (view) => readKept(view, number));
    if (!kept) throw new OperationError('tracking.not-matched');
    const { tracked, collection, promised, sealed, checkpoint } = kept;
    const { record, entries } = tracked;
    const { case: appeal, words } = record;
    const contact = contactOf(contacts, collection, { ledger, number });
    return {
      number,
      madeAt: momentOf(now),
      appeal: trackedWithLooks(tracked, { units, now }),
      channel: appeal.channel,
      cohort: words.cohort,
      horizon: appeal.horizon,
      ...(words.occurredAt < words.recordedAt && { occurredAt: momentOf(words.occurredAt) }),
      ...(contact && { contact }),
      consents: consentsOf(record),
      followUps: entries.flatMap(followUpOf),
      commitmentVerdicts: promised.flatMap(verdictOf),
      attachments: attachmentsAt(record, `/v1/appeals/${number}/attachments`),
      seal: sealOf(secrets, ledger, { record, entries, sealed, checkpoint: checkpoint?.note }),
      ...(appeal.demo && { demo: true }),
    };
  };
}

/** Of one moment. @returns undefined where there is no such case, or no longer */
async function readKept(view: LedgerView, number: string) {
  const tracked = await readTracked(view, number, await allLooks(view, number));
  if (!tracked) return undefined;
  const [collection, promised, sealed, checkpoint] = await Promise.all([
    view.collection(number),
    readPromised(view, number),
    view.sealedEntriesOf(number),
    view.checkpoint(),
  ]);
  return { tracked, collection, promised, sealed, checkpoint };
}

/** Who fetched the code with the last four digits of a telephone is told no more of it than that. */
function contactOf(
  contacts: UseCasePorts['contacts'],
  { sealedContact, collectedAt }: CollectionRecord,
  place: { readonly ledger: string; readonly number: string },
): Contact | undefined {
  const left = sealedContact && contacts.open(sealedContact, place);
  if (left?.phone === undefined || collectedAt === undefined) return left;
  const digits = left.phone.replace(/\D/g, '');
  return { ...left, phone: '*'.repeat(Math.max(0, digits.length - 4)) + digits.slice(-4) };
}

async function allLooks(view: LedgerView, number: string): Promise<Look[]> {
  const looks: Look[] = [];
  for (;;) {
    const before = looks[looks.length - 1]?.serial;
    const found = await view.looks({ number, before, limit: LOOKS_AT_ONCE });
    looks.push(...found);
    if (found.length < LOOKS_AT_ONCE) return looks;
  }
}

async function readPromised(view: LedgerView, number: string): Promise<CommitmentEntry[]> {
  const commitments = await view.commitmentsOf(number);
  return await view.commitmentEntries(commitments.map((record) => record.case.id));
}

function consentsOf({ words, decisions = [] }: AppealRecord): ExportedConsents {
  const withdrawn = decisions.find(({ decision }) => decision === 'withdrawn');
  return {
    publish: words.consentToPublish,
    ...(withdrawn && { publishWithdrawnAt: momentOf(withdrawn.at) }),
    anonymous: words.anonymous,
  };
}

function followUpOf({ event, at }: EntryRecord): FollowUp[] {
  if (event?.type !== 'followed-up') return [];
  const { rating, comment } = event;
  return [{ rating, ...(comment !== undefined && { comment }), at: momentOf(at) }];
}

/** Of a promise's entries those the resident made. */
function verdictOf({ facts, event, author, at }: CommitmentEntry): ExportedVerdict[] {
  if (author.kind !== 'resident' || !event || !('verdict' in event) || !event.verdict) return [];
  const { verdict, comment } = event;
  return [{ commitment: facts.id, verdict, ...(comment !== undefined && { comment }), at: momentOf(at) }];
}

function attachmentsAt({ attachments = [] }: AppealRecord, folder: string): ExportedAttachment[] {
  return attachments.map((photo) => ({
    ...photo,
    addedAt: momentOf(photo.addedAt),
    path: `${folder}/${photo.id}`,
  }));
}
