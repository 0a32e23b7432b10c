// What of a decision's events is sealed as facts. Its words are sealed beside them, by a digest.
import type { DecisionAnnouncedFacts, DecisionChangedFacts, DecisionResult } from '../../types/index.js';
import type { DecisionCase } from './case.js';
import type { DecisionAnnounced, DecisionChange } from './events.js';

/** The first leaf of a decision. */
export function decisionAnnouncedFacts({ decision, day }: DecisionAnnounced): DecisionAnnouncedFacts {
  const { id, body, electorate, rollSize, options, discussion, voting, majority, quorumPercent, demo } =
    decision;
  return {
    record: 'decision',
    event: 'announced',
    id,
    body,
    day,
    electorate,
    rollSize,
    options: options.length,
    discussFrom: discussion.opensOn,
    discussTo: discussion.closesOn,
    voteFrom: voting.opensOn,
    voteTo: voting.closesOn,
    majority,
    quorumPercent,
    ...(demo && { demo: true }),
  };
}

/** A later leaf; `after` is the decision once the event has happened. */
export function decisionChangedFacts(event: DecisionChange, after: DecisionCase): DecisionChangedFacts {
  return {
    record: 'decision',
    event: event.type,
    id: after.id,
    ...('by' in event && { by: event.by }),
    day: event.day,
    status: after.status,
    ...('count' in event && { count: event.count }),
    ...(event.type === 'extended' && { from: event.from, to: event.to }),
    ...(event.type === 'closed' && resultFacts(event.result)),
    ...(event.type === 'adopted' && event.in !== undefined && { in: event.in }),
    ...('inspection' in event && { inspection: event.inspection }),
    ...(event.type === 'inspected' && inspectedFacts(event)),
    ...('photo' in event && { photo: event.photo.digest }),
    ...(after.demo && { demo: true }),
  };
}

/** What they saw stands in words beside. */
function inspectedFacts({
  on,
  subject,
  finding,
  people,
}: Extract<DecisionChange, { type: 'inspected' }>): Partial<DecisionChangedFacts> {
  return { on, subject, finding, people };
}

function resultFacts({ options, ...result }: DecisionResult): Partial<DecisionChangedFacts> {
  return { ...result, ballots: options.map(({ ballots }) => ballots) };
}
