// What is said of the cases a card shows: read with the card, as their records stand then, and sealed nowhere with it.
import type { CardCase, CasePhotoWords, CaseWords, ReportCard } from '@huiyin/sdk';
import type { CasePhotoRecord } from './record-photo-records.js';
import type { LedgerView } from './ports.js';
import type { Units } from './units.js';

/** The card with the words of its cases, and with which of their photos were taken down since it was counted. */
export async function withCaseWords(
  view: Pick<LedgerView, 'casePhotos'>,
  units: Units,
  card: ReportCard,
): Promise<ReportCard> {
  const { shown = [] } = card.cases ?? {};
  if (shown.length === 0) return card;
  const found = await view.casePhotos(shown.flatMap(({ before, after }) => [before.id, after.id]));
  const photos = new Map(found.map((photo) => [photo.id, photo]));
  return { ...card, caseWords: shown.flatMap((one) => wordsOf(one, photos, units) ?? []) };
}

function wordsOf(
  { id, before, after }: CardCase,
  photos: ReadonlyMap<string, CasePhotoRecord>,
  units: Units,
): CaseWords | undefined {
  const [first, last] = [photos.get(before.id), photos.get(after.id)];
  if (!first || !last) return undefined;
  const { text, unit } = last.commitment;
  return { id, text, unit: units.summary(unit), before: said(first), after: said(last) };
}

function said({ words: text, state, decidedOn: on, reason }: CasePhotoRecord): CasePhotoWords {
  const isGone = state === 'refused' && reason !== undefined && on !== undefined;
  return { text, ...(isGone && { takenDown: { reason, on } }) };
}
