// What a feed says of what became public. Kept apart from what elements say: no page downloads it.
import type { CommitmentEventType } from '../../types/index.js';
import { commitment } from './commitment.js';

const { statuses } = commitment;

export const news = {
  title: '{body}：办理动态',
  titleOf: '{what}：办理动态',
  noticesTitle: '{body}：网格通报',
  noticesAbout: '{body}和下级单位告诉大家的事。更正的、撤回的都留着。',
  about:
    '{body}收到的诉求办到哪一步、答应的事有什么变化、公布的成绩单、给大家的通报。诉求只有日子，没有钟点。',
  appeal: '{category}诉求 {number}：{state}',
  appealText: '{category}诉求 {number} 在{day}到了“{state}”这一步。',
  commitment: '{unit}的承诺：{step}',
  commitmentText: '{text}。现在的期限：{due}。',
  card: '{body}{period}{topic}成绩单公布了',
  cardText: '编号{id}，封存在日志的第{place}条。公布以后不再变动。',
  demo: '【演示数据】',
  steps: {
    made: '作出承诺',
    extended: '延期',
    'extension-requested': '申请延期，等另一个人批准',
    'extension-rejected': '延期没有批准',
    restated: '放假安排公布，暂定的日子重新算过',
    'node-added': '定下一步',
    'evidence-added': '放上材料',
    'photo-taken-down': '撤下照片',
    claimed: statuses.claimed,
    confirmed: statuses.witnessed,
    disputed: '{group}说没有全办好',
    lapsed: statuses.unconfirmed,
    broken: statuses.broken,
    withdrawn: statuses.withdrawn,
  } satisfies Readonly<Record<CommitmentEventType, string>>,
} as const;
