// The receipt's own words. It looks like a paper slip.

export const receipt = {
  title: '回执',
  headline: '收到了。编号{number}，最晚{due}给您第一次答复。',
  number: '诉求编号',
  code: '查询码',
  codeNote:
    '请抄下来或拍照。只显示这一次，以后凭它查进度、说办得好不好。请不要告诉别人，工作人员也不会问您要。',
  codeLostAnonymous: '您没有留联系方式，查询码丢了就补不了。',
  receivedAt: '收到时间',
  unit: '由谁负责',
  next: '接下来',
  nextFirst: '最晚{due}，有人给您第一次答复。',
  nextResolution: '最晚{due}应该办好。',
  nextClose: '单位说办好了不算完，要您说了才算。',
  track: '查进度',
  print: '打印回执',
  copy: '复制编号和查询码',
  copied: '已经复制。请粘贴到只有您看得到的地方。',
  notCopied: '没能复制，请抄下来或拍照。',
  another: '再提一件',
  anotherWarning: '再提一件，这张回执就收起来了，查询码不会再显示。抄好了吗？',
  anotherSure: '抄好了，再提一件',
  leafHash: '这一条的指纹',
  logName: '日志',
  sealKey: '核对用的钥匙',
  leaf: '封存凭据：台账{ledger}第{index}条',
} as const;
