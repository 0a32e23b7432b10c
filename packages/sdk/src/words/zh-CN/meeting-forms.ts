// Registering for a report meeting, giving a seat back, rating it.
import type { Verdict } from '../../types/index.js';

const solved: Readonly<Record<Verdict, string>> = {
  solved: '解决了',
  half: '解决了一半',
  unsolved: '没解决',
};

export const meetingForms = {
  faults: '还有{count}处要改',
  code: '座位条上的号码',
  codeHint: '16 位数字。有没有空格都行。',
  noCode: '请写座位条上的号码。',
  wrongCode: '号码不对。是 16 位数字，请照着座位条，一位一位再核对。',
  register: {
    title: '登记座位',
    lead: '不用写名字和电话。登记好了给座位条，一人一张：几号座位，和一个 16 位号码。只显示这一次，请抄下来、截图，或者打印。',
    cohort: '您是哪一类人',
    choose: '请选一类',
    cohortHint: '只为安排会场数人数，不记是谁。',
    people: '几个人来',
    count: '{count}个人',
    noCohort: '请选一类。不想说的，选“不想说”。',
    noPeople: '请选几个人来。',
    send: '登记',
    left: '座位只剩{left}个，不够{people}个人坐。少登记几个，再试一次。',
    full: '座位满了。没有座位也能说话：',
    ways: [
      '开会时，每个提问和答复都会出现在这一页。',
      '不到会场，也可以把事情写给我们，每件都有编号、有答复。',
    ],
    channels: '还能在哪里说',
  },
  ask: {
    title: '向这场会提问',
    lead: '会前、会上都能问，不到会场也行。问了就是一件诉求，有编号、有答复。先由工作人员看一遍，再在会上念；会上来不及的，照样按时答复。墙上和网上只有一句话，没有您的名字和电话。',
  },
  slips: {
    title: '这是您的座位条',
    one: '座位 {seat} 号',
    any: '座位随意',
    keep: '只显示这一次。请抄下来、截图，或者打印。带来就座；散会七天以内，凭号码评价，一张评一次。',
    nobody: '座位条不写名字，谁拿着谁用。丢了补不回来，可以到现场再要一张。',
    back: '回到这一场',
  },
  giveBack: {
    title: '不来了，退座位',
    lead: '退了，座位就让给别人，这张座位条作废。开会以前都能退。',
    send: '退这个座位',
    done: '退好了。座位让出来了，这张座位条作废。',
  },
  rate: {
    title: '凭座位条评价',
    lead: '一张座位条评一次，评了改不了。评了什么，跟座位、跟人都对不上，哪里都没有记。',
    rating: '这一场您满意吗',
    solved: '您想问的事解决了吗（选填）',
    noRating: '请选满意不满意。',
    send: '评价',
    done: '评好了。',
    doneNote: '散会以后，满 10 个人评了，才公布各有几人；不满 10 人，只说几人评了。',
    paper: '没有座位条的，到现场请工作人员给一张。',
  },
  sending: '正在送……',
  refusals: {
    'meeting.full': '座位不够了。少登记几个，或者用别的办法说。',
    'meeting.not-registering':
      '现在不登记也不退座位了：已经开会，或者这一场不开了，上面写着。已经开会的，到现场请工作人员给一张座位条。',
    'meeting.not-rating': '现在不能评价：开会以后到散会七天以内可以评。',
    'seat.not-matched': '没有这个号码的座位条。请照着座位条，一位一位再核对。',
    'seat.already-rated': '这张座位条已经评过了。一张只能评一次。',
    'seat.void': '这张座位条作废了，或者还回来了，不能用它评。手上的是工作人员给的，请找工作人员问一声。',
    'seat.too-many-tries': '刚才有很多次输错。号码没抄错的，现在就能用；不然请过一会儿再试。',
    'rate.limited': '送得太勤了，请过一会儿再试。',
    'network.failed': '现在连不上网。写好的都在，连上了再按一次。',
    other: '没有送成，写好的都在。请过一会儿再按一次。',
  },
  solved,
} as const;
