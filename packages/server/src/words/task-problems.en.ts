// What is said of refusals about tasks of the library, in English.
export const taskProblems = {
  'task.not-found': {
    title: 'No such task',
    detail: 'No task was found under this id. Check the id, or open it from the unit’s page.',
  },
  'task.illegal-transition': {
    title: 'Not possible now',
    detail: 'This task can not take this step from where it stands. Reload and look where it stands now.',
  },
  'task.not-your-unit': {
    title: 'Not your unit',
    detail:
      'Steps are written down by the unit that does the task and the one on whose page it stands; the first says that it is done, and another one writes down what the witnesses say.',
  },
  'task.node-not-open': {
    title: 'No such node, or it is over',
    detail: 'This node was finished or dropped, or the task has none of that number. Reload and look again.',
  },
  'task.day-out-of-range': {
    title: 'Not a possible day',
    detail:
      'The day of a node is today or later, within three years, and moving it means another day; a change after feedback was not made after today.',
  },
  'task.not-finished': {
    title: 'Not finished',
    detail:
      'A node is neither finished nor dropped, or a promise made for it is open. Finish it first, or say which step will not be done.',
  },
  'task.nothing-new': {
    title: 'Nothing new',
    detail: 'These appeals and promises stand in the task already.',
  },
  'task.full': {
    title: 'No more fits in',
    detail: 'This task has as many nodes, appeals or changes as one can have. Open another task.',
  },
} as const;
