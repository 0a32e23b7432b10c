// What a check of the seal found out: one plain sentence for each finding, and what it does and does not say.

export const sealFindings = {
  /** Why a check came to nothing. */
  pending: {
    'seal.not-signed-yet': '这里有刚写下不久的，还没轮到盖章。过一会儿再核对。',
    'seal.withheld': '这一条不对外公开，只能看到它在，看不到写了什么。',
    'seal.bad-key': '这个网页上写的钥匙看不明白，没法核对。请告诉网站的管理员。',
    'seal.other-log': '这一件记在另一本日志里，这个网页上写的钥匙核对不了它。',
  },
  /** The log alone, by what it was held against. */
  verified: {
    continued: '核对过了：前面{size}条记录，和您以前看到的接得上，没有被改过。',
    first: '签名对得上，前面{size}条记录已经替您记下。下次来，就拿这一次来比。',
    unreadable: '签名对得上。以前替您记下的看不清了，从这一次重新记起。',
    unavailable: '签名对得上。可这台设备不让我们记东西，没法和您以前看到的比。',
  },
  /** What is shown, by what it is; `held` then says what the log was held against. */
  shown: {
    card: '核对过了：这张成绩单数的，就是盖了章的记录。数得对不对，可以自己重算。',
    publication: '核对过了：这张成绩单和公布时盖章的一样，数的就是盖了章的记录。',
    commitment: '核对过了：答应的日子、改过的日子、理由和结果，都和盖章时一样。',
    appeal: '核对过了：每一步，还有两个期限，都和盖章时一样。',
    entry: '核对过了：您这一条在盖了章的记录里。',
  },
  held: {
    continued: '前面{size}条记录，和您以前看到的接得上。',
    first: '前面{size}条记录已经替您记下，下次来就拿这一次来比。',
    unreadable: '以前替您记下的看不清了，从这一次重新记起。',
    unavailable: '这台设备不让我们记东西，没法和您以前看到的比。',
  },
  verifiedDetail: '{at}核对。这只说明写下的没有被改，不说明当初写的就是真的。',
  broken: {
    sentence: '对不上：这里的记录可能被人改过。',
    detail: '请拍照或截图留下来，告诉网站的管理员，或者打 12345 问一问。',
    otherKey: {
      sentence: '对不上：给这本日志盖章的，不是这一把钥匙。',
      detail: '先看看单位和钥匙配错没有，钥匙抄全没有。要是都对，就是盖章的换了：',
    },
    /** By code; `other` stands for every code not listed. */
    reasons: {
      'seal.forked': '同样多的记录，签了两个不一样的章。',
      'seal.smaller-than-remembered': '记录比您以前看到的少了。',
      'proof.not-consistent': '和您以前看到的接不上。',
      'seal.tree-differs': '这些数字说是从日志里数出来的，可盖了章的日志里从来没有过那样的记录。',
      'seal.root-differs': '一条一条算下来，和签名对不上。',
      'proof.not-included': '这一条不在盖了章的记录里。',
      'seal.facts-differ': '这里显示的和盖章时的不一样。',
      'seal.missing-entry': '中间少了记录。',
      'note.bad-signature': '签名是假的。',
      other: '送来的凭据看不明白。',
    },
  },
} as const;
