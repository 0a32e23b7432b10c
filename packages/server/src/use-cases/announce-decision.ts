// staff.decisions.announce: a question is put to the vote. And the calendar's act: its first day of voting has come.
import type { DecisionAnnouncedFacts } from '@huiyin/sdk';
import {
  announceDecision as announce,
  beginDecision,
  dayOf,
  decisionAnnouncedFacts,
  legalDecisionCommands,
  RECORD_KEY_BYTES,
  type DecisionEvent,
  type Millis,
} from '@huiyin/sdk/rules';
import { advanceDecision, newsOf } from './decision-act.js';
import { decisionDetail } from './decision-view.js';
import { eachLedger } from './each-ledger.js';
import { formatDecisionId } from './numbers.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import { sealEntries } from './seal-entries.js';
import { staffFor, unitUnder } from './staff-access.js';

const ANNOUNCE = 'staff.decisions.announce';

/** Decisions looked for at once. */
const AT_ONCE = 100;

export function announceDecision({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof ANNOUNCE> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(ANNOUNCE, context.actor);
    const units = await directory.units();
    const body = unitUnder(units, staff, draft.body);
    const { now } = context;
    const { hmacSha256 } = secrets;
    const request = { operation: ANNOUNCE, path: {}, body: draft } as const;
    return await ledgers.write(body.ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          const year = Number(dayOf(now).slice(0, 4));
          const { serial, ...head } = await transaction.takeNewPlace('decision', year);
          const id = formatDecisionId(body.ledger, year, serial);
          const decision = { ...draft, id, body: body.slug, ...(body.demo && { demo: true as const }) };
          const outcome = announce(decision, staff.unit, now);
          if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
          const { event } = outcome;
          const recordKey = secrets.random(RECORD_KEY_BYTES);
          const made = [{ facts: decisionAnnouncedFacts(event), words: event, event }] as const;
          const sealed = sealEntries<DecisionAnnouncedFacts, DecisionEvent>(
            secrets,
            head,
            recordKey,
            made,
            1,
          );
          const after = beginDecision(event);
          const [{ index, facts }] = sealed.entries;
          const entry = { leafIndex: index, facts, event, author: staff, at: now, opener: { recordKey } };
          const response = decisionDetail(after, [entry], { units, cast: 0, hmacSha256 });
          const box = secrets.sealCounts(
            id,
            after.options.map(() => 0),
          );
          const opening = { recordKey, box };
          await transaction.appendDecision({
            ...sealed,
            after,
            opening,
            announcement: newsOf(event, after, sealed.head.seq),
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

/**
 * Opens, in every ledger at `now`, decisions whose first day of voting has come.
 * @returns how many
 * @throws AggregateError once every ledger has been tried
 */
export async function openDecisions(
  { directory, ledgers, secrets }: UseCasePorts,
  now: Millis,
  signal?: AbortSignal,
): Promise<number> {
  let opened = 0;
  const openIn = async (ledger: string): Promise<void> => {
    for (;;) {
      const ids = await ledgers.read(ledger, (view) => view.openingDecisions(dayOf(now), AT_ONCE));
      for (const id of ids) {
        if (await ledgers.write(ledger, (transaction) => open(secrets, transaction, id, now))) opened += 1;
      }
      if (ids.length < AT_ONCE) return;
    }
  };
  await eachLedger((await directory.units()).ledgers, openIn, signal);
  return opened;
}

/** Each in a transaction of its own. @returns false if somebody has acted meanwhile */
async function open(
  secrets: Secrets,
  transaction: LedgerTransaction,
  id: string,
  now: Millis,
): Promise<boolean> {
  const decision = await transaction.lockDecision(id);
  if (!decision || !legalDecisionCommands(decision, dayOf(now)).includes('open')) return false;
  const by = { command: { type: 'open' }, author: { kind: 'system' }, now } as const;
  const { write } = await advanceDecision(secrets, transaction, decision, by);
  await transaction.appendDecision(write);
  return true;
}
