// What staff do to appeals: each operation as the command it gives.
import type { AnswererKind, AppealNumber, Role, StaffAppeal } from '@huiyin/sdk';
import type { Operation, RequestOf } from '@huiyin/sdk/routes';
import {
  dayOf,
  isClosed,
  isDay,
  isPetition,
  itemNamed,
  type AppealCommand,
  type Millis,
} from '@huiyin/sdk/rules';
import { act, type Act } from './act.js';
import { itemNamedBy } from './item-named.js';
import { admitPromiseFor, decidePromise, placePromise } from './make-commitment.js';
import { OperationError, type Call, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, UseCasePorts } from './ports.js';
import { invalid } from './refusals.js';
import { admitStaff, staffFor, unitOf } from './staff-access.js';
import { staffAppeal } from './staff-appeal.js';
import { vouchersOf } from './timeline.js';
import type { Units } from './units.js';
import { readWhistlesOf, type WholeWhistle } from './whistle-view.js';

/** Operations with use-cases of their own. */
type Otherwise =
  | 'list'
  | 'get'
  | 'attachment'
  | 'enter'
  | 'contact'
  | 'search'
  | 'reissueCode'
  | 'publish'
  | 'refusePublication';
/** The operations by which staff change a case. */
export type StaffWrite = Exclude<Extract<Operation, `staff.appeals.${string}`>, `staff.appeals.${Otherwise}`>;

interface Circumstances {
  readonly staff: StaffActor;
  readonly units: Units;
  /** The day it is. */
  readonly today: string;
}

type CommandOf<Op extends StaffWrite> = (body: RequestOf<Op>, circumstances: Circumstances) => AppealCommand;

const commands: { readonly [Op in StaffWrite]: CommandOf<Op> } = {
  'staff.appeals.accept': (body, { staff }) => ({ type: 'accept', by: staff.unit, ...body }),
  'staff.appeals.decline': ({ reason, goTo }, { staff }) => ({
    type: 'decline',
    by: staff.unit,
    reason,
    goTo,
  }),
  'staff.appeals.assign': ({ unit, ...note }, { staff, units }) => {
    if (!units.get(unit)) throw new OperationError('unit.not-found');
    return { type: 'assign', by: staff.unit, to: unit, ...note };
  },
  'staff.appeals.takeOver': (body, { staff }) => ({ type: 'take-over', by: staff.unit, ...body }),
  'staff.appeals.contest': ({ reason }, { staff }) => ({ type: 'contest', by: staff.unit, reason }),
  'staff.appeals.start': (body, { staff }) => ({ type: 'start', by: staff.unit, ...body }),
  'staff.appeals.answer': (answer, { staff }) => ({
    type: 'answer',
    by: staff.unit,
    answer,
    answerer: answererOf(staff.role),
  }),
  'staff.appeals.claimDone': (body, { staff }) => ({ type: 'claim-done', by: staff.unit, ...body }),
  'staff.appeals.witness': ({ witness, verdict, rating, note }, { staff }) => {
    // 网格员外部质检: to look on the spot is a grid worker's.
    if (witness === 'inspection' && staff.role !== 'grid') throw new OperationError('auth.not-allowed');
    return { type: 'witness', by: staff.unit, witness, verdict, ...(rating && { rating }), note };
  },
  'staff.appeals.reopen': ({ reason }, { staff }) => ({ type: 'reopen', by: staff.unit, reason }),
  'staff.appeals.docket': ({ supervisor, nextReview, ...note }, { staff, today }) => {
    if (!isDay(nextReview)) throw invalid('/nextReview', 'field.wrong-format');
    if (nextReview < today) throw invalid('/nextReview', 'field.out-of-range');
    return { type: 'docket', by: staff.unit, supervisor, nextReview, ...note };
  },
  'staff.appeals.extendPetition': (body, { staff }) => ({ type: 'extend-petition', by: staff.unit, ...body }),
  'staff.appeals.merge': (body, { staff }) => ({ type: 'merge', by: staff.unit, ...body }),
  // Which item is meant is looked up along with the act: by the taxonomy of the unit it was addressed to.
  'staff.appeals.recategorise': ({ item: _named, ...body }, { staff }) => ({
    type: 'recategorise',
    by: staff.unit,
    ...body,
  }),
};

