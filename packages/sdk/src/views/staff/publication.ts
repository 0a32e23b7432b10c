// Looking at words before they are public: what is hidden so far, what of it was found, what is left to say no with.
import {
  passagesOf,
  piecesOf,
  proposedPassages,
  type Passage,
  type TextsOf,
} from '../../rules/public-words.js';
import { limits } from '../../schema/limits.js';
import type { Day, PublicationRefusal, PublishDraft, StaffAppeal } from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import { fill, formatDay } from '../format.js';
import { lengthOf } from '../typed.js';

export type PublicPart = keyof TextsOf<unknown>;

/** What the clerk has chosen so far. */
export interface PublicationChoice {
  /** Keys of finds that stay readable. */
  readonly shown: readonly string[];
  /** Words to be hidden wherever they stand. */
  readonly also: readonly string[];
}

export interface PublicationView {
  /** Where it stands, in a sentence. */
  readonly standing: string;
  readonly isLate: boolean;
  /** The words as they are public now. */
  readonly published: readonly { readonly label: string; readonly text: string }[];
  /** The words in pieces, as they would be public. */
  readonly parts: readonly {
    readonly label: string;
    readonly pieces: readonly { readonly text: string; readonly isHidden: boolean }[];
  }[];
  /** What can be hidden or left readable, one by one. */
  readonly finds: readonly { readonly key: string; readonly label: string; readonly isHidden: boolean }[];
}

const PARTS: readonly PublicPart[] = ['title', 'text', 'place'];

/** @returns undefined for a case whose resident has not agreed, or whose words are gone */
export function publicationView(
  appeal: StaffAppeal,
  choice: PublicationChoice,
  today: Day,
  words: DeskWords,
): PublicationView | undefined {
  const w = words.staffPublication;
  const { publication } = appeal;
  const texts = textsOf(appeal);
  if (!publication || !texts) return undefined;
  const { state, due, decidedOn = due, reason, note = '', words: published } = publication;
  const isLate = state === 'pending' && today > due;
  const hidden = hiddenOf(texts, choice);
  return {
    standing: fill(w[isLate ? 'late' : state], {
      due: formatDay(due, words),
      day: formatDay(decidedOn, words),
      reason: reason ? w.reasons[reason] : '',
      note,
    }),
    isLate,
    published: published ? PARTS.map((part) => ({ label: w.parts[part], text: published[part] })) : [],
    parts: PARTS.map((part) => ({ label: w.parts[part], pieces: piecesOf(texts[part], hidden[part]) })),
    finds: [
      ...findsIn(texts).map(({ key, text, part }) => ({
        key,
        label: fill(w.found, { text, part: w.parts[part] }),
        isHidden: !choice.shown.includes(key),
      })),
      ...choice.also.map((text) => ({ key: text, label: text, isHidden: true })),
    ],
  };
}

/** What is sent: everything found that was not let through, and every place of what was typed. */
export function publishDraftOf(appeal: StaffAppeal, choice: PublicationChoice): PublishDraft {
  const { title, text, place } = hiddenOf(textsOf(appeal) ?? { title: '', text: '', place: '' }, choice);
  return { title: [...title], text: [...text], place: [...place] };
}

/** Whether words stand in a case exactly so. */
export function isInWords(appeal: StaffAppeal, sought: string): boolean {
  return PARTS.some((part) => sought !== '' && (appeal[part] ?? '').includes(sought));
}

/** Whether of the title nothing would be left. */
export function isTitleGone({ parts }: PublicationView): boolean {
  return parts[0]?.pieces.every(({ isHidden, text }) => isHidden || text.trim() === '') ?? false;
}

/** What is wrong with saying no; by field. */
export function refusalFaults(
  reason: PublicationRefusal | undefined,
  note: string,
  words: DeskWords,
): { readonly reason?: string; readonly note?: string } {
  const w = words.staffPublication;
  const { minLength, maxLength } = limits.RefusePublicationDraft.note;
  const length = lengthOf(note.trim());
  const wrong =
    length < minLength
      ? fill(w.noteShort, { count: minLength - length })
      : length > maxLength
        ? fill(w.noteLong, { count: length - maxLength })
        : undefined;
  return { ...(!reason && { reason: w.reasonMissing }), ...(wrong && { note: wrong }) };
}

interface Find extends Passage {
  readonly key: string;
  readonly part: PublicPart;
  readonly text: string;
}

function findsIn(texts: TextsOf<string>): Find[] {
  const proposed = proposedPassages(texts);
  return PARTS.flatMap((part) =>
    proposed[part].map(({ at, length }) => ({
      key: `${part}-${String(at)}`,
      part,
      at,
      length,
      text: texts[part].slice(at, at + length),
    })),
  );
}

function hiddenOf(texts: TextsOf<string>, { shown, also }: PublicationChoice): TextsOf<Passage[]> {
  const finds = findsIn(texts).filter(({ key }) => !shown.includes(key));
  const of = (part: PublicPart): Passage[] => [
    ...finds.filter((find) => find.part === part).map(({ at, length }) => ({ at, length })),
    ...also.flatMap((typed) => passagesOf(texts[part], typed)),
  ];
  return { title: of('title'), text: of('text'), place: of('place') };
}

function textsOf({ title, text, place }: StaffAppeal): TextsOf<string> | undefined {
  return title === undefined || text === undefined || place === undefined
    ? undefined
    : { title, text, place };
}
