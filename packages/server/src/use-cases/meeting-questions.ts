// staff.meetings.capture, .answer: a question asked at a meeting becomes an appeal, maybe answered there and then.
import type { MeetingQuestionDraft, MeetingQuestionReceipt } from '@huiyin/sdk';
import type { MeetingCase } from '@huiyin/sdk/rules';
import { answerAtMeeting } from './answer-at-meeting.js';
import { handoverOf } from './enter-for-resident.js';
import { checkSaid, giveTurn, refusedFor, refuseTaken } from './give-turn.js';
import { lockOwnMeeting } from './meeting-act.js';
import { ledgerOf } from './numbers.js';
import { occurrenceOf } from './occurrence.js';
import { once } from './once.js';
import type { UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { writeAppeal, type AppealEntry } from './receive-appeal.js';
import { invalid } from './refusals.js';
import { staffFor } from './staff-access.js';
import { noCodeHash } from './tracking-code.js';
import type { Unit, Units } from './units.js';

const CAPTURE = 'staff.meetings.capture';
const ANSWER = 'staff.meetings.answer';

export function captureQuestion(ports: UseCasePorts): UseCase<typeof CAPTURE> {
  const { directory, ledgers, secrets } = ports;
  return async ({ path: { id }, body: draft }, context) => {
    const staff = staffFor(CAPTURE, context.actor);
    const units = await directory.units();
    const { now } = context;
    checkSaid({ '/asked': draft.asked, ...(draft.answer && { '/answer/text': draft.answer.text }) });
    const occurredAt = occurrenceOf(draft.occurredAt, now);
    const code = handoverOf({ ...draft, channel: 'meeting' });
    const request = { operation: CAPTURE, path: { id }, body: draft } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        admit: () => lockOwnMeeting(transaction, id, staff, units),
        async work(meeting, keep) {
          await refuseTaken(transaction, meeting, draft.turn, now);
          const unit = addressed(units, meeting, draft);
          const filed = await writeAppeal(ports, transaction, {
            unit,
            entry: entryOf(draft, unit),
            occurredAt,
            now,
            calendar: units.calendar,
            codeHash: () => noCodeHash(secrets),
            ...(code !== 'none' && { isCollectable: true as const }),
            author: staff,
            answer: (made) => made,
            keep: () => ({}),
          });
          const { turn, category, asked, answer } = draft;
          const { number } = filed;
          const { clocks: _clocks, ...told } = filed;
          const receipt: MeetingQuestionReceipt = { meeting: id, turn, ...told, code, commitments: [] };
          const said = { turn, number, category, asked, answer };
          const { occurredAt: saidAt } = draft;
          const circumstances = { staff, units, now, occurredAt: saidAt };
          const given = await giveTurn(secrets, transaction, meeting, said, circumstances);
          const response = {
            ...receipt,
            ...(answer && { answer: answer.type }),
            commitments: given.commitments,
          };
          await transaction.appendMeeting({ ...given.write, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

export function answerQuestion({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof ANSWER> {
  return async ({ path: { id }, body: draft }, context) => {
    const staff = staffFor(ANSWER, context.actor);
    const units = await directory.units();
    const { now } = context;
    const { turn, answer, occurredAt } = draft;
    checkSaid({ '/answer/text': answer.text });
    const request = { operation: ANSWER, path: { id }, body: draft } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        admit: () => lockOwnMeeting(transaction, id, staff, units),
        async work(meeting, keep) {
          const asked = meeting.questions.find((question) => question.turn === turn);
          if (!asked || asked.answer !== undefined) throw refusedFor('meeting.turn-not-open', meeting, now);
          const answered = { turn, number: asked.appeal, answer };
          const circumstances = { staff, units, now, ...(occurredAt !== undefined && { at: occurredAt }) };
          const { write, commitments } = await answerAtMeeting(
            secrets,
            transaction,
            meeting,
            answered,
            circumstances,
          );
          const response = { meeting: id, turn, number: asked.appeal, answer: answer.type, commitments };
          await transaction.appendMeeting({ ...write, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

/** The unit that reports, or one under it. @throws OperationError `request.invalid` */
function addressed(units: Units, { body }: MeetingCase, { body: named = body }: MeetingQuestionDraft): Unit {
  const unit = units.get(named);
  const own = units.get(body);
  const isTheirs = unit && own && unit.ledger === own.ledger && units.isWithin(unit.slug, own.slug);
  if (!isTheirs) throw invalid('/body', 'field.not-allowed');
  return unit;
}

/** @throws OperationError `request.invalid` for a class the unit doesn't take */
function entryOf(draft: MeetingQuestionDraft, unit: Unit): AppealEntry {
  const {
    asked,
    kind = 'request',
    category,
    place,
    text = asked,
    askedBy,
    contact,
    anonymous,
    onBehalf,
  } = draft;
  if (!unit.categories.includes(category)) throw invalid('/category', 'field.not-allowed');
  return {
    ...{ body: unit.slug, channel: 'meeting', kind, category, title: asked, text, place },
    ...(askedBy !== undefined && { cohort: askedBy }),
    ...(contact && { contact }),
    ...(anonymous !== undefined && { anonymous }),
    ...(onBehalf && { onBehalf }),
  };
}
