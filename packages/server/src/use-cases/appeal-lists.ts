// appeals.lists: all of a unit's appeals in three lists, counted as of one state of the sealed log.
import type { Category, Vocabulary } from '@huiyin/sdk';
import {
  appealLists,
  appealListsIn,
  appealVocabulary,
  bytesToHex,
  caseFigures,
  dayOf,
  frontierRoot,
  isListed,
  isPendingStanding,
  momentOf,
} from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import type { UseCase } from './operation.js';
import type { LedgerView, UseCasePorts } from './ports.js';
import { summaryOf } from './units.js';

export function getAppealLists({ directory, ledgers, secrets }: UseCasePorts): UseCase<'appeals.lists'> {
  return async ({ query }, { now }) => {
    const unit = bodyOf(await directory.units(), query.body);
    const asked = query.vocabulary as Vocabulary | undefined;
    const own = asked === undefined && unit.vocabulary === 'own' ? unit.ownVocabulary : undefined;
    const vocabulary = own ? 'own' : appealVocabulary(asked ?? unit.vocabulary);
    const category = query.category as Category | undefined;
    const of = { body: unit.slug, ...(category && { category }) };
    const read = async (view: LedgerView) => {
      const [head, buckets, publication] = await Promise.all([
        view.head(),
        view.listFigures(of),
        view.publicationCounts({ body: unit.slug, today: dayOf(now) }),
      ]);
      // Whoever is not there is not looked for: no list is walked in vain.
      const waiting = appealListsIn(vocabulary, own).filter((list) =>
        buckets.some(
          ({ bucket }) => !bucket.petition && isPendingStanding(bucket.standing) && isListed(list, bucket),
        ),
      );
      const oldest = await Promise.all(waiting.map(({ where }) => view.oldest({ ...of, where })));
      return { ...head, buckets, oldest, publication };
    };
    const { frontier, buckets, oldest, publication } = await ledgers.read(unit.ledger, read);
    const lists = appealLists({
      body: summaryOf(unit),
      vocabulary,
      ...(own && { own }),
      ...(category && { category }),
      asOf: {
        at: momentOf(now),
        treeSize: frontier.size,
        root: bytesToHex(frontierRoot(frontier, secrets.sha256)),
      },
      today: dayOf(now),
      buckets,
      oldest: oldest.flatMap((record) => (record ? [caseFigures(record.case)] : [])),
      ...(unit.demo && { demo: true }),
    });
    return { ...lists, publication };
  };
}
