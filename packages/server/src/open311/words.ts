// What Open311 answers say beside the names of things, in plain Chinese.
import type { AppealState, Category } from '@huiyin/sdk';

/** Where an appeal stands, in one sentence after the state's own word. */
export const stateSentences: Readonly<Record<AppealState, string>> = {
  received: '单位收到了，还没有受理。',
  accepted: '单位受理了，还没有答复。',
  assigned: '交给了别的单位，等它接手。',
  'in-hand': '单位正在办。',
  answered: '单位答复了，还没有说办好。',
  'claimed-done': '这是单位的说法，还没有结束。居民说解决了，才算结束。',
  confirmed: '单位说办好了，确认过。',
  unconfirmed: '单位说办好了，期限内没有人确认。这不算解决。',
  'closed-cannot': '单位说明了办不了的理由。这不算解决。',
  declined: '单位说明了理由，也说明了该找谁。这不算解决。',
  merged: '和同样的诉求一起办。',
  withdrawn: '提的人自己撤回了。',
};

export const open311Words = {
  /** `{state}` the state's word, `{sentence}` what it means. */
  standing: '{state}：{sentence}',
  /** Who confirmed, of a case that was. */
  witness: '怎么确认的：{witness}。',
  disputed: '居民说没有全解决。',
  reopened: '结束过，又重新办理。',
  docketed: '已挂账督办。',
  overdue: '已经超过期限。',
  erased: '内容已应本人要求抹除。',
  demo: '演示数据。',

  service: '向{body}提“{category}”方面的诉求。',
  whereToFile: '要提诉求，请到单位专页：{page}。不用注册，当场就有编号和查询码；通过 Open311 只能查询。',
  timeLimits:
    '{first}天内给第一次答复，{resolution}天内办好。按自然日算，收到的第二天是第一天；办没办好，由居民说。',

  contact: '全部单位和代号（jurisdiction_id）：{bodies}',
  keyService: '只能查询，不用密钥。',
} as const;

/** What a category is listed under, and words people look for it by. */
export const serviceWords: Readonly<
  Record<Category, { readonly group: string; readonly keywords: readonly string[] }>
> = {
  environment: { group: '街面环境', keywords: ['垃圾', '卫生', '扬尘', '噪声'] },
  greening: { group: '街面环境', keywords: ['树木', '草坪', '修剪'] },
  facilities: { group: '街面环境', keywords: ['路灯', '井盖', '健身器材'] },
  property: { group: '小区和楼房', keywords: ['物业费', '保安', '保洁'] },
  lifts: { group: '小区和楼房', keywords: ['停梯', '困人', '加装电梯'] },
  utilities: { group: '小区和楼房', keywords: ['停水', '停电', '燃气', '供暖'] },
  housing: { group: '小区和楼房', keywords: ['漏雨', '外墙', '公租房'] },
  parking: { group: '出行', keywords: ['停车位', '占道停车', '充电桩'] },
  transport: { group: '出行', keywords: ['公交', '堵车', '道路'] },
  eldercare: { group: '公共服务', keywords: ['助餐', '助浴', '助医', '养老驿站'] },
  education: { group: '公共服务', keywords: ['入学', '幼儿园', '学校'] },
  health: { group: '公共服务', keywords: ['看病', '社区医院', '医保'] },
  employment: { group: '公共服务', keywords: ['找工作', '社保', '欠薪'] },
  safety: { group: '安全', keywords: ['消防', '飞线充电', '楼道堆物'] },
  other: { group: '其他', keywords: [] },
};
