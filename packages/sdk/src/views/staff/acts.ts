// The one table from what staff can do to the form it takes. A new act is one line here, its words, and one call.
import { limits } from '../../schema/limits.js';
import { itemsOf } from '../../rules/taxonomy/questions.js';
import { answersFor } from '../../rules/lifecycle/answers.js';
import type {
  AnswerType,
  CommitmentAction,
  StaffAction,
  StaffAppeal,
  StaffCommitment,
  Taxonomy,
} from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import { fill } from '../format.js';
import { commitmentActsOf, commitmentForms } from './commitment-acts.js';
import { contactActsOf, contactForms, type ContactAct } from './contact-acts.js';
import { entryFields } from './entry.js';
import { choicesOf, FieldMaker } from './fields.js';
import type { FormField, FormValues } from './form.js';
import { itemField } from './item-fields.js';
import { whistleActsOf, whistleForms, type WhistleAct } from './whistle-acts.js';

/** What a form is for: a step in a case's life, or writing one down. */
export type DeskAct = CaseAct | 'enter';

/** A step in a case's life, or one about promises made for it, bureaus called to it, or reaching its resident. */
export type CaseAct = StaffAction | CommitmentAction | WhistleAct | ContactAct;

/** A case with the promises made for it. */
export interface CaseFile {
  readonly appeal: StaffAppeal;
  readonly commitments: readonly StaffCommitment[];
}

/** What the fields depend on. */
export interface ActSetting {
  readonly make: FieldMaker;
  readonly words: DeskWords;
  readonly values: FormValues;
  /** Absent when one is written down. */
  readonly appeal?: StaffAppeal | undefined;
  readonly commitments: readonly StaffCommitment[];
  /** Of the unit it is addressed to. */
  readonly taxonomy?: Taxonomy | undefined;
}

const horizon = ({ make, words }: ActSetting): FormField =>
  make.choose('radio', 'horizon', '/horizon', words.terms.horizons, { required: false });

const handling = (setting: ActSetting): FormField[] => [
  horizon(setting),
  setting.make.note(limits.HandlingDraft.note),
];

const forms: Readonly<Record<DeskAct, (setting: ActSetting) => FormField[]>> = {
  accept: handling,
  decline: ({ make, words }) => [
    make.choose('radio', 'declineReason', '/reason', words.staffForms.reasons),
    make.make('area', 'goTo', '/goTo', limits.DeclineDraft.goTo),
  ],
  assign: ({ make, words, appeal }) => {
    const unit = appeal?.suggestedUnit?.name;
    const rest = unit === undefined ? {} : { hint: fill(words.staffForms.unitByItem, { unit }) };
    return [make.make('unit', 'unit', '/unit', {}, rest), make.note(limits.AssignDraft.note)];
  },
  'take-over': handling,
  contest: ({ make }) => [make.make('area', 'reason', '/reason', limits.ContestDraft.reason)],
  start: handling,
  answer: answerFields,
  'claim-done': ({ make }) => [make.note(limits.NoteDraft.note)],
  witness: ({ make, words }) => [
    make.choose('radio', 'witness', '/witness', words.staffForms.witnesses),
    make.choose('radio', 'verdict', '/verdict', words.terms.verdicts),
    make.choose('select', 'rating', '/rating', words.terms.ratings, { required: false }),
    make.make('area', 'witnessNote', '/note', limits.WitnessDraft.note),
  ],
  reopen: ({ make }) => [make.make('area', 'reason', '/reason', limits.ReopenDraft.reason)],
  docket: ({ make }) => [
    make.make('line', 'supervisor', '/supervisor', limits.DocketDraft.supervisor),
    make.make('day', 'nextReview', '/nextReview'),
    make.note(limits.DocketDraft.note),
  ],
  'extend-petition': ({ make }) => [
    make.make('count', 'extensionDays', '/days'),
    make.make('area', 'reason', '/reason', limits.PetitionExtensionDraft.reason),
  ],
  merge: ({ make }) => [make.make('number', 'into', '/into'), make.note(limits.MergeDraft.note)],
  recategorise: (setting) => {
    const { make, words, appeal, taxonomy } = setting;
    // Its own is one of them where there is an item to choose in it.
    const names = Object.entries(words.terms.categories).filter(
      ([name]) => name !== appeal?.category || itemsOf(taxonomy, appeal.category).length > 0,
    );
    return [
      make.choose('select', 'category', '/category', Object.fromEntries(names)),
      ...itemField(setting),
      make.note(limits.RecategoriseDraft.note),
    ];
  },
  enter: entryFields,
  ...commitmentForms,
  ...whistleForms,
  ...contactForms,
};

/** What this reader can do to a case now. */
export function caseActs({ appeal, commitments }: CaseFile): CaseAct[] {
  return [
    ...appeal.actions,
    ...commitmentActsOf(commitments),
    ...whistleActsOf(appeal),
    ...contactActsOf(appeal),
  ];
}

