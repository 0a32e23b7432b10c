// The words of units side by side.

export const overview = {
  /** `|` where a line may end. */
  title: '{body}：|各单位|办得怎么样',
  /** Of a table's file. */
  about: '每家的数各从自己的账本算出，点开能看是怎么算的。按名录的次序排，不排名。',
  empty: '{body}下面还没有直接面向居民的单位。',
  /** What stands beside a unit's name, problems first. */
  line: '还没办好{pending}件',
  lineOverdue: '，其中超过期限{overdue}件',
  toUnit: '看{body}的成绩单',
  sums: '合计：收到{received}件，还没办好{pending}件，其中超过期限{overdue}件；居民确认{confirmed}件。合计由各家相加，没有单独封存。',
  oldestHeading: '等得最久的{count}件',
  oldestNone: '各家收到的，没有还没办好的。',
  unit: '单位',
  table: '下载表格（CSV，能用电子表格打开）',
  data: '下载数据（JSON）',
  columns: {
    unit: '单位',
    slug: '代号',
    period: '时段',
    basis: '百分比的分母（收到件数）',
    at: '截至',
    treeSize: '日志条数',
    root: '日志指纹',
    demo: '数据性质',
    real: '正式数据',
  },
} as const;
