// Words of the desk's own pages, for staff.
import type { Role, SealedFacts } from '@huiyin/sdk';
import type { AuditedEntry } from '../../use-cases/records.js';

export const roleNames: Readonly<Record<Role, string>> = {
  grid: '网格员',
  clerk: '受理员',
  lead: '负责人',
  bureau: '部门经办人',
  panel: '评议员',
  district: '区里回访员',
  admin: '系统管理员',
  auditor: '审计员',
};

/** In headings `|` is where a line may end. */
export const deskWords = {
  title: '工作台',
  signInTitle: '工作人员登录',
  signInLead: '这里是工作人员办理诉求的地方。居民提诉求、查进度，请到街道的专页，不用登录。',
  signInBy: '用单位的统一登录',
  ended: '上一次登录已经结束：退出了，或者太久没有操作。请重新登录。',
  demoTitle: '演示登录',
  demoNote: '点一个岗位就能进去看。这里的单位、人和事都是编的，谁都可以登录；正式运行的服务器没有这一栏。',
  demoUnready: '演示数据还在放入，请过一会儿刷新这一页。',
  demoPerson: '{person}（{role}）',
  notSet: '这台服务器还没有设置工作人员登录。',
  notSetHow:
    '请管理员设好 HUIYIN_OIDC_ISSUER、HUIYIN_OIDC_CLIENT_ID、HUIYIN_OIDC_CLIENT_SECRET_FILE 三项，再启动；怎么做，见随程序的文档 docs/guide/desk-sign-in.md。',
  unknownTitle: '这里还没有|您的账号',
  unknownLead: '统一登录已经认出您，可是这台服务器上还没有您的账号，或者账号停用了。',
  unknownHow: '请把下面的编号交给系统管理员，由管理员开通。开通以后，回来再登录一次。',
  unknownSubject: '您的编号',
  unknownIssuer: '统一登录的地址',
  /** A form that came after its session had ended. */
  resume: {
    title: '还没有记下',
    ended: '登录已经结束，还没有记下。您填的都在，一个字也没有丢。',
    how: '先登录（会打开新的一页），登录好了，回到这一页，按“登录好了，接着交”。照片要重新选。',
    signIn: '登录',
    goOn: '登录好了，接着交',
    again: '登录好了。您填的都在，还没有记下：再按一次“接着交”。',
    send: '接着交',
  },
  /** The desk itself, when its session has ended. */
  deskResume: {
    ended: '登录已经结束，写的都在。',
    how: '先在新的一页登录，再回来按“接着办”。',
    goOn: '接着办',
    nobody: '还没有登录好。请先按“登录”。',
    other: '现在登录的是别的人或者别的岗位。请用原来的岗位登录，再按一次。',
    offline: '现在连不上，请过一会儿再按一次。',
  },
  back: '回到登录页',
  who: '{person}',
  signOut: '退出登录',
  log: '封存日志',
  older: '再往前看',
  toDesk: '回到工作台',
  visits: '入户走访',
  visitsOpening: '民情日志正在打开……',
  hall: '现场台',
  hallOpening: '现场台正在打开……',
  hallNotYours: '会上的提问由网格员、受理员和负责人来记。您的岗位不用现场台。',
  hallBack: '这一场的别的事',
  visitsNotYours: '走访由网格员、受理员和负责人来记。您的岗位不记走访。',
  settings: '单位的设置',
  settingsOpening: '设置正在打开……',
  settingsNotYours: '设置由管理员来改，审计员也看得到。您的岗位用不到这一页。',
  opening: '工作台正在打开……',
  appraisal: {
    title: '考核依据',
    lead: '一个单位、一个时期，从封存日志算出来，带签名。不排名，不跟别的单位比。',
    notYours: '考核依据由区级和审计员查看。您的岗位用不到这一页。',
    choose: '看哪个单位',
    file: '取机读文件（JSON）',
    pdf: '取 PDF（A4，可以打印）',
    back: '换一个单位或者时期',
    none: '这本台账的日志还没有签名，过一会儿再看。',
  },
  panelLead: '评议人看不到诉求的内容和联系方式，只在这里评议。',
  noScript: '办理诉求要用脚本，您的浏览器没有打开。请在浏览器的设置里允许这个网站运行脚本，再刷新这一页。',
  logTitle: '封存日志',
  logLead: '只能往后添的日志，一条也改不了。每一行是一条，最新的在最下面。',
  logLedgers: '看哪一本',
  logSize: '{ledger}，一共{count}条',
  logEmpty: '这本日志还是空的。',
  logColumns: { index: '序号', day: '日期', record: '哪一件', event: '做了什么', by: '谁做的' },
  logOlder: '更早的',
  logNewer: '更新的',
  logNewest: '最新的',
  withheld: '信访件，不公开',
  setting: '设置',
  card: '公布成绩单',
  participation: '统计谁在说、从哪里说',
} as const;

export const actorNames: Readonly<Record<NonNullable<AuditedEntry['by']>, string>> = {
  resident: '居民',
  staff: '工作人员',
  system: '系统',
  operator: '管理员',
};

type Setting = Extract<SealedFacts, { record: 'setting' }>['setting'];

export const settingNames: Readonly<Record<Setting, string>> = {
  figures: '计数口径',
  'seal-keys': '封存公钥',
  standard: '办理期限',
  vocabulary: '三类清单的分法',
  'item-clocks': '每件事的期限',
  formulas: '三率的算法',
  population: '各类人有多少',
};
