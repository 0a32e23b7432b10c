// appeals.similar, appeals.follow: before somebody files, what is much like it; and 关注 instead of filing once more.
import { isClosed, mostAlike, searchTerms, type Told } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { ledgerOf } from './numbers.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { publicAppeal, publicDetail } from './public-appeals.js';
import type { PublicRecord } from './records.js';

/** Terms of the title and the place that are looked for: more make it slower and no surer. */
const MOST_TERMS = 60;
/** Cases that are compared word by word. */
const CANDIDATES = 50;

/** Nothing of what is asked is written anywhere. */
export function similarAppeals({ directory, ledgers }: UseCasePorts): UseCase<'appeals.similar'> {
  return async ({ body: draft }, { now }) => {
    const units = await directory.units();
    const { slug, ledger } = bodyOf(units, draft.body);
    const terms = searchTerms(draft.title, draft.place)
      .filter((term) => term.length > 1)
      .slice(0, MOST_TERMS);
    const found = await ledgers.read(ledger, (view) =>
      view.similar({ body: slug, terms, limit: CANDIDATES }),
    );
    const alike = mostAlike(draft, found.flatMap(compared));
    return { items: alike.map(({ record }) => publicAppeal(record, units, now)) };
  };
}

function compared(record: PublicRecord): { readonly record: PublicRecord; readonly told: Told }[] {
  const { published, case: appeal } = record;
  return published ? [{ record, told: { ...published, category: appeal.category } }] : [];
}

/** Counted, and nothing is kept of who: whoever repeats it under the same key is counted once. */
export function followAppeal({ directory, ledgers, secrets }: UseCasePorts): UseCase<'appeals.follow'> {
  return async ({ path: { number }, body }, context) => {
    const { now } = context;
    const units = await directory.units();
    return await ledgers.write(ledgerOf(number), (transaction) =>
      once(secrets, transaction, { operation: 'appeals.follow', path: { number }, body }, context, {
        admit: admittedBefore,
        async work(_, keep) {
          // Nobody else can end it, or take its words away, until this is written.
          await transaction.lockAppeal(number);
          const record = await transaction.publicAppeal(number);
          if (!record) throw new OperationError('appeal.not-found');
          if (isClosed(record.case.state))
            throw new OperationError('appeal.illegal-transition', { legal: [] });
          const entries = await transaction.entries(number);
          const after = { ...record, followers: record.followers + 1 };
          const response = publicDetail(after, entries, units, now);
          await transaction.addFollower({ number, at: now, ...keep(response) });
          return response;
        },
      }),
    );
  };
}
