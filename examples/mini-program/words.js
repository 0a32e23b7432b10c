// What the mini-program itself says. Everything about an appeal, a card or a promise is said by the SDK's words.
module.exports = {
  bigger: '大字',
  smaller: '标准字',
  notSentYet: '还没有发出去',
  kept: '已经存在这部手机里，连上网以后会自己发出去，不会重复。最多存{days}天。',
  waiting: '有{count}件存在这部手机里，还没有发出去。连上网以后会自己发出去。',
  sendNow: '现在再发一次',
  cameBack: '有一件没有收下，已经放回下面，请改一改再提交。',
  copied: '抄好了，收起来',
  notKept: '手机里存不下了，这一件没有存上。您写的都还在，请连上网再提交。',
  pickCategory: '请选一类',
  openCommitment: '看这项承诺',
  noCommitments: '现在没有正在办的承诺。',
  allCommitments: '看全部承诺',
  definitions: '这些数是怎么算的',
  hideDefinitions: '收起来',
  another: '查另一件',
};
