// The studio over the examples, with a log that has been signed.
import type { CommitmentPage, MeetingDetail } from '@huiyin/sdk';
import { OperationError } from '../../../src/use-cases/operation.js';
import type { UseCases } from '../../../src/use-cases/operation.js';
import { example } from '../../http/support/use-cases.js';

const checkpoint = `huiyin.example/FZ\n7\n${Buffer.alloc(32, 9).toString('base64')}\n\n— huiyin.example/FZ tAXZv0pKBg==\n`;
const { items } = example('CommitmentPage') as CommitmentPage;
const meeting = example('MeetingDetail') as MeetingDetail;

/** What the studio reads, so that there is something to tell; of one unit, and no other. */
export const readings: Partial<UseCases> = {
  'log.checkpoint': () => Promise.resolve(checkpoint),
  'commitments.list': () => Promise.resolve({ items }),
  'bodies.get': ({ path }) =>
    path.body === 'fangzhuang'
      ? Promise.resolve(example('Body') as Awaited<ReturnType<UseCases['bodies.get']>>)
      : Promise.reject(new OperationError('body.not-found')),
  // The one of next year is still to come.
  'meetings.get': ({ path: { id } }) =>
    Promise.resolve({ ...meeting, id, status: id.startsWith('FZ-M-2027') ? 'announced' : 'closed' }),
};
