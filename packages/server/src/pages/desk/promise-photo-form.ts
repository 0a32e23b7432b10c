// The form by which staff add a photo of before or after a promise: what was typed, the draft, and what is wrong with it.
import { html } from 'hono/html';
import type { AttachmentClaim, CommitmentPhotoDraft, ErrorCode } from '@huiyin/sdk';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { wordsFor } from '@huiyin/sdk/words';
import { fieldSentence } from '../../words/index.js';
import {
  errorSummary,
  hiddenField,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Choice,
} from '../form-fields.js';
import type { Markup } from '../layout.js';
import { withFiles } from '../photo-field.js';
import { typedText } from '../submission.js';
import { pictureField } from './one-photo.js';
import { photoDeskWords } from './photo-words.js';
import { promisePhotoWords as words } from './promise-photo-words.js';

const { kinds } = wordsFor('zh-CN').commitment.evidence;
const typedNames = ['commitment', 'number', 'kind', 'text'] as const;
const names = ['commitment', 'number', 'kind', 'photo', 'text'] as const;
type Name = (typeof names)[number];

/** As typed; a promise is chosen from the list, or its number written. */
export type PhotoValues = Readonly<Partial<Record<(typeof typedNames)[number], string>>>;
export type PhotoFaults = Readonly<Partial<Record<Name, string>>>;

export function postedPhoto(form: URLSearchParams): PhotoValues {
  const values: Partial<Record<(typeof typedNames)[number], string>> = {};
  for (const name of typedNames) {
    const typed = typedText(form, name);
    if (typed) values[name] = typed;
  }
  return values;
}

/** A commitment's id as typed, in any case and width, with or without hyphens; undefined if it can't be one. */
export function commitmentIdIn(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s\p{Dash}_]/gu, '');
  const [, ledger, year, serial] = /^([A-Z]{2,4})C(\d{4})(\d{6})$/.exec(plain.toUpperCase()) ?? [];
  return ledger && year && serial ? `${ledger}-C-${year}-${serial}` : undefined;
}

/** Which promise it is for, or why that can't be told. */
export function promiseNamed({ commitment, number }: PhotoValues): {
  readonly id?: string;
  readonly faults: PhotoFaults;
} {
  const { wrong } = words;
  const chosen = commitment === undefined ? undefined : commitmentIdIn(commitment);
  if (number === undefined) {
    return chosen === undefined ? { faults: { commitment: wrong.commitment } } : { id: chosen, faults: {} };
  }
  const written = commitmentIdIn(number);
  if (written === undefined) return { faults: { number: wrong.number } };
  if (chosen !== undefined && chosen !== written) return { faults: { number: wrong.two } };
  return { id: written, faults: {} };
}

/** What the wire wants; still to be validated. */
export function photoDraft(
  { kind, text = '' }: PhotoValues,
  photo: AttachmentClaim | undefined,
): Partial<CommitmentPhotoDraft> {
  // The validator decides whether it is one.
  return { kind: kind as CommitmentPhotoDraft['kind'], text, ...(photo && { photo }) };
}

export function photoDraftFaults(draft: Partial<CommitmentPhotoDraft>): PhotoFaults {
  return photoFaults(validateRequest.CommitmentPhotoDraft(draft));
}

/** The first fault of each field, as a sentence; what is chosen can only be missing. */
export function photoFaults(errors: readonly FieldFault[]): PhotoFaults {
  const faults: Partial<Record<Name, string>> = {};
  for (const { pointer, code, limit } of errors) {
    const part = pointer.split('/')[1];
    if (part === 'kind') faults.kind ??= words.wrong.kind;
    else if (part === 'photo') faults.photo ??= photoDeskWords.photo.missing;
    else if (part === 'text') faults.text ??= fieldSentence(code, 'zh-CN', { limit });
  }
  return faults;
}

/** Refusals that are mended in a field. @param at the field the promise was named in */
export function faultsBy(code: ErrorCode, at: 'commitment' | 'number'): PhotoFaults | undefined {
  const { wrong } = words;
  switch (code) {
    case 'commitment.not-found':
      return { [at]: wrong.unknown };
    case 'commitment.not-your-unit':
      return { [at]: wrong.notYours };
    case 'commitment.illegal-transition':
      return { [at]: wrong.ended };
    case 'attachment.too-many':
      return { [at]: wrong.full };
    case 'attachment.not-found':
      return { photo: photoDeskWords.photo.gone };
    default:
      return undefined;
  }
}

export interface PhotoForm {
  readonly values: PhotoValues;
  readonly faults?: PhotoFaults;
  /** One that has arrived already. */
  readonly kept?: AttachmentClaim | undefined;
  /** Promises it can be for. */
  readonly promises: readonly Choice[];
  readonly action: string;
  readonly csrf: string;
  readonly key: string;
}

export function photoForm({ values, faults = {}, kept, promises, action, csrf, key }: PhotoForm): Markup {
  const { fields, hints } = words;
  const { text } = photoDeskWords;
  const wrong = names.flatMap((name) => {
    const sentence = faults[name];
    return sentence === undefined ? [] : [{ id: name === 'kind' ? 'h-kind-0' : `h-${name}`, sentence }];
  });
  const field = (name: keyof PhotoValues, hint?: string) => ({
    id: `h-${name}`,
    name,
    label: name === 'text' ? text.label : fields[name],
    fault: faults[name],
    ...(hint !== undefined && { hint }),
    value: values[name] ?? '',
  });
  const choices = [
    { value: 'before', label: kinds.before },
    { value: 'after', label: kinds.after },
  ];
  return html`<form method="post" action="${action}" autocomplete="off" ${withFiles}>
    ${errorSummary(photoDeskWords.faults, wrong)} ${hiddenField('csrf', csrf)} ${hiddenField('key', key)}
    ${selectField({ ...field('commitment', hints.commitment), choices: promises }, photoDeskWords.choose)}
    ${textField(field('number', hints.number))} ${radioGroup({ ...field('kind'), choices, required: true })}
    ${pictureField(kept, faults.photo)} ${textArea({ ...field('text', text.hint), required: true }, 3)}
    <p><button class="button" type="submit">${photoDeskWords.add}</button></p>
  </form>`;
}
