// What other sites and chats show of a page that is passed on: short, problems first.

/** `{asOf}` says as of when: what was passed on is read days later. */
export const sharingWords = {
  /** Before everything else that is said of what was made up. */
  demo: '【演示数据】',
  site: '回音',
  card: {
    title: '{title} · {period}',
    pending: '还没办好的{value}{unit}（共{whole}{unit}，{asOf}）。{longest}',
    /** What there is none of, or what was received: with its whole, and as of when. */
    none: '{none}（共{whole}{unit}，{asOf}）',
  },
  /** What is said of it, and as of which day. */
  told: '{text}{asOf}。',
  meeting: '{standing}：{when}，{where}。{moved}',
  appeal: { title: '{category}诉求 {number}', text: '{state}。{day}收到。' },
  review: '{line}。{by}。{answered}',
  answered: '{body}回应了{count}次。',
  host: {
    title: '方庄街道政务服务网（演示站点）',
    text: '一个普通的街道网站，粘贴了成绩单、提诉求、查进度三个标签。',
  },
  verify: {
    title: '自己核对封存日志',
    titleOf: '{body}：自己核对封存日志',
    text: '每件诉求、每项承诺走的每一步，都记进一本只能往后添的日志。改一个字、少一条、换一条，自己一算就知道。',
  },
  /** Why another site is not told how to frame an address. */
  oembed: {
    format: 'format 只能是 json 或 xml。',
    bound: 'maxwidth、maxheight 要写成 1 到 99999 的整数，或者不写。',
    url: 'url 要写成这台服务器上一页的完整网址。',
    unknown: '这个网址不能嵌入。能嵌入的是单位专页、承诺、报告会和议事。',
  },
  /** What the pictures show, for whoever can't see them. */
  picture: { plain: '回音的标志', of: '{title}：{text}' },
} as const;
