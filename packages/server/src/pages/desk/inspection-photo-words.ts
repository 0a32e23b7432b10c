// Words of the page where staff add photos of what a decision's witnesses saw, beside those of every page of photos.
export const inspectionPhotoWords = {
  title: '监督小组查看的照片',
  lead: '监督小组去看的时候拍的，放在那一次查看的旁边。放上来的，要另一个人看过，才公开。',
  notYours: '您的岗位用不到这一页。',
  formTitle: '放一张',
  pick: '要放照片，先打开一个议题，找到那一次查看。',
  toDecisions: '去议事',
  ofDecision: '{question}（{id}）',
  noneYet: '这个议题还没有记下监督小组的查看。先在议事那一页记下，再来放照片。',
  inspection: { label: '哪一次查看', hint: '一次查看最多放 6 张。' },
  choice: '第{number}次，{on}：{finding}',
  kind: '第{number}次查看',
  wrong: {
    inspection: '请选一次查看。',
    full: '这一次查看的照片已经放满 6 张，撤下一张才能再放。',
  },
  notNow: '这张照片已经有人定了，或者这个议题取消了，现在不能公开。请看下面。',
  morePublished: '更早的没有列出来，打开那个议题来看。',
  takeDownNote: '照片马上没有。撤下过照片、为什么撤下，留在议题的每一步里，谁都看得到。',
  only: '下面只有 {id} 的照片。',
} as const;
