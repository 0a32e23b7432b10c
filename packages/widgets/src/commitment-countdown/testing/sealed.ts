// Seals a commitment's life in a log, step by step, as the real server does: what is shown of it is then checked.
import type { Commitment, CommitmentDetail, CommitmentStep } from '@huiyin/sdk';
import {
  beginCommitment,
  canonicalJson,
  commitmentChangedFacts,
  commitmentMadeFacts,
  evolveCommitment,
  type CommitmentChange,
  type CommitmentMade,
} from '@huiyin/sdk/rules';
import type { SealedLog } from '../../controllers/testing/sealed-log.js';

/** The commitment with the history that the log now holds. */
export function sealed(log: SealedLog, commitment: Commitment): CommitmentDetail {
  const made = madeEvent(commitment);
  let after = beginCommitment(made);
  const history: CommitmentStep[] = [];
  const step = (event: CommitmentMade | CommitmentChange, facts: { record: string }): void => {
    const { index, wordsSalt } = log.seal(facts, event);
    const at = `${event.day}T09:30:00+08:00`;
    const words = canonicalJson(event);
    history.unshift({ type: event.type, at, by: commitment.unit.name, leafIndex: index, words, wordsSalt });
  };
  step(made, commitmentMadeFacts(made));
  for (const change of changesOf(commitment)) {
    after = evolveCommitment(after, change);
    step(change, commitmentChangedFacts(change, after));
  }
  return { ...commitment, history };
}

function madeEvent(commitment: Commitment): CommitmentMade {
  const { id, body, unit, origin, appeal, madeOn, recordedOn, original, demo } = commitment;
  const { text, owner, witnessGroup } = commitment;
  return {
    type: 'made',
    by: unit.slug,
    day: recordedOn,
    text,
    owner,
    ...(witnessGroup !== undefined && { witnessGroup }),
    commitment: {
      id,
      body: body.slug,
      unit: unit.slug,
      origin,
      ...(appeal !== undefined && { appeal }),
      madeOn,
      recordedOn,
      original,
      hasWitnessGroup: witnessGroup !== undefined,
      confirmationDays: 15,
      ...(demo && { demo }),
    },
  };
}

/** What happened to it, as far as the commitments of tests say. */
function changesOf(commitment: Commitment): CommitmentChange[] {
  const { unit, nodes, evidence, extensions, requestedExtension, claimedOn, closedOn, confirmedBy } =
    commitment;
  const by = unit.slug;
  const day = commitment.recordedOn;
  return [
    ...nodes.map((node): CommitmentChange => ({ type: 'node-added', by, day, ...node })),
    ...evidence.map(({ on, ...one }): CommitmentChange => ({ type: 'evidence-added', by, day: on, ...one })),
    ...extensions.map(({ on, ...one }): CommitmentChange => ({ type: 'extended', by, day: on, ...one })),
    ...(requestedExtension ? [asked(by, requestedExtension)] : []),
    ...(claimedOn !== undefined ? [{ type: 'claimed', by, day: claimedOn } as const] : []),
    ...(closedOn !== undefined && confirmedBy
      ? [{ type: 'confirmed', day: closedOn, witness: confirmedBy, verdict: 'solved' } as const]
      : []),
  ];
}

function asked(by: string, { on, ...one }: NonNullable<Commitment['requestedExtension']>): CommitmentChange {
  return { type: 'extension-requested', by, day: on, ...one };
}
