// Where a case stands, in one sentence for whoever works on it, and the clock that runs.
import { daysBetween } from '../../rules/calendar.js';
import type { Clock, Day, StaffAppeal } from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import { fill, formatCount, formatDay } from '../format.js';
import { nameOf } from '../name.js';

type Sentence = keyof DeskWords['staffDesk']['headline'];

export function staffHeadline(appeal: StaffAppeal, today: Day, words: DeskWords): string {
  const { terms, staffDesk } = words;
  const answer = appeal.answers[appeal.answers.length - 1]?.type;
  const witness = appeal.evaluations[appeal.evaluations.length - 1]?.witness ?? 'resident';
  const standing = fill(staffDesk.headline[sentenceFor(appeal)], {
    unit: appeal.responsible.name,
    assignee: appeal.assignee?.name ?? '',
    answer: answer ? nameOf(terms.answers, answer) : '',
    witness: nameOf(terms.witnesses, witness),
    into: appeal.mergedInto ?? '',
    confirmBy: appeal.confirmBy ? formatDay(appeal.confirmBy, words) : '',
  });
  return standing + dueSentence(appeal, today, words);
}

function sentenceFor({ state, disputed, mergedInto }: StaffAppeal): Sentence {
  if (state === 'in-hand' && disputed) return 'disputed';
  return state === 'merged' && mergedInto === undefined ? 'mergedOnly' : state;
}

/** None while it waits for the resident, or has ended. */
function dueSentence({ state, clocks }: StaffAppeal, today: Day, words: DeskWords): string {
  const w = words.staffDesk.headline;
  const isPending = ['received', 'accepted', 'assigned', 'in-hand', 'answered'].includes(state);
  if (!isPending) return '';
  const { firstResponse, resolution } = clocks;
  if (isNearer(firstResponse, resolution)) return said(firstResponse, today, w.dueFirst, w.lateFirst, words);
  return resolution.metOn === undefined ? said(resolution, today, w.due, w.late, words) : '';
}

function isNearer(first: Clock, other: Clock): boolean {
  return first.metOn === undefined && (other.metOn !== undefined || first.due <= other.due);
}

function said({ due }: Clock, today: Day, onTime: string, late: string, words: DeskWords): string {
  const over = daysBetween(due, today);
  return fill(over > 0 ? late : onTime, { due: formatDay(due, words), days: formatCount(over) });
}
