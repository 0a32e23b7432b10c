// What anybody can ask of a commitment, and what has happened to it. Each event is appended to the ledger and sealed.
import type {
  CommitmentOwner,
  CommitmentWitness,
  Day,
  EvidenceDraft,
  EvidencePhoto,
  PhotoRefusal,
  Verdict,
} from '../../types/index.js';
import type { CommitmentCase } from './case.js';

/** The facts a new commitment starts with. */
export type NewCommitment = Pick<
  CommitmentCase,
  | 'id'
  | 'body'
  | 'unit'
  | 'origin'
  | 'appeal'
  | 'madeOn'
  | 'recordedOn'
  | 'original'
  | 'hasWitnessGroup'
  | 'confirmationDays'
  | 'demo'
>;

/** `by` is the slug of the unit that acts, `person` who acts for it. */
export type CommitmentCommand =
  | { type: 'extend'; by: string; person: string; due: Day; reason: string }
  | { type: 'decide-extension'; by: string; person: string; approve: boolean; note?: string }
  | { type: 'add-node'; by: string; title: string; due: Day }
  /** With a photo: that another person has looked at. */
  | { type: 'add-evidence'; by: string; kind: EvidenceDraft['kind']; text: string; photo?: EvidencePhoto }
  | { type: 'take-down-photo'; by: string; photo: string; reason: PhotoRefusal }
  | { type: 'claim'; by: string; note?: string }
  | { type: 'judge'; witness: CommitmentWitness; verdict: Verdict; comment?: string; by?: string }
  | { type: 'withdraw'; by: string; reason: string }
  /** The calendar's own acts: nobody's command. */
  | { type: 'lapse' }
  | { type: 'break' }
  | { type: 'restate'; due: Day; provisional: boolean; knownThrough: Day };

export type CommitmentCommandType = CommitmentCommand['type'];

interface Fact<Type extends string> {
  readonly type: Type;
  /** The day it was written, in Beijing. */
  readonly day: Day;
}

interface UnitFact<Type extends string> extends Fact<Type> {
  readonly by: string;
}

export type CommitmentMade = UnitFact<'made'> & {
  commitment: NewCommitment;
  text: string;
  owner: CommitmentOwner;
  witnessGroup?: string;
};

export type CommitmentChange =
  | (UnitFact<'extended'> & { person: string; from: Day; to: Day; reason: string; approvedBy?: string })
  | (UnitFact<'extension-requested'> & { person: string; to: Day; reason: string })
  | (UnitFact<'extension-rejected'> & { person: string; to: Day; note?: string })
  | (Fact<'restated'> & { from: Day; to: Day; provisional: boolean; knownThrough: Day })
  | (UnitFact<'node-added'> & { title: string; due: Day })
  | (UnitFact<'evidence-added'> & { kind: EvidenceDraft['kind']; text: string; photo?: EvidencePhoto })
  | (UnitFact<'photo-taken-down'> & { photo: string; reason: PhotoRefusal })
  | (UnitFact<'claimed'> & { note?: string })
  | (Fact<'confirmed'> & Judged)
  | (Fact<'disputed'> & Judged)
  | Fact<'lapsed'>
  | (Fact<'broken'> & Partial<Judged>)
  | (UnitFact<'withdrawn'> & { reason: string });

interface Judged {
  witness: CommitmentWitness;
  verdict: Verdict;
  comment?: string;
  /** The unit that wrote the group's word down; absent when the resident spoke. */
  by?: string;
}

export type CommitmentEvent = CommitmentMade | CommitmentChange;
