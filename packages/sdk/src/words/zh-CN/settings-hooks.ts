// Webhooks on the page of a unit's settings.
import type { DeliveryFault, DeliveryState, WebhookPause, WebhookState } from '../../types/index.js';

export const settingsHooks = {
  none: '还没有登记通知地址。',
  adminOnly: '通知地址只有管理员看得到。谁动过、看过，审计员可以查。',
  states: { active: '在发', paused: '停着', removed: '移除了' } satisfies Readonly<
    Record<WebhookState, string>
  >,
  pauses: {
    asked: '管理员暂停的，后来的排着队',
    failing: '三天没有送到一条，自动停了，后来的排着队',
    gone: '对方说这个地址不要了，自动停了',
  } satisfies Readonly<Record<WebhookPause, string>>,
  deliveredAt: '最近送到：{at}',
  failingSince: '从{at}起一条也没有送到',
  waiting: '排队{count}条',
  dead: '放弃{count}条',
  acts: {
    pause: '暂停',
    resume: '接着发',
    test: '发一条测试',
    rotate: '换密钥',
    remove: '移除',
    deliveries: '看最近发的',
    again: '重发',
    named: '{act}：{note}',
  },
  sureRemove: '移除以后不再发，排着队的也不发了，恢复不了。真的移除“{note}”吗？',
  sureRotate: '换了以后，旧的再用二十四小时，接收的程序要在这之前换上新的。真的换“{note}”的密钥吗？',
  yes: { remove: '移除', rotate: '换' },
  no: '不了',
  add: {
    heading: '登记一个通知地址',
    url: '地址',
    urlHint: '对方接收的网址，https 开头，要是公网上的。',
    note: '做什么用',
    noteHint: '例：短信网关',
    button: '登记',
    most: '一个单位最多{count}个。要加新的，先移除一个不用的。',
  },
  secret: {
    heading: '密钥，只显示这一次',
    lead: '“{note}”的密钥：请现在抄给接收的程序。关掉以后谁也看不到了，只能再换一个。',
    known: '抄好了',
  },
  said: {
    created: '登记好了。',
    paused: '停了。',
    resumed: '接着发了。',
    removed: '移除了。',
    rotated: '换好了，新的在下面。',
    tested: '测试排上队了，过几秒看看送到没有。',
    again: '排到队尾了。',
    failed: '没有办成（{code}）。请再试一次。',
    refused: '这个地址不能用：要 https，要是公网上的，主机名要查得到。',
    offline: '现在连不上，没有办成。连上以后请再试一次。',
  },
  errors: {
    url: '请填 https 开头的网址。',
    note: '请写做什么用，不超过{count}个字。',
  },
  deliveries: {
    heading: '“{note}”最近发的',
    none: '还没有发过。',
    test: '测试',
    moved: '{number}：{state}',
    meeting: '报告会 {id}',
    decision: '议事 {id}',
    told: { published: '通报 {id}', withdrawn: '通报 {id}：撤回' },
    line: '{at} 排队，试了{tries}次',
    next: '下一次不早于{at}',
    status: '对方答 {status}',
  },
  deliveryStates: { waiting: '排队', delivered: '送到', dead: '放弃' } satisfies Readonly<
    Record<DeliveryState, string>
  >,
  faults: {
    status: '对方没有收下',
    redirect: '对方要转到别处，不跟着走',
    timeout: '等太久',
    connection: '连不上',
    certificate: '证书不对',
    address: '地址查不到，或者不是公网的',
  } satisfies Readonly<Record<DeliveryFault, string>>,
} as const;
