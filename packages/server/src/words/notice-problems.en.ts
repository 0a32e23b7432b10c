// What is said of refusals about notices to residents, in English.
export const noticeProblems = {
  'notice.not-found': {
    title: 'No such notice',
    detail: 'There is no such notice, or it is not of your unit. Check the id.',
  },
  'notice.not-standing': {
    title: 'Corrected or withdrawn already',
    detail: 'This notice was put right or withdrawn before. Correct the latest one instead.',
  },
  'notice.private-words': {
    title: 'Words that must not be public',
    detail:
      'Everybody reads a notice, for good. Take out the words listed; the number of an office can stay if it is named in `officePhones`.',
  },
} as const;
