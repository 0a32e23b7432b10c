// Words that only the server's own pages need.
import type { ErrorCode, WhistleCounts, WhistleEventType } from '@huiyin/sdk';
import { newsWordsFor, wordsFor } from '@huiyin/sdk/words';

const { common, foundation, progress, whistle } = wordsFor('zh-CN');

/** In headings `|` is where a line may end. */
export const pageWords = {
  brand: '回音',
  motto: '件件有回音，事事有着落',
  demo: common.demo,
  demoNote: common.demoNote,
  skip: '跳到正文',
  sizeLarge: '大字版',
  sizeNormal: '标准字号',
  track: '查办理进度',
  verify: '自己核对记录',
  privacy: '个人信息说明',
  /** Before the title of a page on which something is to be mended. */
  wrongTitle: `${foundation.errorPrefix}{title}`,

  bodyTitle: '{body}成绩单 · {period}',
  bodyHeading: '{body}|向群众|报告工作',
  bodyLead: '看成绩单，提诉求，查进度。不用注册。',
  /** Of a frame with one element in it. */
  framedTitle: '{name} · {body}',
  framed: '到{body}的网页上看全部',
  onThisPage: '这一页有',
  card: '成绩单',
  columns: '三本清单',
  units: '各单位',
  lists: '诉求清单',
  wholeList: '看全部{count}',
  allLists: '回到全部清单',
  listBegin: '回到最新的',
  commitments: '承诺台账',
  oneCommitment: '承诺倒计时',
  /** Around the list, which names itself: no two regions of a page have one name. */
  commitmentsBand: '这个单位的承诺',
  whistles: whistle.heading,
  whistlesLead: '街道办不了的事，吹哨叫有关部门到场。没到场的排在最前面；叫了谁，事情都还由原来的单位负责。',
  /** What is counted. Nought is said of the first three only. */
  whistleCounts: {
    absent: '没有到场{count}次',
    late: '晚到{count}次',
    onTime: '按时到场{count}次',
    waiting: '还没到期限{count}次',
    released: '没等到场就结束{count}次',
  } satisfies Partial<Readonly<Record<keyof WhistleCounts, string>>>,
  whistleCountsJoin: '，',
  appeal: '提诉求',
  progress: '查进度',
  contact: '别的办法',
  unitCode: {
    title: '{body}：扫码提诉求',
    heading: '{body}：|扫一扫，|说说您的事',
    lead: '不用注册，不用下载，一分钟说完。凭编号和查询码看办到哪一步。',
    alt: '二维码，打开{body}的诉求表',
    urgent: '不方便扫码，请打 12345。',
    choose: '贴在哪里',
    print: '请用浏览器的“打印”，贴在收集箱、驿站或窗口。从哪里扫进来，会记在诉求上。',
  },
  follow: {
    short: '关注动态',
    heading: '关注这里的动态',
    lead: '不用注册，也不用留电话。诉求办到哪一步、承诺有没有变、成绩单公布了没有，都在动态里。',
    news: '办理动态',
    notices: '网格通报',
    one: '这一件的动态',
    /** Which of its two formats, by their names. */
    format: '{title}（{format}）',
    newsNote: '把其中一个网址放进订阅程序，有新的会自己告诉您。微信里打不开。',
  },
  contactHeading: '不方便上网？还有别的办法',
  periods: '看别的时段',
  periodNow: '{period}（到现在）',
  topics: '只看一类',
  wholeCard: '{body}的全部诉求',
  publications: '公布过的成绩单',
  publication: '{period}，{day}公布',

  commitmentTitle: '{text} · {body}',
  commitmentLife: '每一步',
  commitmentLeaf: '封存日志第{index}条',
  commitmentEvents: newsWordsFor('zh-CN').news.steps,
  whistleEvents: {
    blown: '吹哨',
    arrived: '到场',
    said: '说明情况',
    'stood-down': '撤回吹哨',
    closed: '吹哨结束',
  } satisfies Readonly<Record<WhistleEventType, string>>,
  /** A group's word, which a unit wrote down. */
  commitmentRecorded: '，{unit}记录',

  search: {
    label: '找公开了的诉求',
    hint: '输入编号，或者几个字，例如“电梯 芳古园”。只找得到居民同意公开的内容。',
    submit: '找',
    found: '找到的：{q}',
    nothing: '没有找到“{q}”。换几个字，或者少写几个字再试。',
    more: '再看下面的',
    all: '不找了，看全部清单',
    counts:
      '居民同意公开的，有人看过才公开。现在等着看的{pending}件，其中超过 3 个工作日的{late}件；定了不公开的{refused}件。',
  },
  take: {
    note: '这是一份文件（JSON），里面有这件诉求存着的全部：您写的话和留的联系方式，答复和每一步，谁看过您的联系方式，您同意过什么，照片的地址，还有在封存日志里的位置。只当场给您，别处不留。',
    paper: '要纸质的，请用浏览器的“打印”，打印这一页。',
  },
  unpublish: {
    submit: '不再公开',
    note: '收回同意以后，标题、内容和地点马上不再公开，这一件接着办。别人看到时留下的，收不回来。',
    done: '已经不再公开。',
  },
  appealPage: {
    title: '{title} · {body}',
    followHeading: '您也遇到了？',
    follow: '关注这一件',
    followNote: '关注不用留姓名，不是投票，也不算一件诉求；有您自己的情况要说，请另提一件。',
    isFollowed: '您在这台设备上关注了',
    remembered: '编号记在这台设备上，打开“查办理进度”就能找到。',
    forget: '这台设备上不再记着',
    followed: '关注了。办到哪一步，随时回到这一页看。',
    forgotten: '这台设备上不再记着了。',
    others: '{body}的别的诉求',
    own: '这一件是您提的？凭查询码看全部',
    feed: '用阅读器订阅：',
    followedHeading: '您关注的',
    followedNote: '记在这台设备上，别人看不到。',
  },

  erase: {
    title: progress.erase,
    which: '这一件：{title}',
    goesHeading: '会没有的',
    goes: [
      '标题、具体情况、地点，和您后来补充、评价时写的话',
      '工作人员写的答复和说明',
      '您的称呼、电话，和您选的人群',
      '查询码：以后查不了这一件，也不能再补充、评价',
    ],
    staysHeading: '会留下的',
    stays: [
      '编号、哪天收到、属于哪一类、办到哪一步：照样公开，照样算在收到的件数里',
      '封存日志里的日子和每一步。从那里看不出、也猜不出您写过什么',
      '数据库的备份里还有，要过一阵才没有',
    ],
    promises: '单位为这件事作的承诺、吹的哨是单位的话，照样公开。',
    open: '这件还没办完，删除等于撤回，不再办了。',
    forGood: '删了就找不回来。想留一份，请先抄下来。',
    submit: '确定删除',
    cancel: '不删了，回去看进度',
    doneTitle: '已经删除',
    done: '{day}起，这里没有您写的话了，联系方式和查询码也没有了。',
    doneStays: '编号{number}还在，记作“{state}”，照样算在收到的件数里。',
    leaf: '封存日志 {ledger} 第{index}条：{hash}',
  },

  demand: {
    heading: '要的是什么，办得怎样',
    about: '只数说了是哪一项的诉求。不到 10 件的不算百分比。点开看服务标准和怎么数的。',
  },

  /** Between the form and 请核对, where the category has items or questions. */
  askMore: '再说清楚一点',
  askMoreLead: '说清楚了，能直接交到该办的人手里。说不清楚的可以不选。还没有提交。',
  photos: {
    label: '照片（可以不放）',
    hint: '最多 {room} 张，每张不超过 10 MB。不公开，只给您和办这件事的人看。拍摄地点不会留下。',
    kept: '已经收到的照片（不要的，去掉勾）',
    one: '照片 {number}',
    count: '{count} 张',
    full: '这件诉求的照片已经放满了，还可以写字补充。',
    fault: '第 {number} 张（{name}）：{fault}',
    busy: '现在传照片的人多，这张没有收下。请过一会儿再选一次，不放照片也可以。',
    gone: '刚才的照片放得太久，要再选一次。不放照片也可以。',
  },
  checkContact: '联系方式',
  checkMeeting: '在哪场报告会上问',
  checkCohort: '您是',
  none: '没有填',
  /** The token of the page has run out; what it asks is the same as the first time. */
  checkExpired: '这一页放得太久，为了安全，请您再看一遍，再点一次“确认提交”。还没有提交。',

  soon: '一会儿',
  again: '再试一次',
  /** Posted again with everything in it. */
  againNote: '您写的都还在这一页。点“再试一次”就行，不会重复提交。',
  stillThere: '您写的都在下面，可以复制下来。',
  yours: '您写的',
  mendHere: '改一改',
  alreadySent: {
    title: '刚才已经|提交过了',
    text: '刚才那一份已经收到，内容和这一份不一样，所以这一份没有提交。要补充，请凭编号和查询码查进度；是另一件事，请再提一件。',
  },
  another: '再提一件',
  alreadyDone: '刚才那一步已经记下了，这一次没有再记。下面是现在的情况。',

  /** The page stays a while, unlike the element's receipt. */
  receiptCode: '请抄下来或拍照。以后凭它查进度、说办得好不好。请不要告诉别人，工作人员也不会问您要。',
  receiptUntil: '过了{time}，这一页就打不开了。已经提交好了，不用按“返回”。',
  receiptGone: {
    title: '回执已经收起',
    text: '为了不让别人看到，回执只显示 10 分钟。已经提交的诉求不会丢，请凭抄下的编号和查询码查进度。',
    lost: '没来得及抄的：留过电话的，请打 12345 或到街道窗口，由工作人员给您回电话核实后补办；没留电话的，补不了。',
  },
  collect: {
    title: '领查询码',
    lead: '工作人员替您登记的诉求，查询码由您自己来领，工作人员看不到。只能领一次，领到请马上抄下来。',
    numberHint: '工作人员告诉过您，或者写在给您的纸条上，例如 FZ-2026-000109',
    numberWrong: '编号的样子是 FZ-2026-000109。请再看看告诉您的，或者纸条上写的。',
    phone: '电话的最后四位',
    phoneHint: '登记时留的那个电话。只填四位数字。',
    phoneMissing: '请输入电话的最后四位。',
    phoneWrong: '请只输入电话的最后四位数字。',
    submit: '领查询码',
    notMatched:
      '没有对上。请再看看编号，和登记时留的电话的最后四位。自己在网上提交的，查询码在回执上，不在这里领。',
    tooManyTries:
      '试的次数多了，为了不让别人领走，请过{wait}再试。等不及的，请带上编号到街道窗口或打 12345，核实以后重新领。',
    expired: '这一页放得太久，请再填一次。还没有领。',
    noPhone: '没有留电话的，没有查询码，也补不了。',
    slipTitle: '您的查询码',
    slipLead: '这是您的查询码，只显示这一次，请现在就抄下来或拍照。',
    collectedAt: '领取时间',
    unit: '收到诉求的单位',
    close: '在别人的电脑上领的，抄好以后请关掉这一页。',
  },
  printHint: '要纸质的回执，请用浏览器的“打印”。',

  home: '回到首页',
  toUnit: '到{body}的专页',
  form: '去填诉求表',
  requestId: '请求号',
  urgent: '急事请打 12345。',
  backKeeps: '请按浏览器的“返回”，您写的还在那一页。',
} as const;

