// A commitment 承诺: what was promised by whom, where it stands, and every time its day was moved and why.
import { countdownView, dueOn, type CountdownPrecision, type CountdownView } from './countdown.js';
import type { Millis } from '../rules/calendar.js';
import type { CalendarRestatement, Commitment, Day, Evidence, Extension } from '../types/index.js';
import type { CommitmentWords } from '../words/index.js';
import { commitmentHeadline } from './commitment-headline.js';
import { commitmentMark, hearsResident, standingOf, standingWord } from './commitment-standing.js';
import { fill, formatCount, formatDay } from './format.js';
import type { Mark } from './mark.js';
import { nameOf } from './name.js';

export interface CommitmentView {
  readonly title: string;
  readonly text: string;
  readonly demo?: string;
  readonly mark: Mark;
  readonly status: string;
  /** Where it stands, in one to three sentences. */
  readonly headline: string;
  /** The day that holds now. */
  readonly due: string;
  /** The day it was first promised for, where that is another. To be shown struck out. */
  readonly original?: string;
  readonly moves: MovesView;
  /** What else must be known of its day: that it is provisional, was written down late, may be moved. */
  readonly notes: readonly string[];
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly nodes: readonly { readonly title: string; readonly due: string }[];
  readonly evidence: readonly EvidenceView[];
}

export interface EvidenceView {
  readonly kind: string;
  readonly text: string;
  readonly on: string;
  /** `path` is the picture's, on the server; `text` is what it shows. */
  readonly photo?: { readonly path: string; readonly width: number; readonly height: number };
  /** That there was one. */
  readonly takenDown?: string;
}

export interface MovesView {
  readonly heading: string;
  /** Oldest first. */
  readonly items: readonly MoveView[];
}

/** One time the day was moved. Both days stay visible for ever. */
export interface MoveView {
  readonly what: string;
  readonly from: string;
  readonly to: string;
  /** Both days in words. */
  readonly days: string;
  /** Why, if people moved it. */
  readonly reason?: string;
  /** Who asked for it and who agreed. */
  readonly who?: string;
}

/** Draws up a commitment as it is on `today`. */
export function commitmentView(commitment: Commitment, today: Day, words: CommitmentWords): CommitmentView {
  const w = words.commitment;
  const { due, original, demo, status } = commitment;
  const standing = standingOf(commitment, today);
  const dueText = fill(status === 'open' && standing !== 'overdue' ? w.due : w.wasDue, {
    day: formatDay(due, words),
  });
  const isMoved = due !== original.due;
  return {
    title: fill(w.title, { unit: commitment.unit.name }),
    text: commitment.text,
    ...(demo && { demo: words.common.demo }),
    mark: commitmentMark(commitment, standing),
    status: standingWord(commitment, standing, words),
    headline: commitmentHeadline(commitment, today, words),
    due: isMoved ? fill(w.now, { day: formatDay(due, words) }) : dueText,
    ...(isMoved && { original: fill(w.original, { day: formatDay(original.due, words) }) }),
    moves: movesOf(commitment, words),
    notes: notesOf(commitment, words),
    facts: factsOf(commitment, words),
    nodes: commitment.nodes.map((node) => ({
      title: node.title,
      due: fill(node.due < today ? w.nodes.past : w.nodes.due, { day: formatDay(node.due, words) }),
    })),
    evidence: commitment.evidence.map((one) => evidenceView(one, commitment.id, words)),
  };
}

/** The time left of an open commitment, or past its day; nothing counts once it is claimed or has ended. */
export function commitmentCountdown(
  { status, due }: Commitment,
  now: Millis,
  precision: CountdownPrecision,
  words: CommitmentWords,
): CountdownView | undefined {
  return status === 'open' ? countdownView(dueOn(due), now, precision, words) : undefined;
}

