// bodies.rights: what residents may know, take part in, say and watch over at a unit now, each counted where it is done.
import type {
  DecisionsNow,
  DirectoryEntry,
  MeetingToCome,
  PanelNow,
  PublishedWays,
  RightToKnow,
  RightToTakePart,
  UnitContact,
  UnitRights,
} from '@huiyin/sdk';
import {
  addDays,
  bytesToHex,
  dayOf,
  frontierRoot,
  isPendingStanding,
  momentOf,
  panelResult,
  UPCOMING_DAYS,
  type Counted,
  type DecisionCase,
  type ListBucket,
  type MeetingCase,
} from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { stands } from './notices.js';
import type { UseCase } from './operation.js';
import type { Ledgers, LedgerView, UseCasePorts } from './ports.js';
import { entryOf, upcomingOf } from './published-contacts.js';
import { publicationOf } from './report-card.js';
import { lastDayOf } from './review-view.js';
import type { RightsFigures } from './rights-records.js';
import { summaryOf, type Unit, type Units } from './units.js';

/** Open decisions that are told; more are counted. */
const MOST_OPEN = 20;
const ADOPTED_TOLD = 2;
const MEETINGS_TOLD = 3;
/** Of so many latest notices the first that stands is told. */
const NOTICES_READ = 10;

export function getRights({ directory, ledgers, secrets }: UseCasePorts): UseCase<'bodies.rights'> {
  return async ({ path }, { now }) => {
    const units = await directory.units();
    const unit = bodyOf(units, path.body);
    const today = dayOf(now);
    const { head, ...rights } = await ledgers.read(unit.ledger, (view) =>
      readRights(view, { unit, units, today }),
    );
    const { frontier } = head;
    const { oversee } = rights;
    return {
      body: summaryOf(unit),
      asOf: {
        at: momentOf(now),
        treeSize: frontier.size,
        root: bytesToHex(frontierRoot(frontier, secrets.sha256)),
      },
      ...rights,
      oversee: { ...oversee, above: await contactsAbove(ledgers, unit, units) },
      ...(unit.demo && { demo: true }),
    };
  };
}

type Read = Pick<UnitRights, 'know' | 'takePart' | 'speak'> & {
  readonly head: Awaited<ReturnType<LedgerView['head']>>;
  readonly oversee: Omit<UnitRights['oversee'], 'above'>;
};

/** What the unit's own ledger says: a fixed number of questions, whatever there is. */
async function readRights(
  view: LedgerView,
  { unit, units, today }: { readonly unit: Unit; readonly units: Units; readonly today: string },
): Promise<Read> {
  const { slug: body, standard } = unit;
  const under = units.under(body, unit.ledger);
  const inLedger = units.above(body).filter(({ ledger }) => ledger === unit.ledger);
  const [head, buckets, figures, contacts, know, takePart, reviews] = await Promise.all([
    view.head(),
    view.listFigures({ body }),
    view.rightsFigures({ body, today }),
    view.publishedContacts([...under, ...inLedger.map(({ slug }) => slug)]),
    readKnown(view, { body, under, today }),
    readTakingPart(view, { body, today }),
    readPanel(view, body),
  ]);
  const standing = standingsOf(buckets);
  const entries = contacts.map((record) => entryOf(record, units));
  const own = entries.find((entry) => entry.body.slug === body);
  const ways = waysOf(entries, under, today);
  const { confirmed, claimed, unconfirmed, pending, received } = standing;
  return {
    head,
    know: knownOf({ received, pending }, figures, know),
    takePart: takingPartOf(figures, takePart),
    speak: {
      standard,
      open: pending + claimed,
      contact: contactOf(unit, own),
      ...(ways && { ways }),
    },
    oversee: { confirmed, claimed, unconfirmed, ...(reviews && { reviews }) },
  };
}

interface Standings {
  readonly received: number;
  readonly pending: number;
  readonly claimed: number;
  readonly confirmed: number;
  readonly unconfirmed: number;
}

/** Every case counts in `received` and in at most one of the others. Petitions are in none, as they are on no card. */
function standingsOf(buckets: readonly Counted<ListBucket>[]): Standings {
  const open = buckets.filter(({ bucket }) => !bucket.petition);
  const sum = (is: (standing: ListBucket['standing']) => boolean): number =>
    open.reduce((total, { bucket, count }) => (is(bucket.standing) ? total + count : total), 0);
  return {
    received: sum(() => true),
    pending: sum(isPendingStanding),
    claimed: sum((standing) => standing === 'claimed-done'),
    confirmed: sum((standing) => standing === 'confirmed-by-resident'),
    unconfirmed: sum((standing) => standing === 'unconfirmed'),
  };
}

async function readKnown(
  view: LedgerView,
  {
    body,
    under,
    today,
  }: { readonly body: string; readonly under: readonly string[]; readonly today: string },
) {
  // The place before the first that is due today.
  const after = { day: today, number: '' };
  const [tasks, [next], notices, [published]] = await Promise.all([
    view.taskCounts(body),
    view.commitments({ body, statuses: ['open'], after, limit: 1 }),
    view.notices({ bodies: under, limit: NOTICES_READ }),
    view.publications({ body, limit: 1 }),
  ]);
  return { tasks, next, notice: notices.find(stands), published };
}

