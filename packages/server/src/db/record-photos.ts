// Photos that staff show with a record: taken from those that were sent, decided once, forgotten when refused.
import type { Selectable } from 'kysely';
import type {
  CasePhotoRecord,
  PhotoDecision,
  PhotoRecord,
  PhotoWrite,
  RecordPhotoReads,
  RecordPhotoWrites,
} from '../use-cases/record-photo-records.js';
import { keepAnswer } from './answers.js';
import { buffer, plain } from './bytes.js';
import type { RecordPhotoTable } from './record-photo-table.js';
import type { Tx } from './transaction.js';

const COLUMNS = [
  'id',
  'purpose',
  'record',
  'kind',
  'part',
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

export function recordPhotoReads(tx: Tx, ledger: string): RecordPhotoReads {
  const rows = () => tx.selectFrom('record_photo').where('ledger', '=', ledger);
  return {
    async recordPhotos(record) {
      const found = rows().select(COLUMNS).where('record', '=', record);
      return (await found.orderBy('added_at').orderBy('id').execute()).map(recordOf);
    },
    async waitingPhotos(purpose, limit) {
      const found = rows().select(COLUMNS).where('purpose', '=', purpose).where('state', '=', 'waiting');
      return (await found.orderBy('added_at').orderBy('id').limit(limit).execute()).map(recordOf);
    },
    async publishedPhotos(purpose, limit) {
      const found = rows().select(COLUMNS).where('purpose', '=', purpose).where('state', '=', 'published');
      const newest = found.orderBy('decided_on', 'desc').orderBy('added_at', 'desc').orderBy('id');
      return (await newest.limit(limit).execute()).map(recordOf);
    },
    casePhotos: (ids) => casePhotos(tx, ledger, ids),
    async recordImage(record, id) {
      const row = await rows()
        .select([...COLUMNS, 'image'])
        .where('record', '=', record)
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.image ? { photo: recordOf(row), sealed: plain(row.image) } : undefined;
    },
  };
}

export function recordPhotoWrites(tx: Tx, ledger: string): RecordPhotoWrites {
  return {
    addRecordPhoto: (write) => add(tx, ledger, write),
    decideRecordPhoto: (decision) => decide(tx, ledger, decision),
  };
}

async function casePhotos(tx: Tx, ledger: string, ids: readonly string[]): Promise<CasePhotoRecord[]> {
  const rows = await tx
    .selectFrom('record_photo as photo')
    .innerJoin('commitment as promise', (join) =>
      join.onRef('promise.ledger', '=', 'photo.ledger').onRef('promise.id', '=', 'photo.record'),
    )
    .select([
      ...(['photo.id', 'photo.words', 'photo.state', 'photo.decided_on', 'photo.reason'] as const),
      ...(['promise.id as commitment', 'promise.text', 'promise.unit'] as const),
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

async function add(tx: Tx, ledger: string, { photo, image, answer }: PhotoWrite): Promise<void> {
  const { at, ...row } = photo;
  await tx
    .insertInto('record_photo')
    .values({ ledger, ...row, image: buffer(image), added_at: new Date(at) })
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}

async function decide(tx: Tx, ledger: string, decision: PhotoDecision): Promise<void> {
  const { id, on, person, at, reason, answer } = decision;
  await tx
    .updateTable('record_photo')
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
  ...row
}: Pick<Selectable<RecordPhotoTable>, (typeof COLUMNS)[number]>): PhotoRecord {
  const { id, purpose, record, kind, part, words, width, height, unit, person, state, reason } = row;
  return {
    ...{ id, purpose, record, words, width, height, unit, person, state, at },
    ...(kind !== null && { kind }),
    ...(part !== null && { part }),
    ...(decidedOn !== null && { decidedOn }),
    ...(reason !== null && { reason }),
  };
}
