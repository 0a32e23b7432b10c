// How a due day was counted, day by day.

export const counting = {
  named: '这个日子是直接定下的，不是数出来的。',
  calendarDays: '{from}那天不算，从第二天数起，数{days}天，是{due}。周末和节假日都算在内。',
  workingDays:
    '{from}那天不算，从第二天数起，数{days}个工作日，是{due}。周末和放假的日子不算，调休上班的周末算。',
  dayZero: '头一天不算，是《民法典》第二百零一条的规定。',
  endOfDay: '到那天夜里12点（北京时间）以前，都不算晚。',
  atTime: '到那天{time}（北京时间）以前，都不算晚。',
  notice: '放假安排依据{notice}。',
  separator: '、',
  list: '一天一天数',
  working: '第{nth}个工作日',
  makeUp: '{holiday}调休，要上班，第{nth}个工作日',
  weekend: '周末，不算',
  holiday: '{holiday}放假，不算',
  /** Beyond what has been published. */
  unsure: '{why}（暂定）',
  provisional: '{knownThrough}以后怎么放假，国家还没有公布，先按周末和每年固定的节日算，所以是暂定的。',
  differs: '照公布的放假安排数，是{counted}；这里写的是{due}，以写的为准。',
  extended: '后来改到了{due}：那是定下的日子，不是数出来的。',
  unknown: '这段日子的放假安排没有收录，列不出每一天。',
} as const;
