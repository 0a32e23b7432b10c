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
  print: '要打印，用 PDF，或者用浏览器的“打印”，纸张选 A4。',
  demo: '演示数据',
  /** On paper alone. */
  paper: {
    log: '封存日志前{size}条',
    root: '日志的根',
    sheet: '第{page}页，共{pages}页',
    live: '这个单位这一期的公开页面，谁都能看，数会接着变：',
    code: '扫码看公开页面',
    codeAlt: '二维码，打开{address}',
    attached: '机读文件附在这份 PDF 里，叫 {file}，从 PDF 阅读器的“附件”里取出来。',
    attachment: '考核依据的机读文件（JSON），带签名',
    marksTitle: '写不出来的字',
    marks: '这份文件的字体里没有下面的字，正文里用〓代替。原来的字在机读文件里。',
    mark: '{code}，{count}处',
  },
} as const;
