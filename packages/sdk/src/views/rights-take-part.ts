// 参与 in words: what can be discussed and voted on today and until when, what was adopted, and the meetings to come.
import type { Day, DecisionsNow, MeetingToCome, OpenDecision, UnitRights } from '../types/index.js';
import type { RightsWords } from '../words/index.js';
import { decisionDays, decisionPhase, type DecisionPhase } from './decision-days.js';
import { fill, formatCount, formatDay, formatMoment } from './format.js';
import { sectionOf, type RightsItem } from './rights-parts.js';

/** Of each unit's open decisions so many are named; the rest is counted. */
const NAMED = 3;

export function takePartItems(rights: UnitRights, today: Day, words: RightsWords): RightsItem[] {
  const { decisions, meetings } = rights.takePart;
  return [
    ...(decisions ? decisionItems(rights, decisions, today, words) : []),
    ...(meetings ? [meetingsItem(rights, meetings.toCome, words)] : []),
  ];
}

function decisionItems(
  rights: UnitRights,
  decisions: DecisionsNow,
  today: Day,
  words: RightsWords,
): RightsItem[] {
  const { open, moreOpen = 0, adopted, latestAdopted } = decisions;
  const { decisions: w, adopted: a } = words.rights.takePart;
  const { slug } = rights.body;
  const ordered = [...open].sort((one, other) => rankOf(one, today) - rankOf(other, today));
  const left = moreOpen + Math.max(0, open.length - NAMED);
  const href = sectionOf(rights.body, 'decisions');
  const now: RightsItem = {
    id: 'decisions',
    name: w.name,
    href,
    told: [
      countsOf(open, moreOpen, today, words),
      ...(left > 0 ? [fill(w.more, { count: formatCount(left) })] : []),
    ],
    named: ordered.slice(0, NAMED).map((decision) => ({
      text: decision.question,
      href: `/d/${decision.id}`,
      told: decisionDays(decision, today, words.rights.decisionDays, words),
      isNow: ['voting', 'discussing'].includes(decisionPhase(decision, today)),
    })),
  };
  if (adopted === 0) return [now];
  const settled: RightsItem = {
    id: 'adopted',
    name: a.name,
    href,
    told: [fill(a.count, { count: formatCount(adopted) })],
    named: latestAdopted.map(({ id, question, on, in: carrier }) => ({
      text: question,
      href: `/d/${id}`,
      told: fill(a.on, { day: formatDay(on, words) }),
      also: carrier === undefined ? undefined : carrierOf(carrier, slug, a),
    })),
  };
  return [now, settled];
}

/** Where an adopted decision is carried out. */
function carrierOf(id: string, slug: string, { promise, task }: { promise: string; task: string }) {
  return id.includes('-C-')
    ? { text: promise, href: `/c/${id}` }
    : { text: task, href: sectionOf({ slug }, id) };
}

const phases: readonly DecisionPhase[] = ['voting', 'discussing', 'between', 'to-come', 'over'];

/** What can be done today comes first. */
function rankOf(decision: OpenDecision, today: Day): number {
  return phases.indexOf(decisionPhase(decision, today));
}

/** `正在投票的1件，正在讨论的2件。` Nought is said of nothing but of all. */
function countsOf(open: readonly OpenDecision[], moreOpen: number, today: Day, words: RightsWords): string {
  const w = words.rights.takePart.decisions;
  if (moreOpen > 0) return fill(w.all, { count: formatCount(open.length + moreOpen) });
  const count = (...wanted: readonly DecisionPhase[]): number =>
    open.filter((decision) => wanted.includes(decisionPhase(decision, today))).length;
  const parts = [
    { template: w.voting, count: count('voting') },
    { template: w.discussing, count: count('discussing') },
    { template: w.toCome, count: count('to-come', 'between') },
    { template: w.over, count: count('over') },
  ].filter((part) => part.count > 0);
  if (parts.length === 0) return w.none;
  return parts.map((part) => fill(part.template, { count: formatCount(part.count) })).join(w.join) + w.end;
}

function meetingsItem(
  { body }: UnitRights,
  toCome: readonly MeetingToCome[],
  words: RightsWords,
): RightsItem {
  const w = words.rights.takePart.meetings;
  return {
    id: 'meetings',
    name: w.name,
    href: sectionOf(body, 'meetings'),
    told: toCome.length === 0 ? [w.none] : [],
    named: toCome.map((meeting) => ({
      text: meeting.title,
      href: `/m/${meeting.id}`,
      told:
        fill(w.when, { when: formatMoment(meeting.startsAt, words), place: meeting.place }) +
        whatToDo(meeting, words),
      isNow: true,
    })),
  };
}

function whatToDo({ isOpen, seatsLeft }: MeetingToCome, words: RightsWords): string {
  const w = words.rights.takePart.meetings;
  if (isOpen) return w.open;
  if (seatsLeft === undefined) return w.ask;
  return seatsLeft === 0 ? w.full : fill(w.seats, { count: formatCount(seatsLeft) });
}
