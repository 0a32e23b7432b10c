// Due days for calendar programs: one for each commitment, one for each step on the way, in plain text.
import { addDays, startOfDay, type Millis } from '../rules/calendar.js';
import type { BodySummary, Commitment, CommitmentNode, Day } from '../types/index.js';
import type { CalendarWords } from '../words/index.js';
import { standingOf, standingWord } from './commitment-standing.js';
import { commitmentView, type MoveView } from './commitment.js';
import { fill, formatCount, formatDay } from './format.js';

/** A commitment, and the moment anything last happened to it. */
export interface CalendarCommitment {
  readonly commitment: Commitment;
  readonly changedAt: Millis;
}

export interface CalendarView {
  readonly name: string;
  readonly about: string;
  readonly days: readonly CalendarDayView[];
}

/** Something due on a day. */
export interface CalendarDayView {
  /** The commitment's id, `/` and the step's number for a step. The same for ever. */
  readonly id: string;
  readonly day: Day;
  /** Between which moments of the day; all day if absent. */
  readonly hours?: { readonly begins: Millis; readonly ends: Millis };
  /** How often the day was moved, and once more when it was taken back: of two versions the higher is the newer. */
  readonly sequence: number;
  /** When what is said here last changed, by an act or because a day passed. Never the moment it is asked for. */
  readonly revisedAt: Millis;
  readonly standing: 'provisional' | 'certain' | 'withdrawn';
  readonly summary: string;
  readonly description: string;
  /** The page of the commitment. */
  readonly url: string;
  readonly categories: readonly string[];
}

/** What a calendar is of. */
export interface CalendarInput {
  readonly body: BodySummary;
  /** Which commitments of the unit; absent where it is of all, or of one. */
  readonly filter?: 'open' | 'claimed' | 'ended' | undefined;
  readonly commitments: readonly CalendarCommitment[];
  /** Whether there are further ones that are not in it. */
  readonly more: boolean;
  /** Where the server's pages are, without a trailing slash. */
  readonly origin: string;
}

/** Characters of a promise in a summary; the description has all of it. */
const SUMMARY_LENGTH = 60;
/** Of a day that was moved more often, the first move and the latest ones are told, and how many are left out. */
const MOVES_SHOWN = 20;
/** Steps on the way that have a day of their own in the calendar. */
const NODES_SHOWN = 30;

/**
 * Draws up a calendar as it is on `today`. The same commitments give the same text on any two days between which
 * nothing fell due: no day is counted.
 */
export function commitmentCalendar(
  { body, filter, commitments, more, origin }: CalendarInput,
  today: Day,
  words: CalendarWords,
): CalendarView {
  const w = words.calendar;
  const name = fill(filter === undefined ? w.name : w.nameOf, {
    body: body.name,
    kind: filter === undefined ? '' : w.kinds[filter],
  });
  const about = [
    fill(w.about, { body: body.name }),
    more &&
      fill(w.aboutMore, {
        count: formatCount(commitments.length),
        url: `${origin}/b/${body.slug}#commitments`,
      }),
  ];
  const demos = commitments.filter(({ commitment }) => commitment.demo).length;
  return {
    name: demos > 0 ? `${flagged([words.common.demo], words)}${name}` : name,
    about: about.filter(Boolean).join('\n'),
    days: commitments.flatMap((one) => daysOf(one, today, origin, words)),
  };
}

function daysOf(
  { commitment, changedAt }: CalendarCommitment,
  today: Day,
  origin: string,
  words: CalendarWords,
): CalendarDayView[] {
  const w = words.calendar;
  const { id, due, extensions, restatements, status, provisional, nodes, unit, demo } = commitment;
  const isWithdrawn = status === 'withdrawn';
  const { as, since } = standingDay(commitment, today);
  const url = `${origin}/c/${id}`;
  const shared = {
    revisedAt: Math.max(changedAt, since),
    url,
    categories: [w.category, unit.name, ...(demo ? [words.common.demo] : [])],
  };
  const own: CalendarDayView = {
    ...shared,
    id,
    day: due,
    sequence: extensions.length + restatements.length + Number(isWithdrawn),
    standing: isWithdrawn ? 'withdrawn' : provisional && status === 'open' ? 'provisional' : 'certain',
    summary: fill(w.summary, {
      flags: flagsOf(commitment, as, words),
      unit: unit.name,
      text: shortened(commitment.text, words),
    }),
    description: describe(commitment, as, url, words),
  };
  const steps = nodes.slice(0, NODES_SHOWN).map((node, index): CalendarDayView => ({
    ...shared,
    id: `${id}/${index + 1}`,
    day: node.due,
    sequence: Number(isWithdrawn),
    standing: isWithdrawn ? 'withdrawn' : 'certain',
    summary: fill(w.summaryOfNode, {
      flags: flagged([demo && words.common.demo, isWithdrawn && words.commitment.statuses.withdrawn], words),
      unit: unit.name,
      title: shortened(node.title, words),
    }),
    description: [node.title, describe(commitment, as, url, words)].join('\n'),
    categories: [...shared.categories, w.node],
  }));
  return [own, ...steps];
}

