// What is said of refusals about settings, in English.
export const settingProblems = {
  'calendar.year-begun': {
    title: 'That year is settled',
    detail:
      'Years that have begun, and those that came with the program, are not changed. Enter the next year, before it begins.',
  },
  'calendar.unfit': {
    title: 'That year does not fit',
    detail:
      'It contradicts itself or the law, or does not follow the year before. Hold it against the notice again.',
  },
  'setting.changed-meanwhile': {
    title: 'Somebody has set it meanwhile',
    detail:
      'Since you opened it somebody else has set this part. Look at how it stands now, then decide again.',
  },
  'setting.nothing-new': {
    title: 'As it is already',
    detail: 'There is nothing to change: what was filled in is what holds already.',
  },
} as const;
