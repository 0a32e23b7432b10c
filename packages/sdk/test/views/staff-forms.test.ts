// The forms of the desk: what is wrong with them before they are sent, and that what is sent is what the server takes.
import { describe, expect, it } from 'vitest';
import type { AnswerType, BodySummary, StaffAction } from '@huiyin/sdk';
import { normaliseNumber } from '@huiyin/sdk';
import { limits } from '@huiyin/sdk/limits';
import { routes, type Operation } from '@huiyin/sdk/routes';
import { validateRequest } from '@huiyin/sdk/validators';
import {
  actForm,
  actKeys,
  draftOf,
  entryStart,
  formFaults,
  formFaultsOf,
  isCommitmentAct,
  refusalSentence,
  unitsLike,
  type DeskAct,
  type FormContext,
  type FormValues,
} from '@huiyin/sdk/views';
import { deskWordsFor } from '@huiyin/sdk/words';
import { staffAppeal, staffCommitment } from './one-staff-appeal.js';

const words = deskWordsFor('zh-CN');
const units: BodySummary[] = [
  { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' },
  { slug: 'fangguyuan-wuye', name: '芳古园物业', kind: 'property' },
  { slug: 'zhujian', name: '区住建委', kind: 'bureau' },
];
const context: FormContext = {
  now: Date.parse('2026-11-22T10:00:00+08:00'),
  words,
  units,
  numberOf: normaliseNumber,
};
const reason = '这条路归区交通委管，不归街道。';

/** Every act, filled in. */
const filled: readonly (readonly [DeskAct, FormValues])[] = [
  ['accept', {}],
  ['accept', { horizon: 'dated', note: '派人了' }],
  ['decline', { declineReason: 'not-this-authority', goTo: '区交通委 12345' }],
  ['assign', { unit: '芳古园社区', note: '请看看' }],
  ['assign', { unit: 'zhu' }],
  ['take-over', { horizon: 'now' }],
  ['contest', { reason }],
  ['start', { note: '开工' }],
  ['answer', { answerType: 'resolved', text: '修好了' }],
  ['answer', { answerType: 'policy-only', text: '规定是这样' }],
  ['answer', { answerType: 'needs-coordination', text: '要请区里', level: 'district', called: '区住建委' }],
  ['answer', { answerType: 'cannot', text: '办不了', basis: '条例', alternative: '找产权' }],
  ['answer', { answerType: 'adopted', text: '采纳了', adoptedIn: '便民设施年度计划' }],
  ['answer', { answerType: 'not-adopted', text: '没有采纳', why: '消防通道不够宽' }],
  ['answer', promised({ dueType: 'day', dueDay: '2026-12-04' })],
  ['answer', promised({ dueType: 'working-days', dueDays: '１０' })],
  ['claim-done', {}],
  [
    'witness',
    { witness: 'callback', verdict: 'half', rating: 'fair', witnessNote: '打电话问了，说还差一点。' },
  ],
  ['witness', { witness: 'inspection', verdict: 'solved', witnessNote: '去现场看过，确实修好了。' }],
  ['reopen', { reason }],
  ['docket', { supervisor: '赵敏', nextReview: '2026-12-04' }],
  ['extend-petition', { extensionDays: '30', reason }],
  ['merge', { into: 'ｆｚ2026 000042' }],
  ['recategorise', { category: 'parking' }],
  ['claim', { note: '换好了' }],
  ['extend', { extendedDue: '2026-12-18', extensionReason: reason }],
  ['decide-extension', { decision: 'approve', note: '同意' }],
  ['add-node', { nodeTitle: '曳引机到货', nodeDue: '2026-11-30' }],
  ['add-evidence', { evidenceKind: 'after', evidence: '三号楼电梯换好了，有检验合格证。' }],
  ['judge', { groupVerdict: 'solved', groupComment: '坐过了，好的。' }],
  ['withdraw', { withdrawalReason: reason }],
  ['blow', called({ callDue: 'calendar-days', callDays: '5' })],
  ['blow', called({ callDue: 'day', callDay: '2026-12-04' })],
  ['arrive', {}],
  ['say', { statement: '看过了，两周内给意见。' }],
  ['stand-down', { reason }],
  ['look', { lookReason: '回电话答复' }],
  ['reissue', { callBack: 'call', callBackNote: '打登记的电话，本人说纸条丢了。' }],
  ['close', { result: '屋面重做，修好了。' }],
  [
    'enter',
    entry({ phone: '138 0013 8000', name: '王阿姨', onBehalf: 'yes', consent: 'yes', cohort: 'elderly' }),
  ],
  ['enter', entry({ phone: '（010）8765 4321', occurredAt: '2026-11-21T20:10' })],
  ['enter', entry({ anonymous: 'yes' })],
  ['enter', entry({ withoutCode: 'yes', name: '老李' })],
];

function promised(due: FormValues): FormValues {
  const owner = { ownerName: '赵敏', ownerTitle: '街道办事处副主任' };
  return { answerType: 'promised', text: '会办好', promise: '换新电梯', ...owner, ...due };
}

function called(due: FormValues): FormValues {
  return { bureaus: '区住建委，fangguyuan-wuye', about: '请到现场看看', ...due };
}

function entry(more: FormValues): FormValues {
  return {
    ...entryStart(),
    title: '电梯停运',
    matter: '停了三天',
    place: '芳古园',
    category: 'lifts',
    ...more,
  };
}

const formOf = (act: DeskAct, values: FormValues) =>
  actForm(act, values, words, { appeal: staffAppeal(), commitments: [staffCommitment()] }).fields;
const faultsOf = (act: DeskAct, values: FormValues) => formFaults(formOf(act, values), values, context);
const draft = (act: DeskAct, values: FormValues) => draftOf(formOf(act, values), values, context);

/** What the desk puts beside what was filled in. */
const beside: Partial<Record<DeskAct, object>> = {
  enter: { body: 'fangzhuang' },
  blow: { appeal: 'FZ-2026-000317' },
};

/** As the server checks it. */
function serverFaults(act: DeskAct, values: FormValues) {
  const otherwise: Partial<Record<DeskAct, string>> = {
    look: 'contact',
    reissue: 'reissueCode',
    'decide-extension': 'approve',
    judge: 'witness',
  };
  const name = otherwise[act] ?? act.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const rooms = isCommitmentAct(act) ? ['commitments'] : ['appeals', 'whistles'];
  const operations = rooms.map((room) => `staff.${room}.${name}` as Operation);
  const [route] = operations.flatMap((operation) => routes[operation] ?? []);
  return validateRequest[(route as { request: 'AnswerDraft' }).request]({
    ...draft(act, values),
    ...beside[act],
  });
}

describe('a form that was filled in', () => {
  it.each(filled)('%s %j is what the server takes', (act, values) => {
    expect(faultsOf(act, values)).toEqual({});
    expect(serverFaults(act, values)).toEqual([]);
  });

  it('has one of each act', () => {
    const acts = new Set(filled.map(([act]) => act));
    expect([...acts].sort()).toEqual(Object.keys(words.staffForms.actions).sort());
  });

  it('puts what was typed where it belongs', () => {
    expect(draft('answer', promised({ dueType: 'working-days', dueDays: '１０' }))).toEqual({
      type: 'promised',
      text: '会办好',
      promise: {
        text: '换新电梯',
        owner: { name: '赵敏', title: '街道办事处副主任' },
        due: { type: 'working-days', days: 10 },
      },
    });
    expect(draft('merge', { into: 'ｆｚ2026 000042' })).toEqual({ into: 'FZ-2026-000042' });
    expect(draft('assign', { unit: 'zhu' })).toEqual({ unit: 'zhujian' });
    expect(draft('enter', entry({ occurredAt: '2026-11-21T20:10', phone: '13800138000' }))).toMatchObject({
      occurredAt: '2026-11-21T20:10:00+08:00',
      contact: { phone: '13800138000' },
    });
  });

  it('leaves out what belongs to another choice', () => {
    const values: FormValues = { ...promised({}), answerType: 'resolved', basis: '条例' };
    expect(draft('answer', values)).toEqual({ type: 'resolved', text: '会办好' });
  });
});

describe('a form with something missing or wrong', () => {
  it.each<[DeskAct, FormValues, FormValues]>([
    ['decline', {}, { declineReason: '请在“哪一种情形”里选一项。', goTo: '请填上“应该找谁”。' }],
    ['contest', { reason: '不归我们' }, { reason: '“理由”至少写10个字，还差6个。' }],
    ['answer', {}, { answerType: '请在“哪一种答复”里选一项。' }],
    [
      'answer',
      { answerType: 'resolved', text: '____（单位）修好了' },
      { text: '“对居民说的话”里还有空着的 ____，请填上。' },
    ],
    ['answer', promised({ dueType: 'day', dueDay: '2026-11-21' }), { dueDay: '“哪一天”不能早于今天。' }],
    [
      'answer',
      promised({ dueType: 'day', dueDay: '下周五' }),
      { dueDay: '“哪一天”要写成 2026-12-04 这样的日子。' },
    ],
    [
      'answer',
      promised({ dueType: 'working-days', dueDays: '1001' }),
      { dueDays: '“多少个工作日”要写 1 到 1000 的数。' },
    ],
    ['assign', { unit: '芳古园' }, { unit: '有几个单位都像：芳古园社区、芳古园物业。请写全。' }],
    ['assign', { unit: '天上人间' }, { unit: '没有叫这个的单位，请从列出来的里面选。' }],
    ['merge', { into: '42' }, { into: '编号的样子是 FZ-2026-000109。' }],
    [
      'docket',
      { supervisor: '长'.repeat(42), nextReview: '2026-12-04' },
      { supervisor: '“谁来督办”多了2个字。' },
    ],
    [
      'enter',
      entry({ occurredAt: '2026-11-23T08:00', anonymous: 'yes' }),
      { occurredAt: '“什么时候说的”不能是以后。' },
    ],
    ['enter', entry({ phone: '12' }), { phone: words.staffForms.errors.phone }],
    ['enter', entry({}), { phone: words.staffForms.errors.phoneMissing }],
  ])('%s says where and how to mend it', (act, values, faults) => {
    expect(faultsOf(act, values)).toEqual(faults);
  });

  it('puts the server’s objections to the fields they are about', () => {
    const values: FormValues = promised({ dueType: 'day', dueDay: '2026-12-04' });
    const told = [
      { pointer: '/promise/owner/name', code: 'field.too-long', detail: '', limit: 1 },
      { pointer: '/text', code: 'field.control-character', detail: '' },
      { pointer: '/somewhere/else', code: 'field.unknown', detail: '' },
    ] as const;
    expect(formFaultsOf(told, formOf('answer', values), values, context)).toEqual({
      ownerName: '“谁负责”多了1个字。',
      text: '“对居民说的话”里有显示不出来的字符，请删掉重写。',
    });
  });

  it('says a refusal in its own words, else in the server’s, else that nothing is lost', () => {
    expect(refusalSentence('appeal.not-your-unit', 'x', words)).toContain('不是您的单位');
    expect(refusalSentence('appeal.from-next-year', '明年才有的规矩。', words)).toBe('明年才有的规矩。');
    expect(refusalSentence('response.invalid', undefined, words)).toContain('您写的都还在');
  });
});

describe('what a form offers', () => {
  it('finds a unit by its whole name, a part of it, or how its pinyin begins', () => {
    expect(unitsLike('芳古园物业', units).map(({ slug }) => slug)).toEqual(['fangguyuan-wuye']);
    expect(unitsLike('fangguyuan', units).map(({ slug }) => slug)).toEqual(['fangguyuan']);
    expect(unitsLike('住建', units).map(({ slug }) => slug)).toEqual(['zhujian']);
    expect(unitsLike(' ', units)).toEqual([]);
  });

  it('begins answers of each type with something the limits allow and a clerk has to complete', () => {
    for (const type of Object.keys(words.staffStarters) as AnswerType[]) {
      const texts = words.staffStarters[type].map(({ text }) => text);
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) {
        expect(text).toContain('____');
        expect(text.length).toBeLessThan(limits.AnswerDraft[type].text.maxLength);
      }
    }
  });

  it('never offers a case the category it has', () => {
    const [field] = formOf('recategorise', {});
    expect(field?.choices?.map(({ value }) => value)).not.toContain('lifts');
  });

  it('gives every act a letter of its own', () => {
    const letters = Object.values(actKeys);
    expect(new Set(letters).size).toBe(letters.length);
    expect(letters.filter((letter) => 'jknrp/?'.includes(letter))).toEqual([]);
    expect(Object.keys(actKeys).sort()).toEqual(
      (Object.keys(words.staffForms.actions) as (StaffAction | 'enter')[])
        .filter((act) => act !== 'enter')
        .sort(),
    );
  });
});
