// What is said of refusals about webhooks, in Chinese.
export const webhookProblems = {
  'webhook.not-found': {
    title: '没有这个通知地址',
    detail: '本单位没有这个编号的通知地址。请在通知地址的列表里核对编号。',
  },
  'webhook.address-refused': {
    title: '这个地址不能用',
    detail: '通知只用 https 发到公网地址，而且主机名要查得到。请核对地址。',
  },
  'webhook.too-many': {
    title: '通知地址够多了',
    detail: '一个单位最多五个通知地址。请先移除一个不用的，再加新的。',
  },
  'webhook.not-dead': {
    title: '不用重发',
    detail: '只有放弃发送的才能重发。这一条还在排队、已经送到，或者已经不再保存。',
  },
} as const;