function movesOf({ extensions, restatements }: Commitment, words: CommitmentWords): MovesView {
  const moves = [
    ...restatements.map((one) => ({ on: one.on, view: restatementView(one, words) })),
    ...extensions.map((one) => ({ on: one.on, view: extensionView(one, words) })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    heading: fill(words.commitment.moves.heading, { count: formatCount(moves.length) }),
    items: moves.map(({ view }) => view),
  };
}

function daysOf(
  { from, to }: { from: Day; to: Day },
  words: CommitmentWords,
): Pick<MoveView, 'from' | 'to' | 'days'> {
  const days = { from: formatDay(from, words), to: formatDay(to, words) };
  return { ...days, days: fill(words.commitment.moves.days, days) };
}

function extensionView(extension: Extension, words: CommitmentWords): MoveView {
  const w = words.commitment.moves;
  const { on, reason, person, approvedBy } = extension;
  return {
    what: fill(w.extended, { on: formatDay(on, words) }),
    ...daysOf(extension, words),
    reason: fill(w.reason, { reason }),
    who: approvedBy ? fill(w.approved, { person, approver: approvedBy }) : fill(w.person, { person }),
  };
}

/** The calendar's act: it has no reason but the calendar, and nobody's name. */
function restatementView(restatement: CalendarRestatement, words: CommitmentWords): MoveView {
  const what = fill(words.commitment.moves.restated, { on: formatDay(restatement.on, words) });
  return { what, ...daysOf(restatement, words) };
}

function notesOf(commitment: Commitment, words: CommitmentWords): string[] {
  const w = words.commitment.notes;
  const dayText = (day: Day): string => formatDay(day, words);
  const { provisional, original, recordedLate, madeOn, recordedOn, requestedExtension, status } = commitment;
  const notes: string[] = [];
  const { withdrawal } = commitment;
  if (withdrawal) notes.push(fill(w.withdrawn, { reason: withdrawal.reason }));
  if (provisional && status === 'open') {
    const { knownThrough } = original;
    const isLatest = commitment.restatements.length === 0 && knownThrough !== undefined;
    notes.push(
      isLatest ? fill(w.provisional, { knownThrough: dayText(knownThrough) }) : w.provisionalUnknown,
    );
  }
  if (requestedExtension) {
    const { person, on, to, reason } = requestedExtension;
    notes.push(fill(w.requested, { person, on: dayText(on), to: dayText(to), reason }));
  }
  if (recordedLate) {
    notes.push(fill(w.recordedLate, { madeOn: dayText(madeOn), recordedOn: dayText(recordedOn) }));
  }
  return notes;
}

function factsOf(commitment: Commitment, words: CommitmentWords): CommitmentView['facts'] {
  const { facts: w, origins } = words.commitment;
  const { owner, unit, madeOn, origin, appeal, witnessGroup, id } = commitment;
  return [
    { term: w.owner, text: fill(w.ownerOf, { name: owner.name, title: owner.title }) },
    { term: w.unit, text: unit.name },
    {
      term: w.made,
      text: fill(w.madeAt, { day: formatDay(madeOn, words), origin: nameOf(origins, origin) }),
    },
    ...(appeal === undefined ? [] : [{ term: w.appeal, text: appeal }]),
    ...(hearsResident(commitment) || witnessGroup === undefined
      ? []
      : [{ term: w.witness, text: witnessGroup }]),
    { term: w.id, text: id },
  ];
}

function evidenceView(
  { kind, text, on, photo, photoTakenDown: gone }: Evidence,
  id: string,
  words: CommitmentWords,
): EvidenceView {
  const w = words.commitment.evidence;
  return {
    kind: nameOf(w.kinds, kind),
    text,
    on: fill(w.on, { day: formatDay(on, words) }),
    ...(photo &&
      !gone && {
        photo: { path: `/c/${id}/photos/${photo.id}`, width: photo.width, height: photo.height },
      }),
    ...(gone && {
      takenDown: fill(w.takenDown, {
        day: formatDay(gone.on, words),
        reason: nameOf(w.photoReasons, gone.reason),
      }),
    }),
  };
}
