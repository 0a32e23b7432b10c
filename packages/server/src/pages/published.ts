// What of an appeal everybody can see, member by member: the privacy page lists these, and nothing is left out.
import type { AppealFacts, PublicAppealDetail } from '@huiyin/sdk';

/** The public list of appeals. */
export const published: Readonly<Record<keyof PublicAppealDetail, string>> = {
  number: '编号',
  body: '提给哪个单位',
  kind: '是想办件事、批评、建议，还是表扬',
  category: '属于哪一类',
  item: '具体是哪一项，例如“助餐”。您在表上另外答的话不公开',
  channel: '从哪儿提的，例如网站、热线、诉求收集箱',
  level: '哪一级才能办',
  horizon: '马上能办、限期办，还是要一直做下去',
  state: '办到哪一步',
  receivedOn: '收到的日子',
  ageDays: '过了多少天',
  resolutionDue: '最晚哪天该办好',
  overdue: '有没有超过期限',
  disputed: '居民有没有说没全解决',
  reopened: '有没有重新办理',
  docketed: '有没有挂账督办',
  witness: '是谁确认解决的：居民本人、回访，还是实地查看',
  erasedOn: '内容是哪天应本人要求抹除的',
  title: '标题。只有您单独同意、并经人检查、隐去该隐去的之后才公开',
  text: '具体情况。同上',
  place: '地点，到小区或路口为止。同上',
  publishedOn: '上面这些是哪天检查后公开的',
  following: '有多少人点过“关注这一件”。只有一个数，没有是谁',
  steps: '每一步是哪天、到了哪一步。没有写的话，没有钟点',
  demo: '是不是演示数据',
};

type Sealed = AppealFacts extends infer Facts ? (Facts extends unknown ? keyof Facts : never) : never;

/** The sealed log, whose entries anybody can open. */
export const sealed: Readonly<Record<Sealed, string>> = {
  record: '这一条记的是诉求',
  event: '发生了什么：收到、受理、交办、答复、说办好了、评价、查询码领走和补发……',
  number: '编号',
  body: '提给哪个单位',
  responsible: '现在由哪个单位负责',
  day: '哪天记下的',
  received: '从哪天开始算期限',
  firstResponseDue: '最晚哪天给第一次答复',
  resolutionDue: '最晚哪天该办好',
  onTime: '有没有超过期限',
  channel: '从哪儿提的',
  category: '属于哪一类',
  item: '具体是哪一项的代号',
  level: '哪一级才能办',
  horizon: '马上能办、限期办，还是要一直做下去',
  state: '办到哪一步',
  answer: '答复是哪一种：已经解决、作出承诺、需要协调、办不了、政策解释',
  verdict: '您说解决了没有',
  rating: '您说满意不满意',
  witness: '是谁确认解决的',
  into: '并到了哪一件里',
  extendedTo: '信访件延期的，延到哪天',
  indexes: '内容抹除了的，是哪几条',
  words: '写的话的指纹。从指纹看不出写了什么，只能核对后来改没改过',
  demo: '是不是演示数据',
};
