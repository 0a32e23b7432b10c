// The words of checking a whole log oneself: for people who have never heard of one.

export const logCheck = {
  heading: '在您这台设备上核对',
  unit: '核对哪个单位的日志',
  unitPlaceholder: '请选一个单位',
  key: '核对用的钥匙',
  keyHint: '一长串字，中间有两个加号。回执和海报上印着，街道网站的网页里写在 seal-key 后面。',
  keyWarning:
    '已经填好的这一把，是网页或链接给的。要是它就来自被核对的这台服务器，核对了也说明不了什么：骗人的服务器会给您一把假的。请和回执、海报或者别的网站上的对一对，一个字不差才算。',
  check: '核对',
  whole: {
    heading: '从头到尾读一遍',
    intro: '上面只核对了签名。要知道每一条都没有少、没有改，就得一条一条读过来，要下载{amount}。',
    button: '读一遍，一共{size}条',
    progress: '读了{read}条，一共{size}条',
    stop: '停下',
    stopped: '停下了，没有读完，所以还不能说什么。',
    verified: '读完了：{size}条，一条不少，一条没改。',
    counts: { entries: '一共', open: '打开的', withheld: '扣住的', erased: '抹除了的' },
    countsNote: '扣住的只占一个位置，写了什么看不到，例如信访件。抹除了的，日志里另有一条说明是哪几条。',
  },
  head: {
    heading: '手里有以前的签名吗',
    intro: '文章、海报上印的，别人给您的，您自己存下的都行。看看今天的日志接不接得上它。',
    label: '文章、海报上印的那一行，或者整段签名',
    hint: '那一行里有日志的名字、一个数和一长串字。整段签名要从日志的名字，贴到“—”开头的那一行。',
    button: '核对这一份',
    verified: '接得上：从那一份到今天，日志只往后添，前面的没有改过。',
    notYet: '盖了章的记录里，还没有{size}条。',
    notYetDetail:
      '刚印出来的，过一会儿再核对。不是刚印的，请先看看这一行抄得对不对；抄得对，到明天还这样，就拍照留下来，打 12345 问一问。',
    differs: '对不上：日志有{size}条的时候，不是这一行写的样子。',
    differsDetail:
      '请先看看这一行抄得对不对，错一个字都不行。要是没有抄错，就是记录被人改过：请把印着它的文章、海报拍照留下来，告诉网站的管理员，或者打 12345 问一问。',
  },
  leaf: {
    heading: '手里有回执吗',
    intro: '看看回执上那一条还在不在。',
    place: '第几条',
    placeHint: '回执上写的“第几条”，只要数字。',
    hash: '这一条的指纹',
    hashHint: '一共64个字，只有数字和 a 到 f。',
    button: '核对这一条',
    notYet: '盖了章的记录里，还没有第{place}条。',
    notYetDetail:
      '刚写下的，过一会儿再核对。不是刚写下的，请先看看“第几条”抄得对不对；抄得对，到明天还没有，就打 12345 问一问。',
    notThere: '对不上：盖了章的第{place}条，不是这个指纹。',
    notThereDetail:
      '请先看看“第几条”和指纹抄得对不对。要是没有抄错，就是记录被人改过：请拍照留下来，告诉网站的管理员，或者打 12345 问一问。',
  },
  /** Beside a finding, for whoever looks into it. */
  code: '代号：{code}',
  root: '共{size}条，根 {root}',
  evidence: '凭据',
  evidenceNote: '下面两份签名互相矛盾，谁都可以自己再验一遍。请整段复制，存下来。',
  faultsHeading: '有{count}处要改一改',
  faults: {
    unit: '请选一个单位。',
    keyMissing: '请填钥匙。没有钥匙，什么也核对不了。',
    key: '这把钥匙不完整，或者抄错了字。请再对一对，从头到尾都要。',
    headUnreadable:
      '这一段读不出来。请贴文章、海报上印的那一行，一个字都不要少；或者整段签名，从日志的名字到“—”开头的那一行。',
    headOther: '这一份是别的日志的，或者不是用上面那把钥匙签的，核对不了。请看看单位和钥匙对不对。',
    headForged: '这一份上的签名是假的，或者贴的时候少了字、错了字。',
    place: '请填回执上的“第几条”，只要数字。',
    hash: '指纹要有64个字，只有数字和 a 到 f。请再对一对。',
  },
} as const;
