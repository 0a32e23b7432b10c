// Photos as staff look at them: those that wait, with what can be said of each, and those that are public.
import { html } from 'hono/html';
import type { CommitmentPhoto } from '@huiyin/sdk';
import { fill, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { checkbox, hiddenField, selectField } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { photoDeskWords as words } from './photo-words.js';

const sdkWords = wordsFor('zh-CN');
const reasons = Object.entries(sdkWords.commitment.evidence.photoReasons).map(([value, label]) => ({
  value,
  label,
}));
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

/** One of them, whatever it is of. */
export interface DeskPhoto extends Pick<
  CommitmentPhoto,
  'id' | 'text' | 'width' | 'height' | 'state' | 'by' | 'addedOn' | 'decidedOn' | 'mayPublish'
> {
  /** Id of what it is shown with. */
  readonly record: string;
  /** What kind of photo it is, in a word. */
  readonly kind: string;
  /** What it is shown with, and where that stands. */
  readonly about: { readonly text: string; readonly href: string };
}

/** Addresses with `{id}` and `{photo}` in them. */
export interface PhotoPaths {
  /** The picture for staff, and for everybody. */
  readonly picture: string;
  readonly shown: string;
  readonly publish: string;
  readonly refuse: string;
}

export interface PhotoList {
  readonly photos: readonly DeskPhoto[];
  readonly paths: PhotoPaths;
  /** That it leaves a trace where everybody looks. */
  readonly takeDownNote: string;
  /** Where those are that are not listed. */
  readonly morePublished: string;
  readonly csrf: string;
  readonly key: string;
  /** Whether the reader's role decides at all. */
  readonly mayDecide: boolean;
  readonly fault?: DecisionFault | undefined;
}

export function waitingList(list: PhotoList): Markup {
  const { photos, paths, mayDecide } = list;
  const more = photos.length - SHOWN;
  return html`<h2>${words.waitingTitle}</h2>
    ${photos.length === 0 && html`<p>${words.noneWaiting}</p>`}
    <ul class="plain rows">
      ${photos
        .slice(0, SHOWN)
        .map(
          (photo) =>
            html`<li>
              ${picture(photo, pathOf(paths.picture, photo))}
              ${photo.mayPublish ? publishForm(photo, list) : html`<p>${mayDecide ? words.own : words.notDecided}</p>`}
              ${mayDecide && refuseForm(photo, list)}
            </li>`,
        )}
    </ul>
    ${more > 0 && html`<p class="small muted">${fill(words.moreWaiting, { count: more })}</p>`}`;
}

export function publishedList(list: PhotoList): Markup {
  const { photos, paths, mayDecide, morePublished } = list;
  return html`<h2>${words.publishedTitle}</h2>
    ${photos.length === 0 && html`<p>${words.nonePublished}</p>`}
    <ul class="plain rows">
      ${photos
        .slice(0, SHOWN)
        .map(
          (photo) =>
            html`<li>
              ${picture(photo, pathOf(paths.shown, photo))} ${mayDecide && refuseForm(photo, list)}
            </li>`,
        )}
    </ul>
    ${photos.length > SHOWN && html`<p class="small muted">${morePublished}</p>`}`;
}

/** The words are what it says to whoever can't see it; whoever looks reads them beside it. */
function picture(photo: DeskPhoto, src: string): Markup {
  const { record, about, kind, text, width, height, by, addedOn, decidedOn } = photo;
  const on = (day: string): string => formatDay(day, sdkWords);
  return html`<figure class="photo">
      <img src="${src}" alt="${text}" width="${width}" height="${height}" loading="lazy" />
      <figcaption><strong>${kind}</strong> ${text}</figcaption>
    </figure>
    <a class="target text" href="${about.href}">${about.text}</a>
    <p class="small muted facts">
      <span>${record}</span> <span>${fill(words.addedOn, { unit: by.name, day: on(addedOn) })}</span>
      ${decidedOn !== undefined && html`<span>${fill(words.publishedOn, { day: on(decidedOn) })}</span>`}
    </p>`;
}

function publishForm(photo: DeskPhoto, { paths, csrf, key, fault }: PhotoList): Markup {
  const { id } = photo;
  const isWrong = fault?.photo === id && fault.name === 'looked';
  const field = {
    id: decisionField({ photo: id, name: 'looked' }),
    name: 'looked',
    label: words.looked,
    required: true,
    ...(isWrong && { fault: words.wrong.looked }),
  };
  return html`<form method="post" action="${pathOf(paths.publish, photo)}" autocomplete="off">
    ${hiddenField('csrf', csrf)} ${hiddenField('key', `${key}-p-${id}`)} ${checkbox(field, false)}
    <p><button class="button" type="submit">${words.publish}</button></p>
  </form>`;
}

/** Not public, or no longer. */
function refuseForm(photo: DeskPhoto, { paths, takeDownNote, csrf, key, fault }: PhotoList): Markup {
  const { id, state } = photo;
  const isPublic = state === 'published';
  const isWrong = fault?.photo === id && fault.name === 'reason';
  const says = isPublic ? words.takeDown : words.refuse;
  const field = {
    id: decisionField({ photo: id, name: 'reason' }),
    name: 'reason',
    label: isPublic ? words.takeDownReason : words.reason,
    ...(isPublic && { hint: takeDownNote }),
    ...{ choices: reasons, value: undefined, required: true },
    ...(isWrong && { fault: words.wrong.reason }),
  };
  return html`<details ${isWrong && 'open'}>
    <summary>${says}</summary>
    <form method="post" action="${pathOf(paths.refuse, photo)}" autocomplete="off">
      ${hiddenField('csrf', csrf)} ${hiddenField('key', `${key}-r-${id}`)} ${selectField(field, words.choose)}
      <p><button class="button secondary" type="submit">${says}</button></p>
    </form>
  </details>`;
}

function pathOf(path: string, { record, id }: Pick<DeskPhoto, 'record' | 'id'>): string {
  return path.replace('{id}', record).replace('{photo}', id);
}
