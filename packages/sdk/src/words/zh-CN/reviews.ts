// Panel reviews 第三方评议 as everybody reads them.
import type { PanellistKind, ReviewDimension, ReviewEventType } from '../../types/index.js';

const dimensions: Readonly<Record<ReviewDimension, string>> = {
  resolution: '诉求解决率',
  satisfaction: '群众满意度',
  lasting: '长效机制建设',
};

const panellists: Readonly<Record<PanellistKind, string>> = {
  scholar: '学者',
  media: '媒体',
  deputy: '人大代表',
  cppcc: '政协委员',
  resident: '群众代表',
  other: '其他评议人',
};

const events: Readonly<Record<ReviewEventType, string>> = {
  given: '评议',
  revised: '重新评议',
  responded: '单位回应',
};

export const reviews = {
  title: '第三方评议',
  lead: '学者、媒体、代表、委员和群众看这个单位{period}的工作：诉求解决率、群众满意度、长效机制建设，各打1到5分，写明为什么。评议人跟单位有关系的要说出来，照样公开，不算进分数。单位怎么回应，也写在这里。不排名，不跟别的单位比。',
  dimensions,
  panellists,
  events,
  count: '算进分数的{n}份。',
  declared: '另有{count}份说明了跟单位的关系，不算进分数。',
  median: '中位数{median}分',
  mean: '平均{mean}分',
  tooFew: '样本不足：不满{least}份，不算平均分',
  nobody: '还没有算得进分数的评议',
  scoreLine: '{score}分{count}份',
  scoreJoin: '，',
  partJoin: '；',
  open: '评议到{day}为止，到那天以前评议人还可以重新评。',
  closed: '评议已经在{day}结束。',
  reviewTitle: '{panellist}的评议',
  reviewLine: '{panellist} · {on}',
  score: '{dimension}：{score}分',
  noConflict: '本人说明：跟这个单位没有利害关系。',
  conflict: '本人说明跟单位的关系（不算进分数）：{note}',
  before: '{on}以前这样说',
  responses: '{body}的回应',
  responseLine: '{on}：{text}',
  noResponse: '{body}还没有回应。',
  by: '由{by}组织',
  link: '这份评议',
  back: '回到{body}的专页',
  pageTitle: '{panellist}对{body}的评议',
  rest: '还有{count}份，没有列在这里。',
  sealed: '封存在日志第{index}条',
} as const;
