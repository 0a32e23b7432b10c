// Photos of before and after a commitment: taken from those that were sent, decided once, forgotten when refused.
import type { Selectable } from 'kysely';
import type {
  CasePhotoRecord,
  CommitmentPhotoDecision,
  CommitmentPhotoReads,
  CommitmentPhotoRecord,
  CommitmentPhotoWrite,
  CommitmentPhotoWrites,
} from '../use-cases/commitment-photo-records.js';
import { keepAnswer } from './answers.js';
import { buffer, plain } from './bytes.js';
import type { CommitmentPhotoTable } from './commitment-tables.js';
import type { Tx } from './transaction.js';

const COLUMNS = [
  'id',
  'commitment',
  'kind',
  'words',
  'width',
  'height',
  'unit',
  'person',
  'added_at',
  'state',
  'decided_on',
  'reason',
] as const;

export function commitmentPhotoReads(tx: Tx, ledger: string): CommitmentPhotoReads {
  const rows = () => tx.selectFrom('commitment_photo').where('ledger', '=', ledger);
  return {
    async commitmentPhotos(commitment) {
      const found = rows().select(COLUMNS).where('commitment', '=', commitment);
      return (await found.orderBy('added_at').orderBy('id').execute()).map(recordOf);
    },
    async waitingPhotos(limit) {
      const found = rows().select(COLUMNS).where('state', '=', 'waiting');
      return (await found.orderBy('added_at').orderBy('id').limit(limit).execute()).map(recordOf);
    },
    async publishedPhotos(limit) {
      const found = rows().select(COLUMNS).where('state', '=', 'published');
      const newest = found.orderBy('decided_on', 'desc').orderBy('added_at', 'desc').orderBy('id');
      return (await newest.limit(limit).execute()).map(recordOf);
    },
    casePhotos: (ids) => casePhotos(tx, ledger, ids),
    async commitmentImage(commitment, id) {
      const row = await rows()
        .select([...COLUMNS, 'image'])
        .where('commitment', '=', commitment)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.image ? { photo: recordOf(row), sealed: plain(row.image) } : undefined;
    },
  };
}

export function commitmentPhotoWrites(tx: Tx, ledger: string): CommitmentPhotoWrites {
  return {
    addCommitmentPhoto: (write) => add(tx, ledger, write),
    decideCommitmentPhoto: (decision) => decide(tx, ledger, decision),
  };
}

async function casePhotos(tx: Tx, ledger: string, ids: readonly string[]): Promise<CasePhotoRecord[]> {
  const rows = await tx
    .selectFrom('commitment_photo as photo')
    .innerJoin('commitment as promise', (join) =>
      join.onRef('promise.ledger', '=', 'photo.ledger').onRef('promise.id', '=', 'photo.commitment'),
    )
    .select([
      ...(['photo.id', 'photo.words', 'photo.state', 'photo.decided_on', 'photo.reason'] as const),
      ...(['photo.commitment', 'promise.text', 'promise.unit'] as const),
    ])
    .where('photo.ledger', '=', ledger)
    .where('photo.id', 'in', ids)
    .execute();
  return rows.map(({ id, words, state, decided_on: decidedOn, reason, commitment, text, unit }) => ({
    ...{ id, words, state, commitment: { id: commitment, text, unit } },
    ...(decidedOn !== null && { decidedOn }),
    ...(reason !== null && { reason }),
  }));
}

async function add(tx: Tx, ledger: string, { photo, image, answer }: CommitmentPhotoWrite): Promise<void> {
  const { at, ...row } = photo;
  await tx
    .insertInto('commitment_photo')
    .values({ ledger, ...row, image: buffer(image), added_at: new Date(at) })
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}

async function decide(tx: Tx, ledger: string, decision: CommitmentPhotoDecision): Promise<void> {
  const { id, on, person, at, reason, answer } = decision;
  await tx
    .updateTable('commitment_photo')
    .set({
      decided_on: on,
      decided_by: person,
      ...(reason ? { state: 'refused', reason, image: null } : { state: 'published' }),
    })
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}

function recordOf({
  added_at: at,
  decided_on: decidedOn,
  reason,
  ...row
}: Pick<Selectable<CommitmentPhotoTable>, (typeof COLUMNS)[number]>): CommitmentPhotoRecord {
  const { id, commitment, kind, words, width, height, unit, person, state } = row;
  return {
    ...{ id, commitment, kind, words, width, height, unit, person, state, at },
    ...(decidedOn !== null && { decidedOn }),
    ...(reason !== null && { reason }),
  };
}
