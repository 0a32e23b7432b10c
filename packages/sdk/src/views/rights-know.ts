// 知情 in words: the card, the library of tasks with its funds, promises, and what residents were told last.
import { dayOf, daysBetween, parseMoment } from '../rules/calendar.js';
import type { Day, UnitRights } from '../types/index.js';
import type { RightsWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatPeriod } from './format.js';
import { sectionOf, type RightsItem } from './rights-parts.js';

export function knowItems(rights: UnitRights, today: Day, words: RightsWords): RightsItem[] {
  return [
    card(rights, words),
    ...tasks(rights, words),
    ...commitments(rights, today, words),
    ...notice(rights, words),
  ];
}

function card({ body, know }: UnitRights, words: RightsWords): RightsItem {
  const w = words.rights.know.card;
  const { received, pending, overdue } = know.appeals;
  const counts = {
    received: formatCount(received),
    pending: formatCount(pending),
    overdue: formatCount(overdue),
  };
  const { publication } = know;
  const name = publication?.category === undefined ? w.publication : w.publicationCategory;
  return {
    id: 'card',
    name: w.name,
    href: sectionOf(body, 'card'),
    told: [received === 0 ? w.none : fill(overdue > 0 ? w.late : w.counts, counts)],
    isLate: overdue > 0,
    named: publication
      ? [
          {
            text: fill(name, { period: formatPeriod(publication.period, words) }),
            href: `/b/${body.slug}/${publication.period}?at=${publication.id}`,
            told: fill(w.published, { day: formatDay(dayOf(parseMoment(publication.at) ?? 0), words) }),
          },
        ]
      : [],
  };
}

function tasks({ body, know }: UnitRights, words: RightsWords): RightsItem[] {
  if (!know.tasks) return [];
  const w = words.rights.know.tasks;
  const { open, claimed, confirmed, funded, yuan } = know.tasks;
  const parts = [
    open > 0 && fill(w.open, { count: formatCount(open) }),
    claimed > 0 && fill(w.claimed, { count: formatCount(claimed) }),
    confirmed > 0 && fill(w.confirmed, { count: formatCount(confirmed) }),
  ].filter((part): part is string => part !== false);
  const funds = fill(w.funds, { count: formatCount(funded), yuan: formatCount(yuan) });
  return [
    {
      id: 'tasks',
      name: w.name,
      href: sectionOf(body, 'tasks'),
      told: [parts.join(w.join) + w.end, ...(funded > 0 ? [funds] : [])],
      named: [],
    },
  ];
}

function commitments({ body, know }: UnitRights, today: Day, words: RightsWords): RightsItem[] {
  if (!know.commitments) return [];
  const w = words.rights.know.commitments;
  const { made, open, overdue, next } = know.commitments;
  const counts = { made: formatCount(made), open: formatCount(open), overdue: formatCount(overdue) };
  const left = next ? daysBetween(today, next.due) : 0;
  const due = next && { day: formatDay(next.due, words), days: formatCount(left) };
  return [
    {
      id: 'commitments',
      name: w.name,
      href: sectionOf(body, 'commitments'),
      told: [fill(overdue > 0 ? w.late : w.counts, counts)],
      isLate: overdue > 0,
      // A page that was left open may be older than the promise's day.
      named:
        next && due && left >= 0
          ? [{ text: w.next, href: `/c/${next.id}`, told: left === 0 ? w.dueToday : fill(w.due, due) }]
          : [],
    },
  ];
}

function notice({ body, know }: UnitRights, words: RightsWords): RightsItem[] {
  if (!know.notice) return [];
  const w = words.rights.know.notice;
  const { id, title, day } = know.notice;
  return [
    {
      id: 'notices',
      name: w.name,
      href: sectionOf(body, 'notices'),
      told: [],
      named: [{ text: title, href: `/n/${id}`, told: fill(w.day, { day: formatDay(day, words) }) }],
    },
  ];
}
