// What a calendar program says of commitments. Kept apart from what elements say: no page downloads it.

export const calendar = {
  name: '{body}的承诺',
  nameOf: '{body}的承诺：{kind}',
  about: '{body}答应的事，每一件哪天到期。日子改过的，原定哪天、为什么改，都写在里面。',
  aboutMore: '只有先到期的{count}件，其余的看：{url}',
  kinds: { open: '还在办的', claimed: '说办好了、等人证实的', ended: '已经结束的' },
  category: '承诺',
  node: '分步',
  flags: '【{flags}】',
  separator: '，',
  provisional: '暂定',
  summary: '{flags}{unit}承诺：{text}',
  summaryOfNode: '{flags}{unit}承诺的一步：{title}',
  /** Where a summary is cut. */
  more: '…',
  status: '现在：{status}',
  line: '{term}：{text}',
  move: '{what}：{days}。',
  movesLeftOut: '中间还改过{count}次，都在下面的网页上。',
  nodes: '分几步走：',
  nodeLine: '{due}以前：{title}',
  nodesLeftOut: '还有{count}步，在下面的网页上。',
  page: '每一步的经过，怎么核对：{url}',
} as const;
