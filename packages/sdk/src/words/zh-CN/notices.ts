// Grid notices 网格通报 as everybody reads them.
import type { NoticeState, Role } from '../../types/index.js';

/** How who tells it is called in public. */
const roles: Readonly<Record<Role, string>> = {
  grid: '网格员',
  clerk: '工作人员',
  lead: '负责人',
  bureau: '工作人员',
  panel: '评议员',
  district: '工作人员',
  admin: '工作人员',
  auditor: '审计员',
};

const states: Readonly<Record<NoticeState, string>> = {
  standing: '',
  corrected: '已经更正',
  withdrawn: '已经撤回',
};

export const notices = {
  title: '网格通报',
  lead: '网格员和社区、街道告诉大家的事。发出去的不改：说错了另发一条更正，撤回的写明为什么。',
  pageTitle: '{title} · {body}',
  by: '{unit}{role}，{day}发',
  forGrid: '发给{grid}',
  day: '说的是{day}的事',
  roles,
  states,
  wordsGone: '原来的文字已经撤下',
  withdrawn: '{day}，{unit}撤回了这一条：{reason}',
  correctedBy: '这一条已经更正，请看新的一条',
  corrects: '这一条更正了前面的一条',
  correction: '更正：{title}',
  withdrawnTitle: '已撤回：{title}',
  appeal: '诉求 {number}',
  commitment: '承诺 {id}',
  feed: '用订阅程序看通报（Atom）',
  back: '回到{body}的专页',
} as const;
