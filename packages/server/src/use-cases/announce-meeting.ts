// staff.meetings.announce: a report meeting to come.
import type { MeetingAnnouncedFacts } from '@huiyin/sdk';
import {
  announceMeeting as announce,
  beginMeeting,
  dayOf,
  meetingAnnouncedFacts,
  RECORD_KEY_BYTES,
  type MeetingEvent,
} from '@huiyin/sdk/rules';
import { meetingDetail, NOTHING_ASKED } from './meeting-view.js';
import { formatMeetingId } from './numbers.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { sealEntries } from './seal-entries.js';
import { staffFor, unitUnder } from './staff-access.js';

const ANNOUNCE = 'staff.meetings.announce';

export function announceMeeting({ directory, ledgers, secrets }: UseCasePorts): UseCase<typeof ANNOUNCE> {
  return async ({ body: draft }, context) => {
    const staff = staffFor(ANNOUNCE, context.actor);
    const units = await directory.units();
    const body = unitUnder(units, staff, draft.body);
    const { now } = context;
    if (draft.desks.some(({ unit }) => !units.get(unit))) throw new OperationError('unit.not-found');
    const request = { operation: ANNOUNCE, path: {}, body: draft } as const;
    return await ledgers.write(body.ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          const year = Number(dayOf(now).slice(0, 4));
          const { serial, ...head } = await transaction.takeNewPlace('meeting', year);
          const id = formatMeetingId(body.ledger, year, serial);
          const said = { ...draft, id, body: body.slug, ...(body.demo && { demo: true as const }) };
          const outcome = announce(said, staff.unit, now);
          if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
          const { event } = outcome;
          const recordKey = secrets.random(RECORD_KEY_BYTES);
          const sealed = sealEntries<MeetingAnnouncedFacts, MeetingEvent>(
            secrets,
            head,
            recordKey,
            [{ facts: meetingAnnouncedFacts(event), words: event, event }],
            1,
          );
          const after = beginMeeting(event);
          const [{ index, facts }] = sealed.entries;
          const entry = { leafIndex: index, facts, event, author: staff, at: now, opener: { recordKey } };
          const { hmacSha256 } = secrets;
          const response = meetingDetail(after, [entry], NOTHING_ASKED, { units, hmacSha256 });
          const { seq } = sealed.head;
          await transaction.appendMeeting({
            ...sealed,
            after,
            opening: { recordKey },
            announcement: { seq, meeting: id, body: body.slug, change: 'announced', day: event.day },
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
