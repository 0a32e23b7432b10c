// What is said of refusals about response plans, in English.
export const planProblems = {
  'plan.not-found': {
    title: 'No such plan',
    detail: 'There is no such plan, or it is not for you to see. Check the id.',
  },
  'plan.changed-meanwhile': {
    title: 'Somebody has changed this plan',
    detail:
      'Somebody changed this plan after you opened it. Nothing was written; read it as it stands first.',
  },
  'plan.nothing-new': {
    title: 'Nothing new in it',
    detail: 'It is as it stands already.',
  },
  'plan.meeting-over': {
    title: 'The meeting is over',
    detail: 'Once a meeting was closed or cancelled, its plans are written no more.',
  },
  'plan.too-many': {
    title: 'Too many plans',
    detail: 'A meeting has 60 plans at most. Put those that are alike into one.',
  },
} as const;
