// Words every element shares: loading, failure, form fields.

export const foundation = {
  loading: '正在读取……',
  retry: '再试一次',
  stale: '现在连不上。这里显示的是{moment}的情况，连上以后会自己更新。',
  /** By error code; `other` stands for every code not listed. */
  failures: {
    'network.failed': '现在连不上，这里暂时显示不了。',
    'network.timeout': '等了很久没有回应，请过一会儿再试。',
    'body.not-found': '没有找到这个单位，请告诉网站的管理员。',
    'period.invalid': '没有这样的时段，请告诉网站的管理员。',
    'commitment.not-found': '没有找到这项承诺，请告诉网站的管理员。',
    'rate.limited': '问得太勤了，请过一会儿再试。',
    'server.unavailable': '服务器暂时停一停，请过一会儿再试。',
    'usage.invalid': '这里的设置写得不对，请告诉网站的管理员。',
    'setup.body-missing': '这里还没有写明是哪个单位，请告诉网站的管理员。',
    'setup.due-missing': '这里还没有写明是哪一天，请告诉网站的管理员。',
    'setup.days-invalid': '这里的日子写得不对，请告诉网站的管理员。',
    other: '这里暂时显示不了，请过一会儿再来看。',
  },
  errorPrefix: '有误：',
  remaining: '还能写{count}字',
  tooMany: '多了{count}字',
} as const;
