// The names of things, in plain Chinese, in the order they are offered.
import type {
  AnswerType,
  AppealEventType,
  AppealKind,
  AppealState,
  CallBack,
  Category,
  Channel,
  Cohort,
  Horizon,
  Level,
  Rating,
  ResidentAction,
  Verdict,
  Witness,
} from '../../types/index.js';

export const kinds: Readonly<Record<AppealKind, string>> = {
  request: '想办件事',
  criticism: '提个批评',
  suggestion: '提个建议',
  praise: '表扬一下',
};

export const categories: Readonly<Record<Category, string>> = {
  environment: '环境卫生',
  property: '物业管理',
  lifts: '电梯',
  parking: '停车',
  eldercare: '养老服务',
  facilities: '公共设施',
  greening: '绿化',
  utilities: '水电气暖',
  housing: '住房与楼房',
  transport: '交通出行',
  safety: '安全与消防',
  education: '教育',
  health: '医疗健康',
  employment: '就业与社保',
  other: '其他',
};

export const channels: Readonly<Record<Channel, string>> = {
  web: '网站',
  'hotline-12345': '12345 热线',
  'hotline-6555': '6555 热线',
  visit: '入户走访',
  grid: '网格员',
  wechat: '微信公众号',
  box: '诉求收集箱',
  station: '驿站',
  session: '下基层活动',
  meeting: '报告会现场',
  deputy: '代表在倾听',
  hall: '议事厅',
  petition: '信访',
  agent: '代办员',
  import: '批量导入',
};

export const cohorts: Readonly<Record<Cohort, string>> = {
  undisclosed: '不想说',
  elderly: '老年人',
  disabled: '残疾人',
  commuters: '上班族',
  'new-employment': '快递、外卖、网约车等新就业群体',
  families: '有孩子的家庭',
  business: '辖区单位、商户',
  other: '其他',
};

export const states: Readonly<Record<AppealState, string>> = {
  received: '已收到',
  accepted: '已受理',
  assigned: '已交办',
  'in-hand': '办理中',
  answered: '已答复',
  'claimed-done': '单位称办结',
  confirmed: '已确认解决',
  unconfirmed: '无人确认',
  'closed-cannot': '不能办',
  declined: '不予受理',
  merged: '并入同类',
  withdrawn: '已撤回',
};

export const levels: Readonly<Record<Level, string>> = {
  street: '街道能办',
  district: '需要区里协调',
  city: '需要市里协调',
  residents: '需要居民共同商量',
};

export const horizons: Readonly<Record<Horizon, string>> = {
  now: '马上就办',
  dated: '限期办好',
  ongoing: '持续推进',
};

export const answers: Readonly<Record<AnswerType, string>> = {
  resolved: '已经解决',
  promised: '作出承诺',
  'needs-coordination': '需要协调',
  cannot: '办不了',
  adopted: '采纳',
  'not-adopted': '没有采纳',
  'policy-only': '政策解释',
};

export const verdicts: Readonly<Record<Verdict, string>> = {
  solved: '解决了',
  half: '解决了一半',
  unsolved: '没解决',
};

export const ratings: Readonly<Record<Rating, string>> = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
};

export const witnesses: Readonly<Record<Witness, string>> = {
  resident: '居民确认',
  callback: '回访确认',
  inspection: '实地查看确认',
};

export const events: Readonly<Record<AppealEventType, string>> = {
  received: '收到诉求',
  accepted: '受理',
  declined: '不予受理',
  assigned: '交办',
  'taken-over': '接手办理',
  contested: '对交办有异议',
  started: '开始办理',
  answered: '答复',
  'claimed-done': '单位说办好了',
  confirmed: '确认解决',
  disputed: '认为没有全解决',
  assented: '同意“办不了”的答复',
  lapsed: '期限内没人确认',
  reopened: '重新办理',
  'followed-up': '追评',
  supplemented: '补充情况',
  withdrawn: '撤回',
  merged: '并入同类诉求',
  recategorised: '改了类别',
  escalated: '转由上级协调',
  scheduled: '定下什么时候办',
  docketed: '挂账督办',
  'petition-extended': '信访延期',
  erased: '应本人要求，内容已抹除',
  'code-collected': '领走查询码',
  'code-reissued': '补发查询码，旧的作废',
};

/** Answers to a question of the unit's. */
export const yesNo = { yes: '是', no: '否' } as const;

export const callBacks: Readonly<Record<CallBack, string>> = {
  call: '回电话核实',
  visit: '当面核实',
};

export const residentActions: Readonly<Record<ResidentAction, string>> = {
  evaluate: '说说办得怎么样',
  'follow-up': '过一阵再评一次',
  supplement: '补充情况',
  withdraw: '撤回这件诉求',
};
