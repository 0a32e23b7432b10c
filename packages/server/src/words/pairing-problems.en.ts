// What is said of refusals about pairings, in English.
export const pairingProblems = {
  'pairing.not-found': {
    title: 'No such pairing',
    detail: 'There is no such pairing, or it is not for you to see. Check the id.',
  },
  'pairing.ended': {
    title: 'This pairing is over',
    detail: 'What is over is changed no more, and its contact is shown no more.',
  },
} as const;
