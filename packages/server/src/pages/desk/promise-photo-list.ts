// Photos of before and after promises as staff look at them: those that wait, with what can be said, and those that are public.
import { html } from 'hono/html';
import type { CommitmentPhoto } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { checkbox, hiddenField, selectField } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { promisePhotoWords as words } from './promise-photo-words.js';

const sdkWords = wordsFor('zh-CN');
const { kinds, photoReasons } = sdkWords.commitment.evidence;
const reasons = Object.entries(photoReasons).map(([value, label]) => ({ value, label }));
const SHOWN = 20;

/** What was missing when somebody decided: at which photo, and in which field. */
export interface DecisionFault {
  readonly photo: string;
  readonly name: 'looked' | 'reason';
}

/** The field's own address on the page. */
export function decisionField({ photo, name }: DecisionFault): string {
  return `${name}-${photo}`;
}

export interface PhotoList {
  readonly photos: readonly CommitmentPhoto[];
  readonly csrf: string;
  readonly key: string;
  /** Whether the reader's role decides at all. */
  readonly mayDecide: boolean;
  readonly fault?: DecisionFault | undefined;
}

export function waitingList(list: PhotoList): Markup {
  const { photos, mayDecide } = list;
  const more = photos.length - SHOWN;
  return html`<h2>${words.waitingTitle}</h2>
    ${photos.length === 0 && html`<p>${words.noneWaiting}</p>`}
    <ul class="plain rows">
      ${photos
        .slice(0, SHOWN)
        .map(
          (photo) =>
            html`<li>
              ${picture(photo, pathOf(pageRoutes.deskPromisePicture, photo))}
              ${photo.mayPublish ? publishForm(photo, list) : html`<p>${mayDecide ? words.own : words.notDecided}</p>`}
              ${mayDecide && refuseForm(photo, list)}
            </li>`,
        )}
    </ul>
    ${more > 0 && html`<p class="small muted">${fill(words.moreWaiting, { count: more })}</p>`}`;
}

export function publishedList(list: PhotoList): Markup {
  const { photos, mayDecide } = list;
  return html`<h2>${words.publishedTitle}</h2>
    ${photos.length === 0 && html`<p>${words.nonePublished}</p>`}
    <ul class="plain rows">
      ${photos
        .slice(0, SHOWN)
        .map(
          (photo) =>
            html`<li>
              ${picture(photo, pathOf(pageRoutes.commitmentPhoto, photo))}
              ${mayDecide && refuseForm(photo, list)}
            </li>`,
        )}
    </ul>
    ${photos.length > SHOWN && html`<p class="small muted">${words.morePublished}</p>`}`;
}

/** The words are what it says to whoever can't see it; whoever looks reads them beside it. */
function picture(photo: CommitmentPhoto, src: string): Markup {
  const { commitment, promise, kind, text, width, height, by, addedOn, decidedOn } = photo;
  const on = (day: string): string => formatDay(day, sdkWords);
  return html`<figure class="photo">
      <img src="${src}" alt="${text}" width="${width}" height="${height}" loading="lazy" />
      <figcaption><strong>${kinds[kind]}</strong> ${text}</figcaption>
    </figure>
    <a class="target text" href="${pageRoutes.commitment.path.replace('{id}', commitment)}">${promise}</a>
    <p class="small muted facts">
      <span>${commitment}</span> <span>${fill(words.addedOn, { unit: by.name, day: on(addedOn) })}</span>
      ${decidedOn !== undefined && html`<span>${fill(words.publishedOn, { day: on(decidedOn) })}</span>`}
    </p>`;
}

function publishForm(photo: CommitmentPhoto, { csrf, key, fault }: PhotoList): Markup {
  const { id } = photo;
  const isWrong = fault?.photo === id && fault.name === 'looked';
  const field = {
    id: decisionField({ photo: id, name: 'looked' }),
    name: 'looked',
    label: words.fields.looked,
    required: true,
    ...(isWrong && { fault: words.wrong.looked }),
  };
  return html`<form
    method="post"
    action="${pathOf(pageRoutes.deskPublishPromisePhoto, photo)}"
    autocomplete="off"
  >
    ${hiddenField('csrf', csrf)} ${hiddenField('key', `${key}-p-${id}`)} ${checkbox(field, false)}
    <p><button class="button" type="submit">${words.publish}</button></p>
  </form>`;
}

/** Not public, or no longer. */
function refuseForm(photo: CommitmentPhoto, { csrf, key, fault }: PhotoList): Markup {
  const { id, state } = photo;
  const isPublic = state === 'published';
  const isWrong = fault?.photo === id && fault.name === 'reason';
  const says = isPublic ? words.takeDown : words.refuse;
  const field = {
    id: decisionField({ photo: id, name: 'reason' }),
    name: 'reason',
    label: isPublic ? words.fields.takeDownReason : words.fields.reason,
    ...(isPublic && { hint: words.takeDownNote }),
    ...{ choices: reasons, value: undefined, required: true },
    ...(isWrong && { fault: words.wrong.reason }),
  };
  return html`<details ${isWrong && 'open'}>
    <summary>${says}</summary>
    <form method="post" action="${pathOf(pageRoutes.deskRefusePromisePhoto, photo)}" autocomplete="off">
      ${hiddenField('csrf', csrf)} ${hiddenField('key', `${key}-r-${id}`)} ${selectField(field, words.choose)}
      <p><button class="button secondary" type="submit">${says}</button></p>
    </form>
  </details>`;
}

function pathOf(
  { path }: { readonly path: string },
  { commitment, id }: Pick<CommitmentPhoto, 'commitment' | 'id'>,
): string {
  return path.replace('{id}', commitment).replace('{photo}', id);
}
