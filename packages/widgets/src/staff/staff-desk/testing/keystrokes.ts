// How many keys a standard task takes from the queue on, a chord being one and what is typed apart. The guide prints
// them; tests hold both to it.
export const KEYSTROKES = {
  accept: 3,
  answer: 6,
  assign: 3,
  enter: 9,
} as const;
