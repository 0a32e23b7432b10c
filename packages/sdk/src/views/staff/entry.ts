// Writing an appeal down for a resident: its fields in the order a call goes, and what is said afterwards.
import { limits } from '../../schema/limits.js';
import type { StaffReceipt, Taxonomy } from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import { fill, formatDay } from '../format.js';
import type { FieldMaker } from './fields.js';
import type { FormField, FormValues } from './form.js';
import { itemField, questionFields } from './item-fields.js';

interface EntrySetting {
  readonly make: FieldMaker;
  readonly words: DeskWords;
  readonly values: FormValues;
  readonly taxonomy?: Taxonomy | undefined;
}

/** What a form starts with: most calls are like the one before. */
export function entryStart(before: FormValues = {}): FormValues {
  const { channel = 'hotline-12345', kind = 'request' } = before;
  return { channel, kind };
}

/** What happened and where first; how it came and who it was after. */
export function entryFields(setting: EntrySetting): FormField[] {
  const { make, words, values } = setting;
  const { title, text, place, occurredAt } = limits.EnteredAppealDraft;
  const { terms } = words;
  const { web: _web, import: _import, ...channels } = terms.channels;
  const { undisclosed, ...cohorts } = terms.cohorts;
  return [
    make.make('line', 'title', '/title', title),
    make.make('area', 'matter', '/text', text),
    make.make('line', 'place', '/place', place),
    make.choose('select', 'category', '/category', terms.categories),
    ...itemField(setting),
    ...questionFields(setting),
    ...contactFields(make, words, values),
    make.choose('select', 'channel', '/channel', channels),
    make.choose('select', 'kind', '/kind', terms.kinds),
    make.choose('select', 'cohort', '/cohort', { ...cohorts, undisclosed }, { required: false }),
    make.make('moment', 'occurredAt', '/occurredAt', occurredAt, { required: false }),
    make.make('check', 'onBehalf', '/onBehalf'),
    make.make('check', 'consent', '/consentToPublish'),
  ];
}

/** Without a telephone it has to be said that there will be no code. */
function contactFields(make: FieldMaker, words: DeskWords, values: FormValues): FormField[] {
  const { name, phone } = limits.EnteredAppealDraft.contact;
  const isAnonymous = Boolean(values.anonymous);
  const anonymous = make.make('check', 'anonymous', '/anonymous');
  if (isAnonymous) return [anonymous];
  const missing = words.staffForms.errors.phoneMissing;
  const names = make.make('line', 'name', '/contact/name', name, { required: false });
  const without = make.make('check', 'withoutCode', '/withoutCode');
  if (values.withoutCode) return [names, anonymous, without];
  return [make.make('phone', 'phone', '/contact/phone', phone, { missing }), names, anonymous, without];
}

export interface StaffReceiptView {
  readonly heading: string;
  readonly number: string;
  /** How the resident comes to the tracking code, which staff never see. */
  readonly code: string;
  readonly firstResponse: string;
}

export function staffReceiptView({ number, code, clocks }: StaffReceipt, words: DeskWords): StaffReceiptView {
  const w = words.staffForms.receipt;
  return {
    heading: w.heading,
    number,
    code: w.codes[code],
    firstResponse: fill(w.firstResponse, { day: formatDay(clocks.firstResponse.due, words) }),
  };
}
