// Two periods of one unit side by side.
export const comparison = {
  heading: '{period}和{other}放在一起看',
  figure: '看什么',
  note: '两段时间的数都截至同一刻。早的那段办得久，办好的自然多些；多收到几件，也可能是愿意说的人多了。所以只摆在一起，不算升降。',
  running: '{period}还没有过完。',
  lengths: '两段时间不一样长。',
  of: '共{denominator}{unit}',
  sections: {
    problems: '还没办好的',
    received: '收到的',
    closing: '办结的，谁说的',
    aside: '另外几样',
    commitments: '答应的事',
  },
  choose: '和另一段时间放在一起看',
  with: '和{period}一起看',
  close: '只看{period}',
} as const;
