// The seal's own words: one plain sentence for each state, and what it does and does not say.

export const seal = {
  title: '封存核对',
  check: '核对一下',
  again: '再核对一次',
  unchecked: { sentence: '还没有核对。', detail: '点“核对一下”，由您自己的手机或电脑来算，不用相信我们。' },
  /** Why a check came to nothing. */
  pending: {
    'seal.not-signed-yet': '这一条刚写下不久，还没轮到盖章。过一会儿再核对。',
    'seal.withheld': '这一条不对外公开，只能看到它在，看不到写了什么。',
  },
  checking: { sentence: '正在核对，请稍等……', detail: '手机或电脑正在自己算，一般只要一两秒。' },
  /** By what it was held against. */
  verified: {
    continued: '核对过了：前面{size}条记录，和您以前看到的接得上，没有被改过。',
    first: '签名对得上，前面{size}条记录已经替您记下。下次来，就拿这一次来比。',
    unreadable: '签名对得上。以前替您记下的看不清了，从这一次重新记起。',
    unavailable: '签名对得上。可这台设备不让我们记东西，没法和您以前看到的比。',
  },
  verifiedDetail: '{at}核对。这只说明写下的没有被改，不说明当初写的就是真的。',
  unreachable: {
    sentence: '现在核对不了，可能是网络不好。',
    detail: '这不说明记录有问题，也不说明没问题。请过一会儿再试。',
  },
  broken: {
    sentence: '对不上：这里的记录可能被人改过。',
    detail: '请拍照或截图留下来，告诉网站的管理员，或者打 12345 问一问。',
    /** By code; `other` stands for every code not listed. */
    reasons: {
      'seal.forked': '同样多的记录，签了两个不一样的章。',
      'seal.smaller-than-remembered': '记录比您以前看到的少了。',
      'proof.not-consistent': '和您以前看到的接不上。',
      'seal.root-differs': '一条一条算下来，和签名对不上。',
      'proof.not-included': '这一条不在盖了章的记录里。',
      'seal.facts-differ': '这一条的内容和盖章时的不一样。',
      'seal.missing-entry': '中间少了记录。',
      'seal.other-key': '盖章的不是这里写明的那一把钥匙。',
      'note.unsigned': '盖章的不是这里写明的那一把钥匙。',
      'note.bad-signature': '签名是假的。',
      other: '送来的凭据看不明白。',
    },
  },
} as const;
