// A meeting as anyone sees it: when and where, every move, and what became of each question.
import type { Meeting, MeetingDetail, MeetingQuestion, MeetingStep } from '@huiyin/sdk';
import {
  bytesToHex,
  canonicalJson,
  type AppealCase,
  type HmacSha256,
  type MeetingCase,
  type QuestionCase,
} from '@huiyin/sdk/rules';
import type { CommitmentRecord } from './commitment-records.js';
import type { HallView } from './hall.js';
import type { BlownWhistle, MeetingEntry, QuestionWords } from './meeting-records.js';
import type { LedgerView } from './ports.js';
import { wordsSaltOf } from './salts.js';
import { authorName } from './timeline.js';
import type { Units } from './units.js';

/** What is known of its questions beside what is sealed of them. */
export interface Asked {
  readonly words: ReadonlyMap<number, QuestionWords>;
  /** By their numbers; none that has no public view. */
  readonly appeals: ReadonlyMap<string, Pick<AppealCase, 'kind' | 'state'>>;
  readonly promises: ReadonlyMap<string, CommitmentRecord>;
  readonly whistles: readonly BlownWhistle[];
}

/** Before anybody has asked. */
export const NOTHING_ASKED: Asked = {
  ...{ words: new Map(), appeals: new Map(), promises: new Map(), whistles: [] },
};

export async function readAsked(view: LedgerView, { id, questions }: MeetingCase): Promise<Asked> {
  if (questions.length === 0) return NOTHING_ASKED;
  const words = await view.questionWords(id);
  const appeals = await view.publicAppeals(questions.map(({ appeal }) => appeal));
  const whistles = await view.whistlesBlownFor(questions.map(({ appeal }) => appeal));
  const promises: CommitmentRecord[] = [];
  for (const commitment of questions.flatMap(({ commitments }) => commitments)) {
    const record = await view.commitment(commitment);
    if (record) promises.push(record);
  }
  return {
    words: new Map(words.map((one) => [one.turn, one])),
    appeals: new Map(appeals.map((record) => [record.case.number, record.case])),
    promises: new Map(promises.map((record) => [record.case.id, record])),
    whistles,
  };
}

/** @param hall absent where nobody can have a seat yet */
export function meetingView(meeting: MeetingCase, units: Units, hall?: HallView): Meeting {
  const { body, agenda, desks, moves, splits, questions, cards, rated: _sealed, ...rest } = meeting;
  return {
    ...rest,
    ...hall,
    body: units.summary(body),
    agenda: [...agenda],
    desks: desks.map(({ what, unit }) => ({ what, unit: units.summary(unit) })),
    moves: [...moves],
    splits: [...splits],
    questions: questions.length,
    answered: questions.filter(({ answer }) => answer !== undefined).length,
    cards: [...cards],
  };
}

/** With what was asked, its whole life, and what is needed to hold each step against the sealed log. */
export function meetingDetail(
  meeting: MeetingCase,
  entries: readonly MeetingEntry[],
  asked: Asked,
  {
    units,
    hmacSha256,
    hall,
  }: { readonly units: Units; readonly hmacSha256: HmacSha256; readonly hall?: HallView | undefined },
): MeetingDetail {
  const step = ({ leafIndex, facts, event, author, opener }: MeetingEntry): MeetingStep[] => {
    const salt = wordsSaltOf(opener, leafIndex, hmacSha256);
    if (!salt) return [];
    return [
      {
        type: facts.event,
        on: facts.day,
        by: authorName(author, units),
        leafIndex,
        words: canonicalJson(event),
        wordsSalt: bytesToHex(salt),
      },
    ];
  };
  return {
    ...meetingView(meeting, units, hall),
    asked: [...meeting.questions]
      .sort((a, b) => a.turn - b.turn)
      .flatMap((question) => questionView(question, asked, units)),
    history: entries.flatMap(step).reverse(),
  };
}

function questionView(
  { turn, appeal, category, answer, commitments }: QuestionCase,
  { words, appeals, promises, whistles }: Asked,
  units: Units,
): MeetingQuestion[] {
  const { asked, answered } = words.get(turn) ?? {};
  const filed = appeals.get(appeal);
  const blown = whistles.filter((one) => one.appeal === appeal);
  // What has no public view is not told here either.
  if (!filed) return [];
  const { kind, state } = filed;
  return [
    {
      turn,
      ...(asked !== undefined && { asked }),
      appeal,
      kind,
      category,
      state,
      ...(answer !== undefined && { answer }),
      ...(answered !== undefined && { answered }),
      promises: commitments.flatMap((id) => {
        const record = promises.get(id);
        if (!record) return [];
        const { due, original, status, unit } = record.case;
        const { text, owner } = record.words;
        const promised = { commitment: id, text, owner, unit: units.summary(unit) };
        return [{ ...promised, due, originalDue: original.due, status }];
      }),
      ...(blown.length > 0 && { whistles: blown.map(({ id, status }) => ({ id, status })) }),
    },
  ];
}
