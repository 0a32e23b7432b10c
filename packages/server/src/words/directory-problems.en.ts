// What is said of refusals about published contacts, in English.
export const directoryProblems = {
  'directory.private-number': {
    title: 'A mobile number is private',
    detail:
      'Only numbers of offices are published here. If the number was published with the post, say so and try again.',
  },
} as const;
