// Words of the page where staff add photos of before and after a promise, beside those of every page of photos.
export const promisePhotoWords = {
  title: '办前办后照片',
  lead: '给承诺放照片：办之前什么样，办之后什么样。放上来的，要另一个人看过，才公开。',
  notYours: '您的岗位用不到这一页。',
  formTitle: '放一张',
  fields: {
    commitment: '哪一项承诺',
    number: '承诺的编号',
    kind: '什么时候拍的',
    which: '只看哪一项承诺的（写编号）',
  },
  hints: {
    commitment: '这里是还没结束的。结束了的、放在别的单位名下的，在下一格写编号。',
    number: '选填。像 FZ-C-2026-000012，在承诺的网页上。',
  },
  groups: { open: '正在办的', claimed: '说办好了的' },
  choice: '{text}（{id}）',
  wrong: {
    commitment: '请选一项承诺，或者写它的编号。',
    number: '编号的写法不对，请照着承诺网页上的写，像 FZ-C-2026-000012。',
    two: '上面选了一项，这里写的是另一项。请留一个。',
    unknown: '没有找到这项承诺，请对一下编号。',
    notYours: '这项承诺不归您的单位放照片，请换一项。',
    ended: '这项承诺已经收回，不能再放照片，请换一项。',
    full: '这项承诺的照片已经放满 12 张，撤下一张才能再放。',
    kind: '请选办之前还是办之后。',
  },
  notNow: '这张照片已经公开了，或者承诺已经收回，现在不能公开。请看下面。',
  morePublished: '更早的没有列出来，写承诺的编号来看。',
  takeDownNote: '照片马上没有。撤下过照片、为什么撤下，留在承诺的经过里，谁都看得到。',
  only: '下面只有 {id} 的照片。',
  show: '看',
} as const;
