// The appraisal export 考核导出, as it is read and printed.
import type { AppraisalGap } from '../../types/index.js';

export const appraisal = {
  title: '{body} {period} 考核依据',
  lead: '从封存日志的前{size}条算出来，截至{at}，用台账的密钥签了名。只说这一个单位、这一个时期，不排名，不跟别的单位比。',
  problems: '还没办好的',
  closing: '四种办结，各是各的，不相加',
  aside: '另外的结果，都算在收到的里面',
  commitments: '承诺，按最早说的日子算',
  office: '单位自己的说法',
  rates: '三率',
  ratings: '居民评价',
  ratingsOf: '收到的诉求里有{n}件评了价，每件只算最后一次。',
  meetings: '报告会上的座位条评价',
  meeting: '{meeting}：发了{slips}张座位条，{n}人评了。{counts}。',
  meetingSmall: '{meeting}：发了{slips}张座位条，{n}人评了，样本不足，不列分布。',
  panel: '第三方评议',
  missingTitle: '这里没有的',
  missing: {
    'seat-slips': '这一期没有封存了座位条评价的报告会，不是零。',
    'seat-small': '有的报告会评价的人太少，只说几人评了，不列分布。',
    'panel-none': '这一期没有算得进分数的第三方评议，不是零分。',
    'panel-small': '第三方评议份数太少，只列分布，不算中位数和平均分。',
    'rates-unset': '这个单位没有定三率的公式，不显示三率。',
  } satisfies Readonly<Record<AppraisalGap, string>>,
  columns: { figure: '项目', value: '数', counts: '怎么来的', meaning: '口径' },
  checkTitle: '怎么核对',
  check:
    '机读文件（JSON）带着签名和日志的签名。任何人用台账的公钥和公开的日志，可以核对签名，并把上面的数重算一遍：',
  print: '要打印或存成 PDF，用浏览器的“打印”，纸张选 A4。',
  demo: '演示数据',
} as const;
