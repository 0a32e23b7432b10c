// staff.appeals.search: finds appeals again by their words, or by the phone or the name that was left.
import type { AppealSearch } from '@huiyin/sdk';
import { searchQuestion } from '@huiyin/sdk/rules';
import { formatPosition, pageOf, PAGE_SIZE, parsePosition } from './list-position.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { SearchFor, SearchReach, Secrets, UseCasePorts } from './ports.js';
import type { AppealRecord } from './records.js';
import { invalid } from './refusals.js';
import { nameMark, phoneMark } from './search-index.js';
import { isOverseer, staffFor, unitOf } from './staff-access.js';
import { staffSummary } from './staff-appeal.js';
import type { Units } from './units.js';

const OPERATION = 'staff.appeals.search';

/** Newest first. A phone and a name find what has exactly this one; nothing of what was asked is written down. */
export function searchAppeals({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof OPERATION> {
  return async ({ body: search }, { actor, now }) => {
    const staff = staffFor(OPERATION, actor);
    const units = await directory.units();
    const asked = askedOf(search, staff);
    const limit = search.limit ?? PAGE_SIZE;
    const list = listOf(search, secrets);
    const after = parsePosition(secrets, list, search.cursor);
    const found = await Promise.all(
      units.ledgers.map(async (ledger) => {
        const reach = reachIn(ledger, staff, units);
        const sought = soughtIn(ledger, asked, secrets);
        if (!reach || !sought) return [];
        const query = { ...reach, sought, limit: limit + 1, ...(after && { after }) };
        return await ledgers.read(ledger, (view) => view.search(query));
      }),
    );
    const { page, last } = pageOf(found.flat().sort(newestFirst), limit);
    return {
      items: page.map((record) => staffSummary(record, { units, now })),
      ...(last && { next: formatPosition(secrets, list, positionOf(last)) }),
    };
  };
}

type Asked =
  | Required<Pick<AppealSearch, 'words'>>
  | Required<Pick<AppealSearch, 'phone'>>
  | Required<Pick<AppealSearch, 'name'>>;

/**
 * One thing is asked for. What residents left is for whoever works on cases or calls them back.
 * @throws OperationError `request.invalid`, `auth.not-allowed`
 */
function askedOf({ words, phone, name }: AppealSearch, { role }: StaffActor): Asked {
  const given = [words, phone, name].filter((one) => one !== undefined);
  if (given.length !== 1)
    throw invalid(
      given.length === 0 ? '/words' : '',
      given.length === 0 ? 'field.required' : 'field.not-allowed',
    );
  if (words !== undefined) return { words };
  if (role === 'auditor' || role === 'admin') throw new OperationError('auth.not-allowed');
  return phone === undefined ? { name: name as string } : { phone };
}

/** What is looked for in one ledger; undefined where nothing can be found by it. */
function soughtIn(ledger: string, asked: Asked, secrets: Secrets): SearchFor | undefined {
  if ('words' in asked) {
    const question = searchQuestion(asked.words);
    return question && { question };
  }
  const mark =
    'phone' in asked ? phoneMark(secrets, ledger, asked.phone) : nameMark(secrets, ledger, asked.name);
  return mark && ('phone' in asked ? { phone: mark } : { name: mark });
}

/** All of one's own ledger; of others what one's unit works on; an overseer, everything of the units below. */
function reachIn(ledger: string, staff: StaffActor, units: Units): SearchReach | undefined {
  if (unitOf(staff, units).ledger === ledger) return {};
  if (!isOverseer(staff)) return { unit: staff.unit };
  const bodies = units.all.filter((unit) => unit.ledger === ledger && units.isWithin(unit.slug, staff.unit));
  return bodies.length === 0 ? undefined : { bodies: bodies.map(({ slug }) => slug) };
}

/** A cursor is good for what it was given out for, and says nothing of it. */
function listOf({ words, phone, name }: AppealSearch, secrets: Secrets): string {
  const asked = secrets.blindIndex(`search/${JSON.stringify([words, phone, name])}`);
  return `search/${Buffer.from(asked.subarray(0, 12)).toString('hex')}`;
}

function positionOf({ case: { received, number } }: AppealRecord) {
  return { day: received, number };
}

function newestFirst(a: AppealRecord, b: AppealRecord): number {
  const order = (record: AppealRecord): string => Object.values(positionOf(record)).join('/');
  return order(a) > order(b) ? -1 : 1;
}
