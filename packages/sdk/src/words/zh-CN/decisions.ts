// Decisions 议事 as everybody reads them.
import type {
  DecisionEventType,
  DecisionMajority,
  DecisionOutcome,
  DecisionStatus,
  Electorate,
  InspectionFinding,
  InspectionSubject,
} from '../../types/index.js';
import { decisionDays } from './decision-days.js';
import { photoReasons } from './photo-reasons.js';

const statuses: Readonly<Record<DecisionStatus, string>> = {
  announced: '还没开始投票',
  voting: '正在投票',
  closed: '投完了，等单位说怎么办',
  adopted: '采纳了',
  'not-adopted': '没有采纳',
  cancelled: '取消了',
};

const events: Readonly<Record<DecisionEventType, string>> = {
  announced: '发起议事',
  'codes-printed': '印选票',
  'codes-voided': '作废选票',
  opened: '开始投票',
  extended: '延长投票',
  closed: '开箱计票',
  adopted: '采纳',
  'not-adopted': '不采纳',
  cancelled: '取消',
  inspected: '记监督小组查看',
  'photo-published': '公开查看的照片',
  'photo-taken-down': '撤下查看的照片',
};

const findings: Readonly<Record<InspectionSubject, Readonly<Record<InspectionFinding, string>>>> = {
  ballot: {
    'as-decided': '印票、发票、计票，都照说好的办',
    partly: '印票、发票、计票，有的没照说好的办',
    'not-as-decided': '印票、发票、计票，没照说好的办',
  },
  work: {
    'as-decided': '定下的事，照办了',
    partly: '定下的事，只办了一部分',
    'not-as-decided': '定下的事，没照办',
  },
};

export const decisions = {
  title: '议事',
  lead: '大家的事大家定：问什么、能选什么、谁能投、哪天截止、投了多少、定了什么、后来办没办，都写在这里。',
  statuses,
  events,
  open: '看看，去投票',
  read: '看看',
  rest: '还有更早的，没有列在这里。',
  standing: decisionDays,
  electorates: {
    household: '一户一票，名册上{count}户',
    person: '一人一票，名册上{count}人',
  } satisfies Readonly<Record<Electorate, string>>,
  majorities: {
    half: '票数过半的通过',
    'two-thirds': '票数到三分之二的通过',
  } satisfies Readonly<Record<DecisionMajority, string>>,
  quorum: '至少投{quorum}票（名册的{percent}%）才算数',
  noQuorum: '投多少票都算数',
  witness: '谁来监督印票、发票、计票：{group}',
  discussion: '讨论：{from}到{to}',
  voting: '投票：{from}到{to}',
  extended: '投票原定{from}截止，{on}改到{to}：{reason}',
  printed: '印了{printed}张选票，作废{void}张',
  voided: '{on}作废{count}张：{reason}',
  cast: '已经投了{cast}票，名册的{share}。投了什么，计票以前谁也看不到。',
  result: {
    title: '结果',
    option: '选项',
    ballots: '票数',
    share: '占投票的',
    turnout: '投了{used}票，名册上{roll}，占{share}。',
    counts: '发出{issued}张，投了{used}张，没投{unused}张，作废{void}张。',
    shareOf: '{used}票中的{share}',
  },
  outcomes: {
    chosen: '“{title}”通过。',
    'no-majority': '没有一个选项够票，没有结果。',
    'no-quorum': '投票的不够{quorum}票，没有结果。',
    miscounted: '箱子里的票比发出去的多，这次投票不算数。',
  } satisfies Readonly<Record<DecisionOutcome, string>>,
  adopted: '{on}采纳：{text}',
  notAdopted: '{on}说明为什么没有采纳：{reason}',
  cancelled: '{on}取消：{reason}',
  inspections: {
    title: '监督小组看过的',
    lead: '{group}去看过{count}次，最近的在前面。写下的改不了、删不掉；后来再看，写在旁边。',
    findings,
    who: '{on}，{people}个人去看的',
    recorded: '，{on}记下',
    line: '{group}{on}去看：{finding}。',
    wanting: '监督小组看出没照办、没办全的',
    photoOn: '{on}放上来的',
    takenDown: '照片{on}撤下了：{reason}',
    reasons: photoReasons,
  },
  promise: '承诺 {id}',
  task: '民生任务 {id}',
} as const;