/** The letter or digit that begins each act while a case is open and no field has the focus. */
export const actKeys: Readonly<Record<CaseAct, string>> = {
  accept: 'a',
  decline: 'x',
  assign: 'g',
  'take-over': 't',
  contest: 'c',
  start: 's',
  answer: 'd',
  'claim-done': 'w',
  witness: 'h',
  reopen: 'o',
  docket: 'u',
  'extend-petition': 'f',
  merge: 'm',
  recategorise: 'l',
  claim: '1',
  extend: '2',
  'decide-extension': '3',
  'add-node': '4',
  'add-evidence': '5',
  judge: '6',
  withdraw: '7',
  blow: 'b',
  arrive: 'v',
  say: 'y',
  'stand-down': 'q',
  close: 'e',
  look: 'i',
  reissue: 'z',
};

/** What a form starts with: the unit that answers for such a thing is the likeliest one to pass it to. */
export function actStart(act: DeskAct, appeal: StaffAppeal | undefined): FormValues {
  const unit = appeal?.suggestedUnit?.name;
  if (act === 'assign' && unit !== undefined) return { unit };
  return {};
}

export interface ActForm {
  readonly act: DeskAct;
  readonly heading: string;
  /** What one should know before doing it; may be empty. */
  readonly note: string;
  readonly fields: readonly FormField[];
}

/** The form of an act as it is for what was filled in so far. @param file of the case; absent when one is written down @param taxonomy of the unit it is addressed to */
export function actForm(
  act: DeskAct,
  values: FormValues,
  words: DeskWords,
  file?: CaseFile,
  taxonomy?: Taxonomy,
): ActForm {
  const { actions, notes } = words.staffForms;
  const { appeal, commitments = [] } = file ?? {};
  const setting = { make: new FieldMaker(words), words, values, appeal, commitments, taxonomy };
  return { act, heading: actions[act], note: notes[act], fields: forms[act](setting) };
}

/** What is said when it was taken. @param number of the appeal it was done to, or that came to be */
export function doneSentence(act: DeskAct, number: string, words: DeskWords): string {
  return fill(words.staffForms.done[act], { number });
}

/** What can be done instead, of what this reader can do. */
export function legalSentence(actions: readonly CaseAct[], words: DeskWords): string {
  const { legal, nothingLegal, separator } = words.staffDesk;
  const names = actions.map((action) => words.staffForms.actions[action]).filter(Boolean);
  return names.length > 0 ? fill(legal, { actions: names.join(separator) }) : nothingLegal;
}

/** Why it was not taken. @param detail the server's own sentence, for a code this page has none for */
export function refusalSentence(code: string, detail: string | undefined, words: DeskWords): string {
  const { refusals } = words.staffDesk;
  return refusals[code as keyof typeof refusals] ?? detail ?? refusals.other;
}

/** The words to the resident, and what the type of answer asks for beside them. */
function answerFields(setting: ActSetting): FormField[] {
  const { make, words, values, appeal } = setting;
  const { answerHints } = words.staffForms;
  const type = values.answerType as AnswerType | undefined;
  const heard = answersFor(appeal?.kind ?? 'request');
  const choices = choicesOf(words.terms.answers, answerHints).filter(({ value }) =>
    heard.includes(value as AnswerType),
  );
  const types = make.make('radio', 'answerType', '/type', {}, { choices });
  if (type === undefined) return [types];
  const text = make.make('area', 'text', '/text', limits.AnswerDraft[type].text, {
    starters: words.staffStarters[type] ?? [],
  });
  return [types, text, ...besideText(type, setting)];
}

function besideText(type: AnswerType, { make, words, values }: ActSetting): FormField[] {
  const { staffForms } = words;
  const {
    promised,
    cannot,
    adopted,
    'not-adopted': notAdopted,
    'needs-coordination': coordination,
  } = limits.AnswerDraft;
  switch (type) {
    case 'promised': {
      const { text, owner } = promised.promise;
      return [
        make.make('area', 'promise', '/promise/text', text),
        make.make('line', 'ownerName', '/promise/owner/name', owner.name),
        make.make('line', 'ownerTitle', '/promise/owner/title', owner.title),
        make.choose('radio', 'dueType', '/promise/due/type', staffForms.dueTypes),
        ...dueField(make, values),
      ];
    }
    case 'needs-coordination':
      return [
        make.choose('radio', 'level', '/level', staffForms.levels),
        make.make('line', 'called', '/called', coordination.called),
      ];
    case 'cannot':
      return [
        make.make('area', 'basis', '/basis', cannot.basis),
        make.make('area', 'alternative', '/alternative', cannot.alternative),
      ];
    case 'adopted':
      return [make.make('area', 'adoptedIn', '/in', adopted.in)];
    case 'not-adopted':
      return [make.make('area', 'why', '/why', notAdopted.why)];
    case 'resolved':
    case 'policy-only':
      return [];
  }
}

function dueField(make: FieldMaker, { dueType }: FormValues): FormField[] {
  if (dueType === 'day') return [make.make('day', 'dueDay', '/promise/due/day')];
  return dueType === 'working-days' ? [make.make('count', 'dueDays', '/promise/due/days')] : [];
}