/**
 * What pages say about refusals that the API explains to programs, `|` where a line of the title may end. All others
 * are said as the API says them.
 */
export const pageProblems: Partial<Record<ErrorCode, { readonly title: string; readonly text: string }>> = {
  'route.not-found': { title: '没有这一页', text: '网址可能输错了，或者这一页已经不在了。' },
  'route.method-not-allowed': {
    title: '这一页|要从表格进来',
    text: '直接打开这个网址，什么也看不到。请回到表格重新填。',
  },
  'body.not-found': { title: '没有这个单位', text: '网址里的单位名字可能输错了。' },
  'period.invalid': { title: '没有这个时段的|成绩单', text: '时段可能输错了，或者还没有到。' },
  'publication.not-found': {
    title: '没有这份|公布的成绩单',
    text: '网址可能抄错了。公布过的成绩单，单位的专页上都能找到。',
  },
  'request.malformed': {
    title: '内容读不出来',
    text: '表格送来的文字编码不对，没有提交。请告诉网站的管理员，或者到街道专页上填。',
  },
  'request.unsupported-media-type': {
    title: '内容读不出来',
    text: '表格送来的格式不对，没有提交。请告诉网站的管理员，或者到街道专页上填。',
  },
  'request.too-large': { title: '内容太长', text: '写得太长了，没有提交。请删减一些再试。' },
  'request.timeout': { title: '网络太慢', text: '等了很久没有收全，没有提交。请再试一次。' },
  'request.invalid': { title: '有内容要改', text: '里面有处理不了的内容，没有提交。请改一改再试。' },
  'idempotency.in-progress': {
    title: '还在办',
    text: '刚才那一次还没有办完。请过一会儿再试一次，不会重复提交。',
  },
  'rate.limited': { title: '点得太快了', text: '从您这里来的请求太多了。请过{wait}再试。' },
  'server.unavailable': { title: '现在办不了', text: '系统暂时连不上数据。请过{wait}再试。' },
};
