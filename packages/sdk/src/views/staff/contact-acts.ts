// What is done about reaching the resident: looking at the contact that was left, replacing a code that was lost.
import { limits } from '../../schema/limits.js';
import type { LeftContact, SeenContact, StaffAppeal } from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import { fill, formatMoment } from '../format.js';
import type { FieldMaker } from './fields.js';
import type { FormField } from './form.js';

/** Neither moves the case. */
export type ContactAct = 'look' | 'reissue';

interface Setting {
  readonly make: FieldMaker;
  readonly words: DeskWords;
}

export const contactForms: Readonly<Record<ContactAct, (setting: Setting) => FormField[]>> = {
  look: ({ make, words }) => [
    make.make('line', 'lookReason', '/reason', limits.ContactLookDraft.reason, {
      starters: words.staffForms.lookReasons,
    }),
  ],
  reissue: ({ make, words }) => [
    make.choose('radio', 'callBack', '/how', words.terms.callBacks),
    make.make('area', 'callBackNote', '/note', limits.CodeReissueDraft.note),
  ],
};

/** What this reader can do about it. */
export function contactActsOf({ mayLookAtContact, mayReissueCode }: StaffAppeal): ContactAct[] {
  return [
    ...(mayLookAtContact ? (['look'] as const) : []),
    ...(mayReissueCode ? (['reissue'] as const) : []),
  ];
}

export interface SeenContactView {
  readonly heading: string;
  readonly name?: string;
  /** As it was left. */
  readonly phone?: string;
  /** For `tel:`, digits and a leading plus only. */
  readonly dial?: string;
  /** That it was written down, and that it is gone when another case is opened. */
  readonly note: string;
}

export function seenContactView({ contact, seenAt }: SeenContact, words: DeskWords): SeenContactView {
  const w = words.staffDesk.contact;
  const { name, phone }: LeftContact = contact;
  return {
    heading: w.heading,
    ...(name && { name }),
    ...(phone && { phone, dial: phone.replace(/[^+0-9]/g, '') }),
    note: fill(w.note, { moment: formatMoment(seenAt, words) }),
  };
}
