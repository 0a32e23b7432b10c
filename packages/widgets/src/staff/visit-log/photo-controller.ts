// Photos of the visit that is being written: taken, looked at, taken away again.
import { PHOTO_RULES } from '@huiyin/sdk/rules';
import { fill, type VisitForm } from '@huiyin/sdk/views';
import { focusOn } from '../../foundation/focus.js';
import { photosOf, type KeptPhotos } from './kept-photos.js';
import { show, shownBy, type LogHost } from './log-host.js';

/** Writes down which photos belong to what was asked at a place. */
export type NamePhotos = (place: number, id: 'photos', value: string) => void;

export class PhotoController {
  readonly #host: LogHost;
  readonly #name: NamePhotos;
  #kept: KeptPhotos | undefined;

  constructor(host: LogHost, name: NamePhotos) {
    this.#host = host;
    this.#name = name;
  }

  begin(kept: KeptPhotos): void {
    this.#kept = kept;
  }

  /** One after the other: what does not fit on the phone any more is said, and the ones before it stay. */
  readonly add = async (place: number, files: readonly Blob[]): Promise<void> => {
    const kept = this.#kept;
    const w = this.#host.words.visitLog.photos;
    let said = '';
    let count = 0;
    for (const file of files) {
      const before = this.#at(place);
      if (!kept || !before) return;
      if (before.length >= PHOTO_RULES.mostAtOnce) {
        said = fill(w.tooMany, { count: PHOTO_RULES.mostAtOnce });
        break;
      }
      const one = await kept.keep(file);
      if (typeof one === 'string') {
        said = w[one];
        continue;
      }
      // What was written meanwhile stands: the form is looked at anew.
      this.#name(place, 'photos', [...(this.#at(place) ?? []), one.id].join(' '));
      this.#picture(one.id, one.preview);
      count += 1;
    }
    show(this.#host, { said: said || fill(w.kept, { count }) });
  };

  readonly drop = async (place: number, id: string): Promise<void> => {
    const before = this.#at(place);
    if (!before) return;
    this.#name(place, 'photos', before.filter((one) => one !== id).join(' '));
    show(this.#host, { said: this.#host.words.visitLog.photos.dropped });
    await focusOn(this.#host, `#v-asked-${place}-photos`);
    await this.#kept?.forget([id]);
  };

  /** They belong to nothing any more. */
  async forget(forms: readonly { readonly photos?: string | undefined }[]): Promise<void> {
    await this.#kept?.forget(forms.flatMap(photosOf));
  }

  /** Another visit was taken into the form. */
  async picture(form: VisitForm): Promise<void> {
    const previews = await this.#kept?.previewsOf(form);
    if (previews) show(this.#host, { previews });
  }

  #at(place: number): readonly string[] | undefined {
    const asked = shownBy(this.#host)?.form.asked[place];
    return asked && photosOf(asked);
  }

  #picture(id: string, preview: string | undefined): void {
    const { previews } = shownBy(this.#host) ?? {};
    if (previews && preview !== undefined)
      show(this.#host, { previews: new Map([...previews, [id, preview]]) });
  }
}
