// One photo in a form of the desk: the field, and what was chosen in it or has arrived with a form before.
import { html } from 'hono/html';
import type { AttachmentClaim } from '@huiyin/sdk';
import { photoWordsFor } from '@huiyin/sdk/words';
import { fill } from '@huiyin/sdk/views';
import type { PostedFile } from '../../http/multipart.js';
import type { PageRequest } from '../../http/pages.js';
import type { PageDeps } from '../deps.js';
import { faultOf, hintOf } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { CHOSEN, claimsIn, keepFile, KEPT, textOf, type PhotoFault } from '../posted-photos.js';
import { photoDeskWords } from './photo-words.js';

const { faults: photoWords } = photoWordsFor('zh-CN').photos;
const { photo: words } = photoDeskWords;

/** The field's own address on the page. */
export const PHOTO_FIELD = 'h-photo';

/** One file; what has arrived goes along unless it is left out or another is chosen. */
export function pictureField(kept: AttachmentClaim | undefined, fault: string | undefined): Markup {
  const id = PHOTO_FIELD;
  return html`<div class="field${fault && ' wrong'}">
    <label class="label" for="${id}">${words.label}</label>
    ${hintOf({ id, hint: words.hint })}
    ${
      kept &&
      html`<label class="choice"
        ><input type="checkbox" name="${KEPT}" value="${textOf(kept)}" checked /><span
          >${words.kept}</span
        ></label
      >`
    }
    <input
      class="control"
      type="file"
      accept="image/jpeg,image/png,image/webp"
      id="${id}"
      name="${CHOSEN}"
      aria-describedby="${id}-hint${fault && ` ${id}-error`}"
      ${fault && html`aria-invalid="true"`}
      ${!kept && 'required'}
    />
    ${faultOf({ id, fault })}
  </div>`;
}

export interface Picture {
  readonly kept?: AttachmentClaim;
  readonly faults?: { readonly photo: string };
}

/** The one that was chosen now, or else the one that has arrived with a form before. @param body the unit it is sent to */
export async function pictureIn(
  deps: PageDeps,
  { form, files }: { readonly form: URLSearchParams; readonly files: readonly PostedFile[] },
  body: string,
  { now }: PageRequest,
): Promise<Picture> {
  const file = files.find(({ field }) => field === CHOSEN);
  const [before] = claimsIn(form);
  if (!file) return before ? { kept: before } : {};
  const kept = await keepFile(deps, file, { body, now });
  return typeof kept === 'object' ? { kept } : { faults: { photo: sentenceOf(kept) } };
}

function sentenceOf(fault: PhotoFault): string {
  const said = {
    'unsupported-type': photoWords.type,
    unreadable: photoWords.unreadable,
    'too-large': photoWords.tooLarge,
    'too-many': photoWords.tooLarge,
  };
  return fault === 'busy' ? words.busy : fill(words.again, { fault: said[fault] });
}
