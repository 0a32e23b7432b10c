// A commitment and an appeal as a server shows them, and the log their steps are sealed in.
import type { Clocks, CommitmentDetail, CommitmentStep, TrackedAppeal } from '@huiyin/sdk';
import {
  beginCommitment,
  bytesToHex,
  canonicalJson,
  commitmentChangedFacts,
  commitmentMadeFacts,
  evolveCommitment,
  wordsDigest,
  type CommitmentChange,
  type CommitmentMade,
} from '@huiyin/sdk/rules';
import { factsAt, makeLog, sha256, type MadeLog } from './made-log.js';

/** Where the commitment's steps stand; other records' entries stand between them. */
const PLACES = [2, 5, 6, 9, 10, 13, 14, 20];
const SIZE = 23;

const fangzhuang = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const photo = { id: 'FZ-A-3q2-7wAbCdEfGhIjKlMnOp', width: 2048, height: 1536, digest: 'ab'.repeat(32) };
const made: CommitmentMade = {
  type: 'made',
  by: 'fangzhuang',
  day: '2026-09-18',
  text: '3 号楼两部电梯换新。',
  owner: { name: '赵敏', title: '街道办事处副主任' },
  commitment: {
    id: 'FZ-C-2026-000012',
    body: 'fangzhuang',
    unit: 'fangzhuang',
    origin: 'meeting',
    madeOn: '2026-09-18',
    recordedOn: '2026-09-18',
    original: { due: '2026-10-09', basis: 'working-days', from: '2026-09-18', days: 10 },
    hasWitnessGroup: false,
    confirmationDays: 15,
    demo: true,
  },
};
const person = '赵敏';
const changes: CommitmentChange[] = [
  { type: 'node-added', by: 'fangzhuang', day: '2026-09-19', title: '旧电梯拆完', due: '2026-09-30' },
  {
    type: 'extended',
    by: 'fangzhuang',
    day: '2026-09-25',
    person,
    from: '2026-10-09',
    to: '2026-10-30',
    reason: '厂家发货晚了，国庆以后才能装。',
  },
  {
    type: 'evidence-added',
    by: 'fangzhuang',
    day: '2026-09-26',
    kind: 'before',
    text: '八月停了 11 次。',
    photo,
  },
  {
    type: 'photo-taken-down',
    by: 'fangzhuang',
    day: '2026-09-28',
    photo: photo.id,
    reason: 'shows-people',
  },
  {
    type: 'extension-requested',
    by: 'fangzhuang',
    day: '2026-10-01',
    person,
    to: '2026-11-20',
    reason: '两户业主对施工时间有意见。',
  },
  {
    type: 'extended',
    by: 'fangzhuang',
    day: '2026-10-02',
    person,
    from: '2026-10-30',
    to: '2026-11-20',
    reason: '两户业主对施工时间有意见。',
    approvedBy: '孙立新',
  },
  { type: 'claimed', by: 'fangzhuang', day: '2026-11-10' },
];

/** What was sealed, and the page that shows it. */
export interface Shown<Detail> {
  readonly shown: Detail;
  readonly log: MadeLog;
}

export function madeCommitment(): Shown<CommitmentDetail> {
  let after = beginCommitment(made);
  const sealed: object[] = [];
  const history: CommitmentStep[] = [];
  for (const [at, event] of [made, ...changes].entries()) {
    if (event.type !== 'made') after = evolveCommitment(after, event);
    const facts = event.type === 'made' ? commitmentMadeFacts(event) : commitmentChangedFacts(event, after);
    const salt = new Uint8Array(32).fill(at + 1);
    sealed.push({ ...facts, words: bytesToHex(wordsDigest(salt, event, sha256)) });
    history.unshift({
      type: event.type,
      at: `${event.day}T09:30:00+08:00`,
      by: '方庄街道',
      leafIndex: PLACES[at] ?? 0,
      words: canonicalJson(event),
      wordsSalt: bytesToHex(salt),
    });
  }
  const { text, owner, commitment } = made;
  return {
    log: logOf(sealed, PLACES),
    shown: {
      id: commitment.id,
      body: fangzhuang,
      unit: fangzhuang,
      owner,
      text,
      origin: commitment.origin,
      madeOn: commitment.madeOn,
      recordedOn: commitment.recordedOn,
      original: commitment.original,
      due: after.due,
      status: after.status,
      late: true,
      overdue: false,
      daysLeft: 10,
      claimedOn: '2026-11-10',
      confirmBy: '2026-11-25',
      extensions: [
        {
          from: '2026-10-09',
          to: '2026-10-30',
          reason: '厂家发货晚了，国庆以后才能装。',
          person,
          on: '2026-09-25',
        },
        {
          from: '2026-10-30',
          to: '2026-11-20',
          reason: '两户业主对施工时间有意见。',
          person,
          on: '2026-10-02',
          approvedBy: '孙立新',
        },
      ],
      restatements: [],
      nodes: [{ title: '旧电梯拆完', due: '2026-09-30' }],
      evidence: [
        {
          kind: 'before',
          text: '八月停了 11 次。',
          on: '2026-09-26',
          photo,
          photoTakenDown: { reason: 'shows-people', on: '2026-09-28' },
        },
      ],
      history,
      demo: true,
    },
  };
}

const number = 'FZ-2026-000109';
const clocks: Clocks = {
  firstResponse: { due: '2026-11-29', state: 'met', metOn: '2026-11-23' },
  resolution: { due: '2026-12-07', state: 'running' },
};

/** An appeal that was received, accepted and answered. */
export function madeAppeal(): Shown<TrackedAppeal> {
  const places = [4, 8, 15];
  const received = {
    ...factsAt(0),
    number,
    day: '2026-11-22',
    firstResponseDue: clocks.firstResponse.due,
    resolutionDue: clocks.resolution.due,
  };
  const change = { record: 'appeal', number, day: '2026-11-23', responsible: 'fangzhuang' };
  const sealed = [
    received,
    { ...change, event: 'accepted', state: 'accepted' },
    { ...change, event: 'answered', state: 'answered', answer: 'policy-only', onTime: true },
  ];
  const by = '方庄街道';
  return {
    log: logOf(sealed, places),
    shown: {
      number,
      body: fangzhuang,
      responsible: fangzhuang,
      kind: 'request',
      category: 'lifts',
      title: '电梯坏了',
      text: '电梯常停在半层。',
      place: '芳群园',
      anonymous: false,
      consentToPublish: false,
      state: 'answered',
      level: 'street',
      receivedAt: '2026-11-22T09:30:00+08:00',
      ageDays: 1,
      clocks,
      answers: [],
      evaluations: [],
      supplements: [],
      timeline: [
        {
          type: 'answered',
          at: '2026-11-23T10:00:00+08:00',
          by,
          state: 'answered',
          answer: 'policy-only',
          leafIndex: 15,
        },
        { type: 'accepted', at: '2026-11-23T09:30:00+08:00', by, state: 'accepted', leafIndex: 8 },
        { type: 'received', at: '2026-11-22T09:30:00+08:00', by: '居民', state: 'received', leafIndex: 4 },
      ],
      actions: [],
    },
  };
}

/** A log with these facts at these places, and other records' between them. */
function logOf(sealed: readonly object[], places: readonly number[]): MadeLog {
  return makeLog(SIZE, { facts: (index) => sealed[places.indexOf(index)] ?? factsAt(index) });
}
