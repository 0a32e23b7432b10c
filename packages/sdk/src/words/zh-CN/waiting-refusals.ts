// Why something that waited was not taken, as far as any write can come back with it: what happened, and what to do.

const again = '请再试一次；还不行，请找管理员。';
const signIn = '登录已经结束。请重新登录，写的都在。';

/** By error code. */
export const waitingRefusals = {
  'request.malformed': `发出去的内容，服务器读不懂。${again}`,
  'request.invalid': '有的地方没有通过检查，请改一改。',
  'request.too-large': '写的太长了，请短一点。',
  'request.unsupported-media-type': `发出去的内容，服务器不认。请刷新这一页；${again}`,
  'request.timeout': '网太慢，没有送完。请等网好一点再送。',
  'idempotency.key-missing': `没有送好。请刷新这一页；${again}`,
  'idempotency.key-invalid': `没有送好。请刷新这一页；${again}`,
  'idempotency.body-differs':
    '这一条送过一次，内容跟现在的不一样。请看看是不是已经记下；没有记下，请重新写一条。',
  'idempotency.in-progress': '这一条正在送，不用再写。请过一会儿看看。',
  'auth.token-missing': signIn,
  'auth.token-invalid': signIn,
  'auth.session-ended': signIn,
  'auth.csrf-missing': signIn,
  'auth.not-allowed': '您的岗位不能记这一条。请找能记的同事，写的都在。',
  'rate.limited': '送得太快了，请过一会儿再送。',
  'server.unavailable': '服务器暂时停一停，请过一会儿再送。',
  'server.internal': '服务器出了毛病，请过一会儿再送；还不行，请找管理员。',
} as const;
