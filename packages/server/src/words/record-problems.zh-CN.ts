// What is said of refusals about records beside the appeals, in Chinese.
import { pairingProblems } from './pairing-problems.zh-CN.js';
import { planProblems } from './plan-problems.zh-CN.js';
import { noticeProblems } from './notice-problems.zh-CN.js';
import { directoryProblems } from './directory-problems.zh-CN.js';
import { meetingProblems } from './meeting-problems.zh-CN.js';
import { decisionProblems } from './decision-problems.zh-CN.js';
import { reviewProblems } from './review-problems.zh-CN.js';
import { taskProblems } from './task-problems.zh-CN.js';
import { whistleProblems } from './whistle-problems.zh-CN.js';

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
    title: '那一周没有留底',
    detail: '这个单位那一周没有留下成绩单。有哪几周，列表里看得到。',
  },
} as const;
