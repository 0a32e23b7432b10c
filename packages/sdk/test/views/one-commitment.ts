// One commitment as a server sends it, and the day it is looked at.
import type { Commitment } from '@huiyin/sdk';
import { deadlineOf } from '@huiyin/sdk/rules';

export const TODAY = '2026-09-21';

/** Ten working days from Friday 18 September 2026: due on 9 October. */
export function commitment(different: Partial<Commitment> = {}): Commitment {
  const original = deadlineOf({ type: 'working-days', days: 10 }, '2026-09-18');
  return {
    id: 'FZ-C-2026-000012',
    body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    unit: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    owner: { name: '赵敏', title: '街道办事处副主任' },
    text: '两部电梯换新。',
    origin: 'meeting',
    madeOn: '2026-09-18',
    recordedOn: '2026-09-18',
    original,
    due: original.due,
    status: 'open',
    late: false,
    overdue: false,
    daysLeft: 18,
    extensions: [],
    restatements: [],
    nodes: [],
    evidence: [],
    ...different,
  };
}
