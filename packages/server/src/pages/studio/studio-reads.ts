// What articles are drawn from, answered by this server's own use-cases.
import type { ArticleReads } from '@huiyin/article/gather';
import type { CallContext } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';

/** Items on a page of the API. */
const PAGE = 100;

export function readsHere({ useCases, origin, sealKeyOf }: PageDeps, context: CallContext): ArticleReads {
  const none = { query: {}, body: undefined } as const;
  const reads: ArticleReads = {
    origin,
    body: (body) => useCases['bodies.get']({ path: { body }, ...none }, context),
    card: ({ body, period, category, at }) =>
      useCases['reportCards.get'](
        {
          path: {},
          query: {
            body,
            ...(period !== undefined && { period }),
            ...(category !== undefined && { category }),
            ...(at !== undefined && { at }),
          },
          body: undefined,
        },
        context,
      ),
    kept: (body, week) =>
      useCases['reportCards.snapshot']({ path: { week }, query: { body }, body: undefined }, context),
    async commitments(body, most) {
      const items = [];
      let cursor: string | undefined;
      do {
        const query = { body, limit: PAGE, ...(cursor !== undefined && { cursor }) };
        const page = await useCases['commitments.list']({ path: {}, query, body: undefined }, context);
        items.push(...page.items);
        cursor = page.next;
      } while (cursor !== undefined && items.length < most);
      return { items: items.slice(0, most), more: cursor !== undefined || items.length > most };
    },
    lists: (body) => useCases['appeals.lists']({ path: {}, query: { body }, body: undefined }, context),
    listed: (body, list, limit) =>
      useCases['appeals.list']({ path: {}, query: { body, list, limit }, body: undefined }, context),
    meeting: (id) => useCases['meetings.get']({ path: { id }, ...none }, context),
    appeal: (number) => useCases['appeals.get']({ path: { number }, ...none }, context),
    checkpoint: (body) => useCases['log.checkpoint']({ path: { body }, ...none }, context),
    sealKey: sealKeyOf,
  };
  return reads;
}
