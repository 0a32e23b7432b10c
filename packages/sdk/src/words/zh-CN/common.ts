// Words every view needs: dates, units, the demonstration mark.

/** Placeholders stand in braces and are filled by the views. */
export const common = {
  demo: '演示数据',
  demoNote: '这里的内容都是编造的演示数据，不是真实情况。',
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  day: '{year}年{month}月{day}日（{weekday}）',
  dayShort: '{month}月{day}日（{weekday}）',
  month: '{year}年{month}月',
  moment: '{date}{time}',
  asOf: '截至{moment}',
  periodYear: '{year}年',
  periodHalf: { '1': '{year}年上半年', '2': '{year}年下半年' },
  periodQuarter: '{year}年第{quarter}季度',
  case: '件',
  commitment: '项',
  task: '项',
  yuan: '元',
  percent: '%',
  days: '{days}天',
  insufficient: '样本不足',
  outOf: '共{denominator}{unit}中的{numerator}{unit}',
  resident: '居民',
  system: '系统',
} as const;
