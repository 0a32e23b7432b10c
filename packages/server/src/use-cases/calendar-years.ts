// staff.settings.calendar, .enterYear: the years working days are counted by, and the next one as its notice has it.
import type { CalendarYearDraft, CalendarYearFacts, WorkingYears } from '@huiyin/sdk';
import {
  calendarWith,
  canonicalJson,
  dayOf,
  momentOf,
  officialCalendar,
  yearRefusal,
  type CalendarYear,
} from '@huiyin/sdk/rules';
import type { EnteredYear } from './calendar-records.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { mayCall, staffFor, unitOf } from './staff-access.js';
import type { Units } from './units.js';

const READ = 'staff.settings.calendar';
const ENTER = 'staff.settings.enterYear';

export function readCalendar({ ledgers, directory }: UseCasePorts): UseCase<typeof READ> {
  return async (_, { actor }) => {
    const staff = staffFor(READ, actor);
    const units = await directory.units();
    const entered = await ledgers.read(unitOf(staff, units).ledger, (view) => view.enteredYears());
    return workingYears(entered, staff, units);
  };
}

/** For a district: one calendar counts for all that share this server. */
export function enterYear({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof ENTER> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(ENTER, context.actor);
    const { now } = context;
    const units = await directory.units();
    if (!mayEnter(staff, units)) throw new OperationError('auth.not-allowed');
    const answer = await ledgers.write(unitOf(staff, units).ledger, (transaction) =>
      once(secrets, transaction, { operation: ENTER, path: {}, body: draft }, context, {
        admit: admittedBefore,
        async work(_, keep) {
          await transaction.lockYears();
          const before = await transaction.enteredYears();
          const facts = factsOf(draft);
          const refusal = yearRefusal(facts, calendarWith(before.map((one) => one.facts)), dayOf(now));
          if (refusal) throw new OperationError(refusal);
          const last = before.find((one) => one.facts.year === facts.year);
          if (last && canonicalJson(last.facts) === canonicalJson(facts)) {
            throw new OperationError('setting.nothing-new');
          }
          const { unit, person, role } = staff;
          const year = { facts, revision: (last?.revision ?? 0) + 1, at: now, unit, person };
          const rest = before.filter((one) => one !== last);
          const answer = workingYears([...rest, year], staff, units);
          await transaction.enterYear({ ...year, role, ...keep(answer) });
          return answer;
        },
      }),
    );
    directory.forget();
    return answer;
  };
}

function mayEnter(staff: StaffActor, units: Units): boolean {
  return mayCall(ENTER, staff.role) && unitOf(staff, units).kind === 'district';
}

function factsOf({ year, notice, holidays }: CalendarYearDraft): EnteredYear['facts'] {
  return { year, notice: notice.trim(), holidays };
}

/** A year as it travels. */
export function calendarYearFacts({ year, notice, holidays }: CalendarYear): CalendarYearFacts {
  return {
    year,
    notice,
    holidays: holidays.map(({ worked, ...holiday }) => ({
      ...holiday,
      ...(worked && { worked: [...worked] }),
    })),
  };
}

/** Those that count, each with who entered it here. */
function workingYears(entered: readonly EnteredYear[], staff: StaffActor, units: Units): WorkingYears {
  const { years } = calendarWith(entered.map(({ facts }) => facts));
  return {
    years: years.map((year) => {
      const facts = calendarYearFacts(year);
      const here = officialCalendar.years.includes(year)
        ? undefined
        : entered.find((one) => one.facts.year === year.year);
      return {
        facts,
        ...(here && {
          entered: { at: momentOf(here.at), unit: units.summary(here.unit), person: here.person },
        }),
      };
    }),
    ...(!mayEnter(staff, units) && { readOnly: true as const }),
  };
}
