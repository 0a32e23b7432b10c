// Sessions 下基层: how many of each kind, and the latest with what was corrected in them.
import type { CommitmentId, Session, SessionFacts, SessionTotals } from '../types/index.js';
import type { SessionWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatMoment, formatPeriod } from './format.js';
import { nameOf } from './name.js';

export interface SessionKindRow {
  readonly kind: string;
  readonly sessions: string;
  readonly people: string;
  readonly appeals: string;
}

export interface SessionView {
  readonly id: string;
  readonly title: string;
  readonly when: string;
  readonly facts: readonly string[];
  readonly words?: string | undefined;
  /** Above what was agreed. */
  readonly agreedTitle: string;
  readonly agreed: readonly { readonly commitment: CommitmentId; readonly text: string }[];
  /** Each with what it said before. */
  readonly corrections: readonly string[];
}

export interface SessionsView {
  readonly title: string;
  readonly summary: string;
  readonly columns: SessionKindRow;
  readonly rows: readonly SessionKindRow[];
  readonly latestTitle: string;
  readonly latest: readonly SessionView[];
  readonly demo: boolean;
}

/** @returns undefined where there was none: nothing is said of what was not held */
export function sessionsView(
  totals: SessionTotals,
  latest: readonly Session[],
  words: SessionWords,
): SessionsView | undefined {
  const w = words.sessions;
  if (totals.sessions === 0) return undefined;
  const counts = ({ sessions, people, appeals }: Pick<SessionTotals, 'sessions' | 'people' | 'appeals'>) => ({
    sessions: formatCount(sessions),
    people: formatCount(people),
    appeals: formatCount(appeals),
  });
  return {
    title: w.title,
    summary: fill(w.summary, { period: formatPeriod(totals.period, words), ...counts(totals) }),
    columns: w.columns,
    rows: totals.byKind.map((row) => ({ kind: w.kinds[row.kind], ...counts(row) })),
    latestTitle: w.latest,
    latest: latest.map((session) => sessionView(session, words)),
    demo: totals.demo === true,
  };
}

/** One session. */
export function sessionView(session: Session, words: SessionWords): SessionView {
  const w = words.sessions;
  const { id, heldAt, people, appeals, corrections, body, agreed = [] } = session;
  return {
    id,
    title: titleOf(session, words),
    when: formatMoment(heldAt, words),
    facts: [
      body.name,
      fill(w.people, { people: formatCount(people) }),
      ...(appeals.length > 0 ? [fill(w.heard, { numbers: appeals.join(w.separator) })] : []),
      ...aboutOf(session, words),
      ...presentOf(session, words),
    ],
    words: session.words,
    agreedTitle: w.agreedTitle,
    agreed: agreed.map(({ commitment, unit, due, text }) => ({
      commitment,
      text: fill(w.agreed, { unit: unit.name, day: formatDay(due, words), text }),
    })),
    corrections: corrections.map(({ at, by, reason, before }, index) => {
      const after = corrections[index + 1]?.before ?? session;
      const corrected = fill(w.corrected, { day: formatMoment(at, words), unit: by.name, reason });
      return `${corrected}${fill(w.changed, { before: changesOf(before, after, words).join('，') })}`;
    }),
  };
}

function titleOf({ kind, place }: SessionFacts, words: SessionWords): string {
  return fill(words.sessions.line, { kind: words.sessions.kinds[kind], place });
}

function aboutOf({ about }: SessionFacts, words: SessionWords): string[] {
  return about ? [fill(words.sessions.about, { category: nameOf(words.terms.categories, about) })] : [];
}

function presentOf({ parties = [], alsoPresent }: SessionFacts, words: SessionWords): string[] {
  const w = words.sessions;
  const names = [...parties.map(({ name }) => name), ...(alsoPresent ? [alsoPresent] : [])];
  return names.length > 0 ? [fill(w.present, { names: names.join(w.separator) })] : [];
}

/** What stood there before, of that which is another since; all of it where only the order is. */
function changesOf(before: SessionFacts, after: SessionFacts, words: SessionWords): string[] {
  const told = (facts: SessionFacts): string[] => [
    titleOf(facts, words),
    formatMoment(facts.heldAt, words),
    fill(words.sessions.people, { people: formatCount(facts.people) }),
    words.terms.cohorts[facts.cohort],
    facts.appeals.join('、') || fill(words.sessions.heard, { numbers: '0' }),
    facts.words ?? '—',
    aboutOf(facts, words).join('') || '—',
    presentOf(facts, words).join('') || '—',
  ];
  const now = told(after);
  const changed = told(before).filter((text, index) => text !== now[index]);
  return changed.length > 0 ? changed : told(before);
}
