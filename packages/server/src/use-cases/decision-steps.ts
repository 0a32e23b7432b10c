// What each step of a decision needs beside the rules: codes for the paper, the box opened, what carries it out.
import type { Operation, RequestOf } from '@huiyin/sdk/routes';
import {
  formatPrintedCode,
  readPrintedCode,
  type DecisionCase,
  type DecisionCommand,
} from '@huiyin/sdk/rules';
import { openBox } from './decisions.js';
import { OperationError } from './operation.js';
import type { LedgerTransaction, Secrets } from './ports.js';
import { codeHash, mintCodes, voidTyped } from './printed-codes.js';

/** The operations by which staff change a decision. */
export type DecisionStepOperation = Exclude<
  Extract<Operation, `staff.decisions.${string}`>,
  'staff.decisions.announce'
>;

export interface Prepared {
  readonly command: DecisionCommand;
  /** Done once the rules have let it through, in the same transaction. */
  readonly along?: () => Promise<void>;
  /** For the paper. */
  readonly codes?: readonly string[];
}

interface World {
  readonly secrets: Secrets;
  readonly transaction: LedgerTransaction;
}

type Preparation<Op extends DecisionStepOperation> = (
  call: { readonly body: RequestOf<Op>; readonly by: string },
  decision: DecisionCase,
  world: World,
) => Promise<Prepared>;

export const preparations: { readonly [Op in DecisionStepOperation]: Preparation<Op> } = {
  'staff.decisions.printBallots': ({ body: { count }, by }, { id }, { secrets, transaction }) => {
    const place = { purpose: 'ballot', record: id } as const;
    const { codes, hashes } = mintCodes(secrets, place, count);
    return Promise.resolve({
      command: { type: 'print', by, count },
      along: () => transaction.addCodes(place, hashes),
      codes: codes.map(formatPrintedCode),
    });
  },
  'staff.decisions.voidBallots': async ({ body: { codes, reason }, by }, decision, world) => {
    // Before the rules are asked: they count, and only here it shows what can be counted.
    if (decision.status === 'announced' || decision.status === 'voting') {
      const place = { purpose: 'ballot', record: decision.id } as const;
      const hashes = codes.map((code) => codeHash(world.secrets, place, readPrintedCode(code) ?? ''));
      await voidTyped(world.transaction, place, hashes);
    }
    return { command: { type: 'void', by, count: codes.length, reason } };
  },
  'staff.decisions.extend': ({ body, by }) => Promise.resolve({ command: { type: 'extend', by, ...body } }),
  'staff.decisions.close': async ({ body: { issued }, by }, { id, options }, { secrets, transaction }) => {
    const ballots = (await openBox(secrets, transaction, id)) ?? options.map(() => 0);
    const used = (await transaction.usedCodes('ballot', [id])).get(id) ?? 0;
    // Each ballot used up one code in the same transaction: where they differ, somebody else has had a hand in it.
    if (used !== ballots.reduce((sum, count) => sum + count, 0)) {
      throw new OperationError('decision.impossible-count');
    }
    return { command: { type: 'close', by, issued, ballots }, along: () => transaction.emptyBox(id) };
  },
  'staff.decisions.adopt': async ({ body, by }, _, { transaction }) => {
    await checkCarrier(body.in, transaction);
    return { command: { type: 'adopt', by, ...body } };
  },
  'staff.decisions.notAdopt': ({ body, by }) =>
    Promise.resolve({ command: { type: 'not-adopt', by, ...body } }),
  'staff.decisions.inspect': ({ body, by }) => Promise.resolve({ command: { type: 'inspect', by, ...body } }),
  'staff.decisions.cancel': ({ body, by }, { id }, { transaction }) =>
    Promise.resolve({ command: { type: 'cancel', by, ...body }, along: () => transaction.emptyBox(id) }),
};

/** What carries it out is a commitment or a task of the same ledger. */
async function checkCarrier(id: string | undefined, transaction: LedgerTransaction): Promise<void> {
  if (id === undefined) return;
  const found = id.includes('-C-') ? await transaction.commitment(id) : await transaction.task(id);
  if (!found) throw new OperationError('request.invalid', { errors: [notAllowed('/in')] });
}

function notAllowed(pointer: string) {
  return { pointer, code: 'field.not-allowed', detail: '' } as const;
}
