// 请核对: repeats what was typed, asks whether it may be published, and gives the button that files it.
import { html } from 'hono/html';
import type { Body, PublicAppeal, Taxonomy } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { appealForm, notice } from './appeal-form.js';
import { hiddenField, radioGroup } from './form-fields.js';
import { itemRows } from './item-fields.js';
import type { Markup } from './layout.js';
import { writtenList, type WrittenRow } from './message-page.js';
import { carriedPhotos } from './photo-field.js';
import type { FormPhotos } from './posted-photos.js';
import { similarSection } from './similar-section.js';
import type { PostedValues } from './submission.js';
import { pageWords } from './words.js';

const { appealForm: w, terms } = wordsFor('zh-CN');

export interface Check {
  readonly body: Body;
  readonly values: PostedValues;
  readonly photos: FormPhotos;
  /** What was typed and more goes on with the button. */
  readonly carried: readonly Markup[];
  /** What is known and much like it. */
  readonly similar: readonly PublicAppeal[];
  /** Random; what is sent twice under it is filed once. */
  readonly key: string;
  /** Says that this page was ours, and when it was shown. */
  readonly token: string;
  /** It was sent from a page like this, too late or by somebody else's hand. */
  readonly hasExpired: boolean;
}

export function checkPage({ body, values, photos, carried, similar, key, token, hasExpired }: Check): Markup {
  // Publishing needs a choice made here: a yes that came from another page is none.
  const consent = hasExpired ? (values.consent ?? 'no') : 'no';
  return html`<h1>${w.check.title}</h1>
    <p class="lead">${hasExpired ? pageWords.checkExpired : w.check.intro}</p>
    ${writtenList([...writtenRows(values, body.taxonomy), ...photoRows(photos)])} ${similarSection(similar)}
    <form method="post" action="/submit" accept-charset="utf-8">
      ${carried} ${carriedPhotos(photos)} ${hiddenField('body', body.slug)} ${hiddenField('key', key)}
      ${hiddenField('token', token)}
      ${radioGroup({
        id: 'consent',
        name: 'consent',
        label: w.check.publish,
        hint: w.fields.consent.hint,
        choices: [
          { value: 'no', label: w.check.publishNo },
          { value: 'yes', label: w.check.publishYes },
        ],
        value: consent,
      })}
      ${notice(body)}
      <p><button class="button" type="submit" name="step" value="send">${w.check.send}</button></p>
    </form>
    <details class="act">
      <summary>${w.check.change}</summary>
      ${appealForm(body, values, {}, photos)}
    </details>`;
}

function photoRows({ claims }: FormPhotos): WrittenRow[] {
  const { label, count } = pageWords.photos;
  return claims.length > 0 ? [[label, fill(count, { count: claims.length })]] : [];
}

/** What was typed, with names instead of codes. */
export function writtenRows(values: PostedValues, taxonomy?: Taxonomy): WrittenRow[] {
  const anonymous = values.anonymous === 'yes';
  const contact = anonymous ? w.check.anonymousYes : [values.name, values.phone].filter(Boolean).join(' ');
  const rows: (readonly [string, string | undefined])[] = [
    [pageWords.checkMeeting, values.meeting],
    [w.fields.title.label, values.title],
    [w.fields.text.label, values.text],
    [w.fields.place.label, values.place],
    [w.fields.category.label, nameIn(terms.categories, values.category)],
    ...itemRows(taxonomy, values),
    [w.fields.kind.label, nameIn(terms.kinds, values.kind)],
    [pageWords.checkCohort, nameIn(terms.cohorts, values.cohort)],
    [pageWords.checkContact, contact || pageWords.none],
  ];
  return rows.flatMap(([term, text]) => (text ? [[term, text] as const] : []));
}

function nameIn(names: Readonly<Record<string, string>>, code: string | undefined): string | undefined {
  return code !== undefined && Object.hasOwn(names, code) ? names[code] : undefined;
}
