// meetings.list, meetings.get: report meetings as anyone may see them.
import type { LinkedMeeting, MeetingDetail } from '@huiyin/sdk';
import { dayOf, type MeetingCase } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { readHalls } from './hall.js';
import { pageOf, PAGE_SIZE } from './list-position.js';
import { positionOf, type MeetingPosition } from './meeting-records.js';
import { visitsBefore } from './meeting-readiness.js';
import { meetingDetail, meetingView, readAsked } from './meeting-view.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerView, Secrets, UseCasePorts } from './ports.js';

export function listMeetings({ directory, ledgers, secrets }: UseCasePorts): UseCase<'meetings.list'> {
  return async ({ query }) => {
    const units = await directory.units();
    const { slug, ledger } = bodyOf(units, query.body);
    const limit = query.limit ?? PAGE_SIZE;
    const list = `meetings/${slug}`;
    const after = placeIn(secrets, list, query.cursor);
    const [{ page, last }, halls] = await ledgers.read(ledger, async (view) => {
      const found = pageOf(await view.meetings({ body: slug, limit: limit + 1, after }), limit);
      return [found, await readHalls(secrets, view, found.page)] as const;
    });
    return {
      items: page.map((meeting) => meetingView(meeting, units, halls.get(meeting.id))),
      ...(last && { next: secrets.sealCursor(list, textOf(positionOf(last))) }),
    };
  };
}

export function getMeeting({ directory, ledgers, secrets }: UseCasePorts): UseCase<'meetings.get'> {
  return async ({ path: { id } }, { now }) => {
    const units = await directory.units();
    return await ledgers.read(ledgerOf(id), async (view) => {
      const meeting = await view.meeting(id);
      if (!meeting) throw new OperationError('meeting.not-found');
      const entries = await view.meetingEntries(id);
      const asked = await readAsked(view, meeting);
      const hall = (await readHalls(secrets, view, [meeting])).get(id);
      return {
        ...meetingDetail(meeting, entries, asked, { units, hmacSha256: secrets.hmacSha256, hall }),
        ...(await visitsBefore(view, meeting, units, dayOf(now))),
        ...(await linkedTo(view, meeting)),
      };
    });
  };
}

/** Where its people can go as well, and whose people it takes. */
async function linkedTo(
  view: LedgerView,
  { id, splits }: MeetingCase,
): Promise<Pick<MeetingDetail, 'linked'>> {
  const named = [
    ...splits.map(({ into }) => ({ id: into, relation: 'into' as const })),
    ...(await view.meetingsSplitInto(id)).map((from) => ({ id: from, relation: 'from' as const })),
  ];
  const linked: LinkedMeeting[] = [];
  for (const one of named) {
    const meeting = await view.meeting(one.id);
    if (!meeting) continue;
    const { title, place, startsAt, status } = meeting;
    linked.push({ ...one, title, place, startsAt, status });
  }
  return linked.length > 0 ? { linked } : {};
}

function textOf({ isOver, place, id }: MeetingPosition): string {
  return `${isOver ? 'over' : 'to-come'}/${String(place)}/${id}`;
}

/** @throws OperationError `cursor.invalid` for anything this server has not given out for this list */
function placeIn(secrets: Secrets, list: string, cursor: string | undefined): MeetingPosition | undefined {
  if (cursor === undefined) return undefined;
  const position = secrets.openCursor(list, cursor) ?? '';
  const [, when, place, id] = /^(over|to-come)\/(-?[0-9]{1,15})\/([A-Z0-9-]{1,24})$/.exec(position) ?? [];
  if (place === undefined || id === undefined) throw new OperationError('cursor.invalid');
  return { isOver: when === 'over', place: Number(place), id };
}
