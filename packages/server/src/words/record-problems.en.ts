// What is said of refusals about records beside the appeals, in English.
import { pairingProblems } from './pairing-problems.en.js';
import { planProblems } from './plan-problems.en.js';
import { noticeProblems } from './notice-problems.en.js';
import { directoryProblems } from './directory-problems.en.js';
import { meetingProblems } from './meeting-problems.en.js';
import { decisionProblems } from './decision-problems.en.js';
import { reviewProblems } from './review-problems.en.js';
import { taskProblems } from './task-problems.en.js';
import { whistleProblems } from './whistle-problems.en.js';

export const recordProblems = {
  ...whistleProblems,
  ...taskProblems,
  ...meetingProblems,
  ...decisionProblems,
  ...reviewProblems,
  ...directoryProblems,
  ...noticeProblems,
  ...pairingProblems,
  ...planProblems,
  'snapshot.not-found': {
    title: 'Nothing kept of that week',
    detail: 'The report card of this unit was not kept in that week. The list of weeks says which there are.',
  },
} as const;
