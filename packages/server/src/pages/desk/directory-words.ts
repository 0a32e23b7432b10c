// Words of the page where a unit publishes whom to turn to.
export const directoryWords = {
  title: '找谁、哪天接访',
  lead: '单位的专页上写着找谁、哪天有人接访，居民可以把日子放进自己的日历。这里写单位和岗位，不写私人的电话。',
  notYours: '找谁由负责人和管理员来定。您的岗位用不到这一页。',
  chooseUnit: '哪个单位的',
  choose: '请选',
  show: '看',
  formTitle: '{body}',
  setOn: '现在用的是{day}公布的。',
  neverSet: '还没有公布过。',
  fields: {
    phone: '昼夜有人接的电话',
    phonePublished: '这是随岗位公开的手机号',
    label: '网上信箱叫什么',
    url: '网上信箱的网址',
    posts: '找得到的人，一行一个',
    receptions: '接访的日子，一行一个',
  },
  hints: {
    phone: '选填。例：010-5550 0199',
    url: '选填。以 https:// 开头；写了网址，也要写叫什么。',
    posts:
      '各栏用“｜”或者“|”隔开：姓名｜职务｜管什么｜办公电话。手机号是随岗位公开的，后面再写“｜公开”；不是的不要写。最多30行。',
    receptions:
      '各栏用“｜”或者“|”隔开：叫什么｜哪天（每周的写“周五”，单独的写 2026-12-05）｜几点到几点（9:00-11:00）｜在哪里｜谁接待。每周的遇到放假不接。最多60行。',
  },
  columns: {
    name: '姓名',
    title: '职务、叫什么',
    scope: '管什么',
    phone: '办公电话',
    day: '哪天',
    begins: '几点到几点',
    ends: '几点到几点',
    place: '在哪里',
    who: '谁接待',
  },
  line: '第{place}行的“{label}”：{sentence}',
  published: '公开',
  publish: '公布',
  done: '公布了，专页上已经是新的。',
  faults: '还有{count}处要改',
} as const;
