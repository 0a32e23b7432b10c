// Folds an event into a decision.
import type { InspectionPhoto } from '../../types/index.js';
import type { DecisionCase } from './case.js';
import type { DecisionAnnounced, DecisionChange } from './events.js';

/** The decision an `announced` event begins. */
export function beginDecision({ decision, day }: DecisionAnnounced): DecisionCase {
  return {
    ...decision,
    voting: { ...decision.voting, firstClosesOn: decision.voting.closesOn },
    announcedOn: day,
    status: 'announced',
    printings: [],
    voidings: [],
    extensions: [],
  };
}

/** The decision after `event`. */
export function evolveDecision(decision: DecisionCase, event: DecisionChange): DecisionCase {
  const { day: on } = event;
  switch (event.type) {
    case 'codes-printed':
      return { ...decision, printings: [...decision.printings, { count: event.count, on }] };
    case 'codes-voided': {
      const { count, reason } = event;
      return { ...decision, voidings: [...decision.voidings, { count, on, reason }] };
    }
    case 'opened':
      return { ...decision, status: 'voting' };
    case 'extended': {
      const { from, to, reason } = event;
      return {
        ...decision,
        voting: { ...decision.voting, closesOn: to },
        extensions: [...decision.extensions, { from, to, reason, on }],
      };
    }
    case 'closed':
      return { ...decision, status: 'closed', closedOn: on, result: event.result };
    case 'adopted': {
      const { text } = event;
      const adoption = { on, text, ...(event.in !== undefined && { in: event.in }) };
      return { ...decision, status: 'adopted', adoption };
    }
    case 'not-adopted':
      return { ...decision, status: 'not-adopted', notAdopted: { on, reason: event.why } };
    case 'cancelled':
      return { ...decision, status: 'cancelled', cancelled: { on, reason: event.reason } };
    case 'inspected': {
      const { inspection, subject, people, finding, text } = event;
      const seen = { inspection, on: event.on, recordedOn: on, subject, people, finding, text, photos: [] };
      return { ...decision, inspections: [...(decision.inspections ?? []), seen] };
    }
    case 'photo-published': {
      const { photo, text } = event;
      return withPhotos(decision, event.inspection, (photos) => [...photos, { photo, text, on }]);
    }
    case 'photo-taken-down': {
      const { photo, reason } = event;
      return withPhotos(decision, event.inspection, (photos) =>
        photos.map((one) => (one.photo.id === photo.id ? { ...one, photoTakenDown: { reason, on } } : one)),
      );
    }
  }
}

function withPhotos(
  decision: DecisionCase,
  inspection: number,
  change: (photos: readonly InspectionPhoto[]) => InspectionPhoto[],
): DecisionCase {
  const inspections = (decision.inspections ?? []).map((one) =>
    one.inspection === inspection ? { ...one, photos: change(one.photos) } : one,
  );
  return { ...decision, inspections };
}
