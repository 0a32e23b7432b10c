// whistles.list, whistles.get: which units were called to cases, as anyone may see it.
import { dayOf } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { formatPosition, pageOf, PAGE_SIZE, parsePosition } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { whistleDetail, whistleView, withEntries } from './whistle-view.js';

export function listWhistles({ directory, ledgers, secrets }: UseCasePorts): UseCase<'whistles.list'> {
  return async ({ query }, { now }) => {
    const units = await directory.units();
    const { slug, ledger } = bodyOf(units, query.body);
    const limit = query.limit ?? PAGE_SIZE;
    const list = ['whistles', slug, query.filter ?? ''].join('/');
    const after = parsePosition(secrets, list, query.cursor);
    const { counts, whistles, last, responsible } = await ledgers.read(ledger, async (view) => {
      const rows = await view.whistles({
        body: slug,
        limit: limit + 1,
        ...(query.filter !== undefined && { open: query.filter === 'open' }),
        ...(after && { after }),
      });
      const read = pageOf(rows, limit);
      const cases = await view.publicAppeals(read.page.map((record) => record.case.appeal));
      return {
        last: read.last,
        whistles: await withEntries(view, read.page),
        counts: await view.whistleCounts({ body: slug, today: dayOf(now) }),
        responsible: new Map(cases.map(({ case: one }) => [one.number, one.responsible])),
      };
    });
    return {
      counts,
      items: whistles.map((whistle) => {
        const { appeal, by } = whistle.case;
        return whistleView(whistle, { units, now, responsible: responsible.get(appeal) ?? by });
      }),
      ...(last && {
        next: formatPosition(secrets, list, { day: last.case.blownOn, number: last.case.id }),
      }),
    };
  };
}

export function getWhistle({ directory, ledgers, secrets }: UseCasePorts): UseCase<'whistles.get'> {
  return async ({ path: { id } }, { now }) => {
    const units = await directory.units();
    return await ledgers.read(ledgerOf(id), async (view) => {
      const record = await view.whistle(id);
      if (!record) throw new OperationError('whistle.not-found');
      const appeal = await view.publicAppeal(record.case.appeal);
      const entries = await view.whistleEntries([id]);
      const responsible = appeal?.case.responsible ?? record.case.by;
      const { hmacSha256 } = secrets;
      return whistleDetail({ ...record, entries }, { units, now, responsible, hmacSha256 });
    });
  };
}