/**
 * A day that stands for all days on which the commitment stands as it does today, and when it began to by the mere
 * passing of days.
 */
function standingDay(commitment: Commitment, today: Day): { as: Day; since: Millis } {
  const { due, original } = commitment;
  const passed = { overdue: due, late: original.due } as const;
  const standing = standingOf(commitment, today);
  if (standing === 'overdue' || standing === 'late') {
    const as = addDays(passed[standing], 1);
    return { as, since: startOfDay(as) };
  }
  // That it is due today is no news to who looks at that day in a calendar.
  const before = addDays(due < original.due ? due : original.due, -1);
  return { as: standing === 'running' || standing === 'today' ? before : today, since: 0 };
}

/** What must be seen before the text is cut off: made up, gone wrong or done, not certain, moved. */
function flagsOf(commitment: Commitment, as: Day, words: CalendarWords): string {
  const { demo, due, original, provisional, status } = commitment;
  const standing = standingOf(commitment, as);
  return flagged(
    [
      demo && words.common.demo,
      standing !== 'running' && standingWord(commitment, standing, words),
      provisional && status === 'open' && words.calendar.provisional,
      due !== original.due && fill(words.commitment.original, { day: formatDay(original.due, words) }),
    ],
    words,
  );
}

function flagged(flags: readonly (string | false | undefined)[], words: CalendarWords): string {
  const said = flags.filter((flag): flag is string => Boolean(flag));
  const { flags: template, separator } = words.calendar;
  return said.length === 0 ? '' : fill(template, { flags: said.join(separator) });
}

function describe(commitment: Commitment, as: Day, url: string, words: CalendarWords): string {
  const w = words.calendar;
  const { text, status, original, due, moves, notes, facts } = commitmentView(commitment, as, words);
  return [
    text,
    fill(w.status, { status }),
    original === undefined ? due : `${original}${w.separator}${due}`,
    ...(moves.items.length === 0 ? [] : [moves.heading, ...moveLines(moves.items, words)]),
    ...notes,
    ...facts.map((fact) => fill(w.line, fact)),
    ...nodeLines(commitment.nodes, words),
    fill(w.page, { url }),
  ].join('\n');
}

function moveLines(moves: readonly MoveView[], words: CalendarWords): string[] {
  const w = words.calendar;
  const line = ({ what, days, reason, who }: MoveView): string =>
    [fill(w.move, { what, days }), reason, who && `（${who}）`].filter(Boolean).join('');
  const left = moves.length - MOVES_SHOWN;
  if (left <= 0) return moves.map(line);
  return [
    ...moves.slice(0, 1).map(line),
    fill(w.movesLeftOut, { count: formatCount(left) }),
    ...moves.slice(1 + left).map(line),
  ];
}

function nodeLines(nodes: readonly CommitmentNode[], words: CalendarWords): string[] {
  if (nodes.length === 0) return [];
  const w = words.calendar;
  const left = nodes.length - NODES_SHOWN;
  return [
    w.nodes,
    ...nodes
      .slice(0, NODES_SHOWN)
      .map(({ title, due }) => fill(w.nodeLine, { due: formatDay(due, words), title })),
    ...(left > 0 ? [fill(w.nodesLeftOut, { count: formatCount(left) })] : []),
  ];
}

/** Cut between characters, with a mark where something is missing. */
function shortened(text: string, words: CalendarWords): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= SUMMARY_LENGTH) return characters.join('');
  return characters.slice(0, SUMMARY_LENGTH - 1).join('') + words.calendar.more;
}

/** Where a calendar is to be had: to be followed as it changes, or as a file of how it is now. */
export interface CalendarLinks {
  readonly follow: string;
  readonly file: string;
}

/** @param url - Absolute, as `calendarUrl()` of the SDK gives it. */
export function calendarLinks(url: string): CalendarLinks {
  return { follow: url.replace(/^https?:/, 'webcal:'), file: url };
}
