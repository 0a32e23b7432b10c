// The appeal form as plain HTML that posts to /submit: the fallback inside the tag, and the page to correct it on.
import { html } from 'hono/html';
import type { Body, Category } from '@huiyin/sdk';
import { PHOTO_RULES } from '@huiyin/sdk/rules';
import { fill, type AppealFormFaults, type AppealFormField } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import {
  checkbox,
  errorSummary,
  hiddenField,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Choice,
  type Field,
} from './form-fields.js';
import { isYesNo, itemFields } from './item-fields.js';
import type { Markup } from './layout.js';
import { photoFaults, photoField, withFiles } from './photo-field.js';
import { noPhotos, type FormPhotos } from './posted-photos.js';
import type { PostedValues } from './submission.js';

const words = wordsFor('zh-CN');
const { appealForm: w, terms } = words;
const PHOTOS = 'f-photos';

/** The form with what was typed and what is wrong with it, in the order of the element's. */
export function appealForm(
  body: Body,
  values: PostedValues = {},
  faults: AppealFormFaults = {},
  photos: FormPhotos = noPhotos,
): Markup {
  const field = (name: Exclude<WordedField, 'channel'>): Field => {
    const { label, hint } = w.fields[name];
    return { id: idOf(name), name, label, hint, fault: faults[name] };
  };
  const required = (name: 'title' | 'text' | 'place' | 'category'): Field => ({
    ...field(name),
    required: true,
  });
  // Browsers bring back what was typed when somebody returns, but not in a form that says `autocomplete="off"`.
  return html`<form method="post" action="/submit" ${withFiles} accept-charset="utf-8">
    ${hiddenField('body', body.slug)} ${values.meeting && hiddenField('meeting', values.meeting)}
    ${values.channel && hiddenField('channel', values.channel)}
    ${faultSummary(faults, photos, (name) => isYesNo(body.taxonomy, values, name))}
    ${textField({ ...required('title'), value: values.title ?? '', autocomplete: 'off' })}
    ${textArea({ ...required('text'), value: values.text ?? '' }, 6)}
    ${textField({ ...required('place'), value: values.place ?? '', autocomplete: 'off' })}
    ${photoField(PHOTOS, photos, PHOTO_RULES.mostAtOnce)}
    ${selectField(
      { ...required('category'), choices: categoryChoices(body), value: values.category },
      w.fields.category.placeholder,
    )}
    ${itemFields(body, values, faults)}
    ${radioGroup({ ...field('kind'), choices: choicesOf(terms.kinds), value: values.kind ?? 'request' })}
    ${selectField(
      { ...field('cohort'), choices: choicesOf(cohorts), value: values.cohort },
      terms.cohorts.undisclosed,
    )}
    <fieldset class="contact">
      <legend class="subheading">${w.contactHeading}</legend>
      ${checkbox(field('anonymous'), values.anonymous === 'yes')}
      ${textField({ ...field('name'), value: values.name ?? '', autocomplete: 'name' })}
      ${textField({
        ...field('phone'),
        value: values.phone ?? '',
        type: 'tel',
        inputMode: 'tel',
        autocomplete: 'tel',
      })}
    </fieldset>
    ${notice(body)}
    <p><button class="button" type="submit">${w.review}</button></p>
  </form>`;
}

/** What is collected, by whom, for how long; to be read before anything is sent. */
export function notice(body: Body): Markup {
  return html`<p class="small muted">
    ${fill(w.notice, { body: body.name })} <a class="target" href="/privacy">${w.noticeLink}</a>
  </p>`;
}

type WordedField = keyof typeof w.fields | 'channel';

function faultSummary(
  faults: AppealFormFaults,
  photos: FormPhotos,
  isChoice: (name: string) => boolean,
): Markup | '' {
  const entries = Object.entries(faults) as [AppealFormField, string][];
  return errorSummary(w.errors.summary, [
    ...entries.map(([name, sentence]) => ({
      id: isChoice(name) ? `${idOf(name)}-0` : firstControl(name),
      sentence,
    })),
    ...photoFaults(PHOTOS, photos),
  ]);
}

function idOf(name: AppealFormField): string {
  return `f-${name}`;
}

/** Where the summary leads: what can't be seen on this form is mended by writing the text anew. */
function firstControl(name: AppealFormField): string {
  if (name === 'kind') return `${idOf(name)}-0`;
  return idOf(name === 'channel' || name === 'consent' ? 'text' : name);
}

const { undisclosed: _undisclosed, ...cohorts } = terms.cohorts;

/** The dictionary's order, of what the unit takes. */
function categoryChoices(body: Body): Choice[] {
  return choicesOf(terms.categories).filter(({ value }) => body.categories.includes(value as Category));
}

function choicesOf(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
