// What only its resident and who works on a case can see: its photos, and who has looked at them or at the contact.
import type { TrackedAppeal } from '../types/index.js';
import type { ProgressWords } from '../words/index.js';
import { fill, formatDay, formatMoment } from './format.js';
import { itemText } from './taxonomy.js';

/** Photos that can be asked for. */
export interface PhotosView {
  /** On the button that shows them. */
  readonly show: string;
  /** In the order they came; `name` is what each is called. */
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** Nothing where there are none. */
export function photosPart(
  { attachments = [] }: Pick<TrackedAppeal, 'attachments'>,
  words: ProgressWords,
): { readonly photos?: PhotosView } {
  if (attachments.length === 0) return {};
  const w = words.progress.yours;
  const items = attachments.map(({ id }, index) => ({ id, name: fill(w.photo, { number: index + 1 }) }));
  return { photos: { show: fill(w.showPhotos, { count: items.length }), items } };
}

interface Line {
  readonly term: string;
  readonly text: string;
}

/** What exactly it is, and what was promised for such a thing; nothing where that was not said. */
export function namedLines({ item, standard }: TrackedAppeal, words: ProgressWords): readonly Line[] {
  const w = words.progress.yours;
  return [...lines(w.item, item ? [itemText(item)] : []), ...lines(w.standard, standard ? [standard] : [])];
}

/** Who has looked at the contact that was left, and at the photos; nothing while nobody has. */
export function looksOf(appeal: TrackedAppeal, words: ProgressWords): readonly Line[] {
  const { contactLooks = [], attachmentLooks = [] } = appeal;
  const w = words.progress.yours;
  const contact = contactLooks.map(({ at, unit, reason }) =>
    fill(w.look, { when: formatMoment(at, words), unit: unit.name, reason }),
  );
  const photos = attachmentLooks.map(({ on, unit }) =>
    fill(w.photoLook, { day: formatDay(on, words), unit: unit.name }),
  );
  return [...lines(w.looks, contact), ...lines(w.photoLooks, photos)];
}

function lines(term: string, texts: readonly string[]): Line[] {
  return texts.length > 0 ? [{ term, text: texts.join('\n') }] : [];
}
