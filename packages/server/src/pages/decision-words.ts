// Words of the page where a decision is read and voted on, beside those the element says, too.
import { wordsFor } from '@huiyin/sdk/words';

export const decisionPageWords = {
  ...wordsFor('zh-CN').ballot,
  title: '{question} · {body}',
  sayLead: '填下面的表就行，会收到编号，跟别的诉求一样回复。',
  sayTitle: '议事 {id}：',
  body: '{body}的专页',
} as const;
