// What is said of photos while they are sent; loaded with what sends them.

export const photos = {
  name: '照片 {number}',
  waiting: '等着传',
  sending: '正在传，已经传了 {percent}%',
  done: '传好了',
  remove: '去掉',
  retry: '再传一次',
  arrived: '{name}传好了。',
  removed: '{name}去掉了。',
  notSent: '照片没有传上去。请看看每张照片下面的话：可以再传一次，也可以去掉，不放照片照样记下。',
  noRoom: '一件诉求的照片放满了。请去掉几张再提交，写的字都还在。',
  faults: {
    type: '这张收不了。只收 JPG、PNG、WebP 的照片，不收动图和 PDF。请换一张，或者截图再传。',
    unreadable: '这张打不开，可能没有存完整。请换一张，或者重新拍。',
    tooLarge: '这张太大了。请用手机相册改小，或者截图再传。',
    tooMany: '最多放 {most} 张，多出来的没有放进来。',
    line: '没有传上去，网络可能断了。已经传的还在，点“再传一次”接着传。',
    expired: '放得太久，要再传一次。',
  },
} as const;
