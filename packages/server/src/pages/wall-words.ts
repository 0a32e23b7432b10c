// Words of the wall of a report meeting.
export const wallWords = {
  title: '大屏：{title}',
  now: '现在',
  last: '最后一问',
  before: '刚才',
  waiting: '正在答',
  promises: '承诺',
  counted: '问了{asked}个 · 答了{answered}个 · 承诺{promised}件',
  notBegun: '还没有开始。{when}，{where}。',
  noQuestions: '还没有人提问。',
  card: '扫一扫，看成绩单和每件承诺',
  cardAlt: '二维码，打开{body}的成绩单',
  whole: '这一场的全部提问和答复',
  asOf: '{moment}的样子',
  /** `{at}` is filled in by the page's script. */
  live: '{at}的样子，有新的自己出来',
  stale: '现在连不上，这是{at}的样子；连上了自己更新',
} as const;