function knownOf(
  { received, pending }: Pick<Standings, 'received' | 'pending'>,
  { overdueAppeals, commitments, funds }: RightsFigures,
  { tasks, next, notice, published }: Awaited<ReturnType<typeof readKnown>>,
): RightToKnow {
  const sum = (of: 'open' | 'claimed' | 'confirmed' | 'unconfirmed'): number =>
    tasks.reduce((total, counts) => total + counts[of], 0);
  const [open, claimed, confirmed] = [sum('open'), sum('claimed') + sum('unconfirmed'), sum('confirmed')];
  return {
    appeals: { received, pending, overdue: overdueAppeals },
    ...(published && { publication: publicationOf(published) }),
    ...(open + claimed + confirmed > 0 && {
      tasks: { open, claimed, confirmed, funded: funds.tasks, yuan: funds.yuan },
    }),
    ...(commitments.made > 0 && {
      commitments: {
        ...commitments,
        ...(next && { next: { id: next.case.id, due: next.case.due } }),
      },
    }),
    ...(notice?.words && { notice: { id: notice.id, title: notice.words.title, day: notice.day } }),
  };
}

async function readTakingPart(
  view: LedgerView,
  { body, today }: { readonly body: string; readonly today: string },
) {
  const [open, adopted, meetings] = await Promise.all([
    view.decisions({ body, statuses: ['announced', 'voting'], limit: MOST_OPEN }),
    view.decisions({ body, statuses: ['adopted'], limit: ADOPTED_TOLD }),
    view.meetings({ body, limit: MEETINGS_TOLD }),
  ]);
  const toCome = meetings.filter(({ status }) => status === 'announced' || status === 'open');
  const taken = await view.takenSeats(toCome.map(({ id }) => id));
  return { open: soonestFirst(open, today), adopted, hasMet: meetings.length > 0, toCome, taken };
}

function takingPartOf(
  { decisions }: RightsFigures,
  { open, adopted, hasMet, toCome, taken }: Awaited<ReturnType<typeof readTakingPart>>,
): RightToTakePart {
  const more = decisions.open - open.length;
  const now: DecisionsNow = {
    open: open.map(({ id, question, status, discussion, voting: { opensOn, closesOn } }) => ({
      ...{ id, question, status, discussion: { ...discussion } },
      voting: { opensOn, closesOn },
    })),
    ...(more > 0 && { moreOpen: more }),
    adopted: decisions.adopted,
    latestAdopted: adopted.flatMap(({ id, question, adoption }) =>
      adoption
        ? [{ id, question, on: adoption.on, ...(adoption.in !== undefined && { in: adoption.in }) }]
        : [],
    ),
  };
  return {
    ...(decisions.all > 0 && { decisions: now }),
    ...(hasMet && { meetings: { toCome: toCome.map((meeting) => meetingToCome(meeting, taken)) } }),
  };
}

/** What can still be voted on comes before what waits to be counted. */
function soonestFirst(decisions: readonly DecisionCase[], today: string): DecisionCase[] {
  const order = ({ id, voting }: DecisionCase): string =>
    `${Number(voting.closesOn < today)} ${voting.closesOn} ${id}`;
  return [...decisions].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function meetingToCome(
  { id, title, place, startsAt, status, seats }: MeetingCase,
  taken: ReadonlyMap<string, number>,
): MeetingToCome {
  const isOpen = status === 'open';
  const seatsLeft = seats === undefined || isOpen ? undefined : Math.max(0, seats - (taken.get(id) ?? 0));
  return { id, title, place, startsAt, isOpen, ...(seatsLeft !== undefined && { seatsLeft }) };
}

async function readPanel(view: LedgerView, body: string): Promise<PanelNow | undefined> {
  const period = await view.latestReviewed(body);
  if (period === undefined) return undefined;
  const { n, declared } = panelResult(await view.panel(body, period));
  return { period, n, declared, closesOn: lastDayOf(period) };
}

/** @returns undefined where nobody has published anything */
function waysOf(
  entries: readonly DirectoryEntry[],
  under: readonly string[],
  today: string,
): PublishedWays | undefined {
  if (entries.length === 0) return undefined;
  const here = entries.filter(({ body }) => under.includes(body.slug));
  const [reception] = upcomingOf(here, today, addDays(today, UPCOMING_DAYS));
  const posts = here.reduce((total, entry) => total + entry.posts.length, 0);
  return { posts, ...(reception && { reception }) };
}

function contactOf(unit: Unit, entry: Pick<DirectoryEntry, 'phone' | 'online'> | undefined): UnitContact {
  const { phone, online } = entry ?? {};
  return {
    body: summaryOf(unit),
    ...(phone !== undefined && { phone }),
    ...(online && { online }),
    points: unit.contactPoints,
  };
}

/** One ledger after the other, as many as there are levels above. */
async function contactsAbove(ledgers: Ledgers, unit: Unit, units: Units): Promise<UnitContact[]> {
  const contacts: UnitContact[] = [];
  for (const above of units.above(unit.slug)) {
    const [entry] = await ledgers.read(above.ledger, (view) => view.publishedContacts([above.slug]));
    contacts.push(contactOf(above, entry?.entry));
  }
  return contacts;
}
