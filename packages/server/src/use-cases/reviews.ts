// reviews.list, reviews.get, staff.reviews.mine: what panels think of a unit, as anyone reads it, and one's own.
import { dayOf, panelResult } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { panellistOf, reviewedBy } from './give-review.js';
import { pageOf, PAGE_SIZE } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { Secrets, UseCasePorts } from './ports.js';
import { lastDayOf, reviewDetail, reviewView } from './review-view.js';
import { staffFor } from './staff-access.js';
import { summaryOf } from './units.js';

const MINE = 'staff.reviews.mine';

export function listReviews({ directory, ledgers, secrets }: UseCasePorts): UseCase<'reviews.list'> {
  return async ({ query }, { now }) => {
    const units = await directory.units();
    const unit = bodyOf(units, query.body);
    const limit = query.limit ?? PAGE_SIZE;
    return await ledgers.read(unit.ledger, async (view) => {
      const period = query.period ?? (await view.latestReviewed(unit.slug)) ?? halfYearOf(dayOf(now));
      const list = ['reviews', unit.slug, period].join('/');
      const after = positionOf(secrets, list, query.cursor);
      const asked = { body: unit.slug, period, limit: limit + 1, ...(after !== undefined && { after }) };
      const [counted, found] = await Promise.all([view.panel(unit.slug, period), view.reviews(asked)]);
      const { page, last } = pageOf(found, limit);
      return {
        body: summaryOf(unit),
        period,
        closesOn: lastDayOf(period),
        panel: panelResult(counted),
        items: page.map((review) => reviewView(review, units)),
        ...(last && { next: secrets.sealCursor(list, last.id) }),
      };
    });
  };
}

export function getReview({ directory, ledgers, secrets }: UseCasePorts): UseCase<'reviews.get'> {
  return async ({ path: { id } }) => {
    const units = await directory.units();
    const [review, entries] = await ledgers.read(ledgerOf(id), (view) =>
      Promise.all([view.review(id), view.reviewEntries(id)]),
    );
    if (!review) throw new OperationError('review.not-found');
    return reviewDetail(review, entries, { units, hmacSha256: secrets.hmacSha256 });
  };
}

export function listOwnReviews({ directory, ledgers }: UseCasePorts): UseCase<typeof MINE> {
  return async ({ query }, { actor }) => {
    const staff = staffFor(MINE, actor);
    const units = await directory.units();
    const unit = reviewedBy(staff, query.body, units);
    const own = await ledgers.read(unit.ledger, (view) => view.reviewsOf(unit.slug, panellistOf(staff)));
    return { items: own.map((review) => reviewView(review, units)) };
  };
}

/** The half-year a day is in: what is looked at while nothing has been reviewed. */
function halfYearOf(day: string): string {
  return `${day.slice(0, 4)}-H${day.slice(5, 7) <= '06' ? 1 : 2}`;
}

/** @throws OperationError `cursor.invalid` for anything this server has not given out for this list */
function positionOf(secrets: Secrets, list: string, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const id = secrets.openCursor(list, cursor);
  if (id === undefined) throw new OperationError('cursor.invalid');
  return id;
}
