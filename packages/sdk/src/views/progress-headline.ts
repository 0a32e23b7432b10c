// Where an appeal stands, said to its resident in one or two short sentences.
import { daysBetween } from '../rules/calendar.js';
import type { Answer, Clock, Day, TimelineEntry, TrackedAppeal } from '../types/index.js';
import type { ProgressWords } from '../words/index.js';
import { fill, formatCount, formatDay } from './format.js';

type Sentences = ProgressWords['progress']['headline'];
type Sentence = keyof Sentences;

/** What has happened, then by when the next thing is due or how late it is. */
export function headlineOf(appeal: TrackedAppeal, today: Day, words: ProgressWords): string {
  const values = {
    body: appeal.body.name,
    unit: appeal.responsible.name,
    assignee: newest(appeal, ['assigned'])?.unit ?? '',
    called: lastAnswer(appeal)?.called ?? '',
    into: appeal.mergedInto ?? '',
    confirmBy: appeal.confirmBy ? formatDay(appeal.confirmBy, words) : '',
  };
  const said = [standing(appeal), ...next(appeal)].map((name) => fill(words.progress.headline[name], values));
  return [...said, due(appeal, today, words)].join('');
}

/** The latest answer; while the state is `answered` it is the one that counts. */
export function lastAnswer(appeal: TrackedAppeal): Answer | undefined {
  return appeal.answers[appeal.answers.length - 1];
}

function standing(appeal: TrackedAppeal): Sentence {
  const { state } = appeal;
  switch (state) {
    case 'assigned':
      return newest(appeal, ['assigned'])?.unit ? 'assigned' : 'assignedOnly';
    case 'in-hand':
      return backInHand(appeal) ?? state;
    case 'answered':
      return answered(lastAnswer(appeal));
    case 'confirmed': {
      const witness = appeal.evaluations[appeal.evaluations.length - 1]?.witness;
      if (witness === 'callback') return 'confirmedCallback';
      return witness === 'inspection' ? 'confirmedInspection' : 'confirmedResident';
    }
    case 'closed-cannot':
      return lastAnswer(appeal)?.type === 'not-adopted' ? 'closedNotAdopted' : state;
    case 'merged':
      return appeal.mergedInto === undefined ? state : 'mergedInto';
    default:
      return state;
  }
}

/** Why it is in hand again, unless the unit has claimed to be done or answered since. */
function backInHand(appeal: TrackedAppeal): Sentence | undefined {
  const turn = newest(appeal, ['disputed', 'reopened', 'claimed-done', 'answered']);
  if (turn?.type !== 'disputed' && turn?.type !== 'reopened') return undefined;
  if (turn.witness === 'callback' || turn.witness === 'inspection') return 'disputedByOthers';
  return turn.verdict ? 'disputed' : 'reopened';
}

function answered(answer: Answer | undefined): Sentence {
  switch (answer?.type) {
    case 'resolved':
      return 'answeredResolved';
    case 'cannot':
      return 'answeredCannot';
    case 'adopted':
      return 'answeredAdopted';
    case 'not-adopted':
      return 'answeredNotAdopted';
    case 'needs-coordination':
      return answer.called ? 'answeredCalled' : 'answered';
    default:
      return 'answered';
  }
}

/** What the resident can do about it, and by when. */
function next(appeal: TrackedAppeal): Sentence[] {
  if (!appeal.actions.includes('evaluate')) return [];
  if (appeal.state === 'unconfirmed') return ['stillTime'];
  if (!appeal.confirmBy) return [];
  return appeal.state === 'claimed-done' ? ['claimedUntil'] : ['cannotUntil'];
}

/** The clock that runs against the unit: the first answer, then the matter itself. None while it waits for the resident. */
function due(appeal: TrackedAppeal, today: Day, words: ProgressWords): string {
  const { firstResponse, resolution } = appeal.clocks;
  const w = words.progress.headline;
  switch (appeal.state) {
    case 'received':
    case 'accepted':
    case 'assigned':
      if (isRunning(firstResponse)) return running(firstResponse, today, w.dueFirst, w.lateFirst, words);
      break;
    case 'in-hand':
      break;
    case 'answered':
      if (appeal.confirmBy) return '';
      break;
    default:
      return '';
  }
  return isRunning(resolution) ? running(resolution, today, w.due, w.late, words) : '';
}

function isRunning({ metOn }: Clock): boolean {
  return metOn === undefined;
}

function running({ due }: Clock, today: Day, onTime: string, late: string, words: ProgressWords): string {
  const over = daysBetween(due, today);
  return fill(over > 0 ? late : onTime, { due: formatDay(due, words), days: formatCount(over) });
}

function newest(
  { timeline }: TrackedAppeal,
  types: readonly TimelineEntry['type'][],
): TimelineEntry | undefined {
  return timeline.find(({ type }) => types.includes(type));
}
