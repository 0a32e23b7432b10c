// What staff do to a decision: each operation as the command it gives; the rules decide, and what follows is sealed.
import type { DecisionChangedFacts, DecisionDetail } from '@huiyin/sdk';
import type { ResponseOf } from '@huiyin/sdk/routes';
import {
  decideDecision,
  decisionChangedFacts,
  evolveDecision,
  isDecisionNews,
  type DecisionCase,
  type DecisionCommand,
  type DecisionEvent,
  type Millis,
} from '@huiyin/sdk/rules';
import type { DecisionAnnouncement, DecisionEntry, DecisionWrite } from './decision-records.js';
import { preparations, type DecisionStepOperation, type Prepared } from './decision-steps.js';
import { castIn, decisionDetail } from './decision-view.js';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type Call, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import type { Author } from './records.js';
import { sealEntries } from './seal-entries.js';
import { staffFor, unitOf } from './staff-access.js';
import type { Units } from './units.js';

type Prepare = (
  call: { readonly body: unknown; readonly by: string },
  decision: DecisionCase,
  world: { readonly secrets: Secrets; readonly transaction: LedgerTransaction },
) => Promise<Prepared>;

/** The use-case of one of the operations by which staff change a decision. */
export function staffDecisionAct(
  { directory, ledgers, secrets }: UseCasePorts,
  operation: DecisionStepOperation,
): UseCase<DecisionStepOperation> {
  return async ({ path, body }: Call<DecisionStepOperation>, context) => {
    const staff = staffFor(operation, context.actor);
    const units = await directory.units();
    const { now } = context;
    const { hmacSha256 } = secrets;
    return await ledgers.write(ledgerOf(path.id), (transaction) =>
      once(secrets, transaction, { operation, path, body }, context, {
        async admit() {
          const decision = await transaction.lockDecision(path.id);
          if (!decision) throw new OperationError('decision.not-found');
          if (!isTheirDecision(decision, staff, units)) throw new OperationError('decision.not-your-unit');
          return decision;
        },
        async work(decision, keep) {
          const prepare = preparations[operation] as Prepare;
          const { command, along, codes } = await prepare({ body, by: staff.unit }, decision, {
            secrets,
            transaction,
          });
          const before = await transaction.decisionEntries(path.id);
          const act = { command, author: staff, now };
          const { write, entry } = await advanceDecision(secrets, transaction, decision, act);
          await along?.();
          const cast = (await castIn(transaction, [write.after])).get(path.id);
          const detail = decisionDetail(write.after, [...before, entry], { units, cast, hmacSha256 });
          const response = answerOf(detail, codes);
          await transaction.appendDecision({ ...write, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

function answerOf(
  decision: DecisionDetail,
  codes: readonly string[] | undefined,
): ResponseOf<DecisionStepOperation> {
  return codes ? { decision, codes: [...codes] } : decision;
}

/** Decides a command on a locked decision and seals what follows from it; the caller appends it. */
export async function advanceDecision(
  secrets: Secrets,
  transaction: LedgerTransaction,
  decision: DecisionCase,
  {
    command,
    author,
    now,
  }: { readonly command: DecisionCommand; readonly author: Author; readonly now: Millis },
): Promise<{ readonly write: DecisionWrite; readonly entry: DecisionEntry }> {
  const outcome = decideDecision(decision, command, now);
  if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
  const { event } = outcome;
  const after = evolveDecision(decision, event);
  const { recordKey, ...head } = await transaction.takePlace(decision.id);
  const made = [{ facts: decisionChangedFacts(event, after), words: event, event }] as const;
  const places = isDecisionNews(event.type) ? 1 : 0;
  const sealed = sealEntries<DecisionChangedFacts, DecisionEvent>(secrets, head, recordKey, made, places);
  const [{ index, facts }] = sealed.entries;
  return {
    write: { ...sealed, after, announcement: newsOf(event, after, sealed.head.seq), author, at: now },
    entry: { leafIndex: index, facts, event, author, at: now, opener: { recordKey } },
  };
}

/** @param seq the place in the stream that was taken for it */
export function newsOf(
  { type: change, day }: DecisionEvent,
  { id: decision, body, status }: DecisionCase,
  seq: number,
): DecisionAnnouncement | undefined {
  return isDecisionNews(change) ? { seq, decision, body, change, status, day } : undefined;
}

/** For whoever works in the unit on whose page it stands, or in one above it in the same ledger. */
export function isTheirDecision({ id, body }: DecisionCase, staff: StaffActor, units: Units): boolean {
  return unitOf(staff, units).ledger === ledgerOf(id) && units.isWithin(body, staff.unit);
}
