// Words of what follows a meeting: its promises, who looks after them, and how they go.
import type { WhistleStatus } from '../../types/index.js';

const whistles: Readonly<Record<WhistleStatus, string>> = {
  open: '叫了，还没有结果',
  closed: '有结果了',
  'stood-down': '撤回了',
};

export const meetingFollowUp = {
  title: '会后跟进',
  lead: '会上答应的，一件一件跟到底：谁答应的、谁跟进、还有几天、上一次推进会哪天看过。',
  promised: '答应的人：{name}（{title}）',
  looksAfter: '跟进的人：{name}（{title}）',
  nobody: '还没有定谁跟进',
  lastLooked: '推进会{day}看过',
  notLooked: '推进会还没有看过',
  whistle: '吹哨 {id}：{status}',
  whistles,
  progressTitle: '推进会',
  progress: '{day}开，看了{count}件',
};
