// staff.reportCards.publish: a card is sealed as it stands: what it says, and the entries it was counted from.
import type { CardFacts } from '@huiyin/sdk';
import { cardDigest, cardFacts, dayOf, publishedCard, RECORD_KEY_BYTES } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { withCaseWords } from './case-words.js';
import { formatPublicationId } from './numbers.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import type { PublishedCard } from './records.js';
import { sealParticipation } from './participation.js';
import { liveCard, monthsOfCard, withPublication } from './report-card.js';
import { sealEntries } from './seal-entries.js';
import { overseesUnit, staffFor } from './staff-access.js';

const PUBLISH = 'staff.reportCards.publish';

export function publishReportCard({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof PUBLISH> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(PUBLISH, context.actor);
    const units = await directory.units();
    const unit = bodyOf(units, draft.body);
    if (staff.unit !== unit.slug && !overseesUnit(staff, unit.slug, units)) {
      throw new OperationError('auth.not-allowed');
    }
    const { period, category } = draft;
    const topic = category !== undefined && { category };
    const { now } = context;
    const today = dayOf(now);
    const months = monthsOfCard(period, today);
    const year = Number(today.slice(0, 4));
    // Of its own: a card is counted from the entries before it, and this is one of them.
    await ledgers.write(unit.ledger, (transaction) =>
      sealParticipation(secrets, transaction, { unit, year: months.first.slice(0, 4), author: staff, now }),
    );
    return await ledgers.write(unit.ledger, (transaction) =>
      once(secrets, transaction, { operation: PUBLISH, path: {}, body: draft }, context, {
        admit: admittedBefore,
        async work(_, keep) {
          // From here on nobody else appends: the figures are those of this head.
          const { serial, ...head } = await transaction.takeNewPlace('publication', year);
          const figures = await transaction.figures({ body: unit.slug, ...topic, months, today });
          const card = publishedCard(liveCard(secrets, { unit, period, ...topic, head, figures, now }));
          const id = formatPublicationId(unit.ledger, year, serial);
          const digest = cardDigest(card, secrets.sha256);
          const recordKey = secrets.random(RECORD_KEY_BYTES);
          const facts = cardFacts(card, { id, digest }, today);
          const sealed = sealEntries<CardFacts, never>(secrets, head, recordKey, [{ facts }], 0);
          const published: PublishedCard = {
            id,
            body: unit.slug,
            period,
            ...topic,
            at: now,
            leaf: sealed.entries[0].index,
            digest,
            card,
          };
          const response = await withCaseWords(transaction, units, withPublication(published));
          await transaction.appendPublication({
            ...sealed,
            published,
            recordKey,
            author: staff,
            at: now,
            ...keep(response),
          });
          return response;
        },
      }),
    );
  };
}
