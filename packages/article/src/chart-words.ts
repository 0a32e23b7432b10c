// What drawings are put in words with.
export const chartWords = {
  separator: ' · ',
  /** Between the members of a list. */
  comma: '、',
  stop: '。',
  /** One number in the words of a drawing. */
  one: '{label}{value}{unit}',
  withPending: '{label}{value}{unit}（{pending}）',
} as const;
