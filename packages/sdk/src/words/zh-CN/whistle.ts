// Words about whistles 吹哨报到: who was called by when, and who came when.

export const whistle = {
  heading: '吹哨报到',
  headline: '{by}{day}吹哨，叫了{units}，最晚{due}到场。',
  provisional: '（暂定）',
  separator: '、',
  calls: {
    called: '{unit}：还没有到场。',
    arrived: '{unit}：{on}到场，第{nth}天。',
    late: '{unit}：{on}才到场，第{nth}天，晚了{days}天。',
    absent: '{unit}：没有到场，晚了{days}天。',
    neverCame: '{unit}：没有到场。',
    released: '{unit}：没等到场就结束了。',
  },
  /** Written down by the unit that blew the whistle, not by the one that came or spoke. */
  recorded: '（{unit}代记）',
  recordedOn: '（{day}补记）',
  said: '{day}说：{text}',
  closed: '{day}结束：{text}',
  stoodDown: '{day}撤回：{text}',
  responsible: '这件事仍由{unit}负责。',
} as const;
