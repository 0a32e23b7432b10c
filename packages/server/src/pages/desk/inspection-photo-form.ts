// The form by which staff add a photo of an inspection: what was typed, the draft, and what is wrong with it.
import { html } from 'hono/html';
import type { AttachmentClaim, DecisionDetail, ErrorCode, InspectionPhotoDraft } from '@huiyin/sdk';
import { MOST_INSPECTION_PHOTOS, standingPhotos } from '@huiyin/sdk/rules';
import { validateRequest } from '@huiyin/sdk/validators';
import { fill, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { fieldSentence } from '../../words/index.js';
import { errorSummary, hiddenField, selectField, textArea, type Choice } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { withFiles } from '../photo-field.js';
import { typedText } from '../submission.js';
import { numberIn } from './act-draft.js';
import { inspectionPhotoWords as words } from './inspection-photo-words.js';
import { pictureField } from './one-photo.js';
import { photoDeskWords } from './photo-words.js';

const sdkWords = wordsFor('zh-CN');
const { findings } = sdkWords.decisions.inspections;
const names = ['inspection', 'photo', 'text'] as const;
type Name = (typeof names)[number];

export type PhotoValues = Readonly<Partial<Record<'inspection' | 'text', string>>>;
export type PhotoFaults = Readonly<Partial<Record<Name, string>>>;

export function postedPhoto(form: URLSearchParams): PhotoValues {
  return { inspection: typedText(form, 'inspection'), text: typedText(form, 'text') };
}

/** What the wire wants; still to be validated. */
export function photoDraft(
  { inspection = '', text = '' }: PhotoValues,
  photo: AttachmentClaim | undefined,
): Partial<InspectionPhotoDraft> {
  // The validator decides whether it is one.
  return { inspection: numberIn(inspection) as number, text, ...(photo && { photo }) };
}

/** The first fault of each field, as a sentence; what is chosen can only be missing. */
export function photoDraftFaults(draft: Partial<InspectionPhotoDraft>): PhotoFaults {
  const faults: Partial<Record<Name, string>> = {};
  for (const { pointer, code, limit } of validateRequest.InspectionPhotoDraft(draft)) {
    const part = pointer.split('/')[1];
    if (part === 'inspection') faults.inspection ??= words.wrong.inspection;
    else if (part === 'photo') faults.photo ??= photoDeskWords.photo.missing;
    else if (part === 'text') faults.text ??= fieldSentence(code, 'zh-CN', { limit });
  }
  return faults;
}

/** Refusals that are mended in a field. */
export function faultsBy(code: ErrorCode): PhotoFaults | undefined {
  switch (code) {
    case 'request.invalid':
      return { inspection: words.wrong.inspection };
    case 'attachment.too-many':
      return { inspection: words.wrong.full };
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
  readonly decision: DecisionDetail;
  readonly action: string;
  readonly csrf: string;
  readonly key: string;
}

export function photoForm({ values, faults = {}, kept, decision, action, csrf, key }: PhotoForm): Markup {
  const { inspection } = words;
  const { text } = photoDeskWords;
  const wrong = names.flatMap((name) => {
    const sentence = faults[name];
    return sentence === undefined ? [] : [{ id: `h-${name}`, sentence }];
  });
  const field = (name: 'inspection' | 'text', { label, hint }: { label: string; hint: string }) => ({
    ...{ id: `h-${name}`, name, label, hint, fault: faults[name], required: true },
    value: values[name] ?? '',
  });
  const choices = inspectionChoices(decision);
  return html`<form method="post" action="${action}" autocomplete="off" ${withFiles}>
    ${errorSummary(photoDeskWords.faults, wrong)} ${hiddenField('csrf', csrf)} ${hiddenField('key', key)}
    ${hiddenField('decision', decision.id)}
    ${selectField({ ...field('inspection', inspection), choices }, photoDeskWords.choose)}
    ${pictureField(kept, faults.photo)} ${textArea(field('text', text), 3)}
    <p><button class="button" type="submit">${photoDeskWords.add}</button></p>
  </form>`;
}

/** Those with room for a photo, the latest first. */
function inspectionChoices({ inspections }: DecisionDetail): Choice[] {
  return inspections
    .filter((one) => standingPhotos(one).length < MOST_INSPECTION_PHOTOS)
    .map(({ inspection, on, subject, finding }) => ({
      value: String(inspection),
      label: fill(words.choice, {
        number: inspection,
        on: formatDay(on, sdkWords),
        finding: findings[subject][finding],
      }),
    }))
    .reverse();
}
