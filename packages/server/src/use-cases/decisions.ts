// decisions.list, decisions.get; and decisions.vote: one ballot into the box, and nothing that says whose.
import { dayOf, isVotingOn } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { castIn, decisionDetail, decisionView } from './decision-view.js';
import { PAGE_SIZE, pageOf } from './list-position.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import { refuseWrongCode, useCode } from './printed-codes.js';
import { mayCall } from './staff-access.js';

export function listDecisions({ directory, ledgers, secrets }: UseCasePorts): UseCase<'decisions.list'> {
  return async ({ query }) => {
    const units = await directory.units();
    const { slug, ledger } = bodyOf(units, query.body);
    const limit = query.limit ?? PAGE_SIZE;
    const isWanting = query.filter === 'wanting';
    const list = `decisions/${slug}${isWanting ? '/wanting' : ''}`;
    const before = positionOf(secrets, list, query.cursor);
    const [{ page, last }, cast] = await ledgers.read(ledger, async (view) => {
      const found = pageOf(await view.decisions({ body: slug, isWanting, before, limit: limit + 1 }), limit);
      return [found, await castIn(view, found.page)] as const;
    });
    return {
      items: page.map((decision) => decisionView(decision, { units, cast: cast.get(decision.id) })),
      ...(last && { next: secrets.sealCursor(list, last.id) }),
    };
  };
}

export function getDecision({ directory, ledgers, secrets }: UseCasePorts): UseCase<'decisions.get'> {
  return async ({ path: { id } }) => {
    const units = await directory.units();
    const { hmacSha256 } = secrets;
    return await ledgers.read(ledgerOf(id), async (view) => {
      const decision = await view.decision(id);
      if (!decision) throw new OperationError('decision.not-found');
      const [entries, cast] = await Promise.all([view.decisionEntries(id), castIn(view, [decision])]);
      return decisionDetail(decision, entries, { units, cast: cast.get(id), hmacSha256 });
    });
  };
}

/**
 * Neither the answer nor the request is kept: a stored one would say when, and its digest for what. That the same press
 * was sent twice is known by the code itself.
 */
export function castBallot(ports: UseCasePorts): UseCase<'decisions.vote'> {
  return async ({ path: { id }, body: { code, option } }, { now, idempotencyKey }) => {
    const { ledgers, secrets } = ports;
    const place = { purpose: 'ballot', record: id } as const;
    const use = await ledgers.write(ledgerOf(id), async (transaction) => {
      const counts = await openBox(secrets, transaction, id);
      const decision = await transaction.decision(id);
      if (!decision) throw new OperationError('decision.not-found');
      if (!counts || !isVotingOn(decision, dayOf(now))) throw new OperationError('decision.not-voting');
      if (option > counts.length) throw new OperationError('request.invalid', { errors: [noSuchOption] });
      const used = await useCode(secrets, transaction, { place, typed: code, pressKey: idempotencyKey });
      if (used === 'now') {
        const filled = counts.map((count, index) => (index === option - 1 ? count + 1 : count));
        await transaction.refillBox(id, secrets.sealCounts(id, filled));
      }
      return used;
    });
    // Whether a ballot that is void was ever one is nobody's to ask.
    if (use === 'wrong' || use === 'void') {
      const codes = { wrong: 'ballot.not-matched', tooMany: 'ballot.too-many-tries' } as const;
      return await refuseWrongCode(ports, { place, typed: code }, codes, now);
    }
    if (use === 'spent') throw new OperationError('ballot.already-cast');
    return { decision: id, cast: true };
  };
}

const noSuchOption = { pointer: '/option', code: 'field.not-allowed', detail: '' } as const;

/** What lies in the box by now, of each option, with the box locked until the transaction ends. */
export async function openBox(
  secrets: Pick<Secrets, 'openCounts'>,
  transaction: LedgerTransaction,
  id: string,
): Promise<readonly number[] | undefined> {
  const sealed = await transaction.lockBox(id);
  return sealed && secrets.openCounts(id, sealed);
}

/** Whether somebody puts questions to the vote, or writes down what its witnesses found. */
export function mayHoldDecisions({ role }: StaffActor): boolean {
  return mayCall('staff.decisions.announce', role) || mayCall('staff.decisions.inspect', role);
}

/** @throws OperationError `cursor.invalid` for anything this server has not given out for this list */
function positionOf(secrets: Secrets, list: string, cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const position = secrets.openCursor(list, cursor);
  if (position === undefined) throw new OperationError('cursor.invalid');
  return position;
}
