// What is said of refusals about contacts and photos, in Chinese.
export const privateProblems = {
  'contact.none': {
    title: '没有留下联系方式',
    detail: '这一件没有留联系方式，或者内容已经抹除。请用答复告诉居民，居民凭查询码看得到。',
  },
  'contact.not-allowed': {
    title: '看不了联系方式',
    detail:
      '正在办这一件的单位，和马上要去回访的单位，才能看居民留下的联系方式。请由正在办的单位联系居民，或者先把这一件交办过来。',
  },
  'attachment.not-found': {
    title: '没有这张照片',
    detail: '没有找到这张照片：它没有传完、放了一天没有用上，或者已经随别的诉求交了。请重新选一次照片再交。',
  },
  'attachment.not-allowed': {
    title: '照片不给您看',
    detail:
      '照片只给正在办这件诉求的单位、被吹哨叫来的单位和马上要回访的单位看。请让承办单位看，或者先把诉求转给您的单位。',
  },
  'attachment.unsupported-type': {
    title: '这不是能收的照片',
    detail: '只收 JPG、PNG、WebP 的静态照片，不收动图、PDF、视频和 HEIC。请换一张，或者把它截图后再传。',
  },
  'attachment.unreadable': {
    title: '照片打不开',
    detail: '这张照片的文件坏了，或者没有存完整。请换一张，或者重新拍一张。',
  },
  'attachment.too-many-pixels': {
    title: '照片太大了',
    detail: '这张照片超过 6400 万像素。请用手机相册把它改小，或者截图后再传。',
  },
  'attachment.too-many': {
    title: '照片太多了',
    detail: '一件诉求最多放 12 张照片。请挑最说明问题的几张。',
  },
} as const;
