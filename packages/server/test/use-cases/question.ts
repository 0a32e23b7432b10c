// A question that is put to the vote of a community, in short.
import type { DecisionDraft } from '@huiyin/sdk';

/** Announced on the morning of 22 November; votes are cast on the second and third day after. */
export const question: DecisionDraft = {
  body: 'fangguyuan',
  question: '芳古园停车位怎么分配',
  options: [{ title: '摇号' }, { title: '先到先停' }, { title: '一半一半' }],
  electorate: 'household',
  rollSize: 60,
  discussion: { opensOn: '2026-11-22', closesOn: '2026-11-23' },
  voting: { opensOn: '2026-11-24', closesOn: '2026-11-25' },
  majority: 'half',
  quorumPercent: 10,
  witnessGroup: '监督小组',
};