/** The use-case of one of the operations by which staff change a case. */
export function staffAct(ports: UseCasePorts, operation: StaffWrite): UseCase<StaffWrite> {
  return async ({ path: { number }, body }: Call<StaffWrite>, context): Promise<StaffAppeal> => {
    const staff = staffFor(operation, context.actor);
    const units = await ports.directory.units();
    const { now } = context;
    const command = (commands[operation] as CommandOf<StaffWrite>)(body, {
      staff,
      units,
      today: dayOf(now),
    });
    let whistles: readonly WholeWhistle[] = [];
    return await act(
      ports,
      {
        operation,
        number,
        body,
        command,
        ...alongside(ports, command, { staff, units, now, ...('item' in body && { item: body.item }) }),
        author: staff,
        async admit(record, view, isRepeated) {
          whistles = await readWhistlesOf(view, number);
          // Who contested is out by it: what they are told again is what they were told as they went.
          if (isRepeated && command.type === 'contest') return void unitOf(staff, units);
          await admitStaff(record.case, staff, { units, view, now });
        },
        answer: (record, entries) => staffAppeal(record, entries, { actor: staff, units, now, whistles }),
      },
      context,
    );
  };
}

interface Surroundings {
  readonly staff: StaffActor;
  /** Code of the item a case is moved to. */
  readonly item?: string | undefined;
  readonly units: Units;
  readonly now: Millis;
}

/** What some commands need to know of the case's past, or bring along. */
function alongside(
  ports: UseCasePorts,
  command: AppealCommand,
  surroundings: Surroundings,
): Pick<Act<StaffAppeal>, 'along'> {
  if (command.type === 'witness') {
    return {
      along: (_transaction, _record, entries) =>
        Promise.resolve({ command: { ...command, vouchers: vouchersOf(entries) } }),
    };
  }
  if (command.type === 'merge') {
    return {
      async along(transaction) {
        await admitTarget(transaction, command.into);
        return { command };
      },
    };
  }
  if (command.type === 'recategorise') {
    return {
      along: (_transaction, { case: { body } }) => {
        const unit = surroundings.units.get(body);
        if (unit?.categories.includes(command.category) !== true) {
          throw invalid('/category', 'field.not-allowed');
        }
        const item = itemNamedBy(unit, command.category, surroundings.item);
        return Promise.resolve({ command: { ...command, ...(item && { item: itemNamed(item) }) } });
      },
    };
  }
  return promising(ports, command, surroundings);
}

/**
 * Who is merged waits for the other case: it has to be here, still going on, and one that may be spoken of.
 * @throws OperationError `appeal.merge-target-unfit`
 */
async function admitTarget(transaction: LedgerTransaction, into: AppealNumber): Promise<void> {
  const target = await transaction.appeal(into);
  const isFit =
    target !== undefined &&
    !isClosed(target.case.state) &&
    target.case.erasedOn === undefined &&
    !isPetition(target.case);
  if (!isFit) throw new OperationError('appeal.merge-target-unfit');
}

/** A `promised` answer makes its commitment: both are written, or neither. */
function promising(
  { secrets }: UseCasePorts,
  command: AppealCommand,
  { staff, units, now }: Surroundings,
): Pick<Act<StaffAppeal>, 'along'> {
  if (command.type !== 'answer' || command.answer.type !== 'promised') return {};
  const { promise } = command.answer;
  return {
    async along(transaction, { case: appeal }) {
      admitPromiseFor(appeal);
      const body = units.get(appeal.body);
      if (!body) throw new OperationError('unit.not-found');
      const promised = {
        body,
        unit: staff.unit,
        origin: 'answer',
        promise,
        appeal: appeal.number,
        pointer: '/promise',
        author: staff,
        now,
        calendar: units.calendar,
      } as const;
      const decided = await decidePromise(secrets, transaction, promised);
      return {
        command: { ...command, commitment: decided.made.commitment.id },
        // The appeal has counted it by its own entry.
        write: async () =>
          transaction.appendCommitment((await placePromise(secrets, transaction, decided, promised)).write),
      };
    },
  };
}

/** The kind of person who answers, as the resident is told. */
function answererOf(role: Role): AnswererKind {
  if (role === 'grid') return 'grid-worker';
  return role === 'panel' ? 'expert' : 'official';
}
