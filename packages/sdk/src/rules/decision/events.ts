// What anybody can ask of a decision, and what has happened to it. Each event is appended to the ledger and sealed.
import type {
  Day,
  DecisionResult,
  DecisionWindow,
  EvidencePhoto,
  InspectionDraft,
  PhotoRefusal,
} from '../../types/index.js';
import type { DecisionCase } from './case.js';

/** What a new decision starts with. */
export type NewDecision = Pick<
  DecisionCase,
  | 'id'
  | 'body'
  | 'question'
  | 'background'
  | 'options'
  | 'electorate'
  | 'rollSize'
  | 'discussion'
  | 'majority'
  | 'quorumPercent'
  | 'witnessGroup'
  | 'demo'
> & { readonly voting: Readonly<DecisionWindow> };

/** `by` is the slug of the unit that acts. */
export type DecisionCommand =
  | { type: 'print'; by: string; count: number }
  | { type: 'void'; by: string; count: number; reason: string }
  /** The calendar's own act: nobody's command. */
  | { type: 'open' }
  | { type: 'extend'; by: string; to: Day; reason: string }
  /** `ballots`: of each option, in their order, as they lay in the box. */
  | { type: 'close'; by: string; issued: number; ballots: readonly number[] }
  | { type: 'adopt'; by: string; text: string; in?: string }
  | { type: 'not-adopt'; by: string; why: string }
  | { type: 'cancel'; by: string; reason: string }
  | ({ type: 'inspect'; by: string } & InspectionDraft)
  /** That another person has looked at. */
  | { type: 'show-photo'; by: string; inspection: number; text: string; photo: EvidencePhoto }
  /** `photo` is its id. */
  | { type: 'take-down-photo'; by: string; photo: string; reason: PhotoRefusal };

export type DecisionCommandType = DecisionCommand['type'];

interface Fact<Type extends string> {
  readonly type: Type;
  /** The day it was written, in Beijing. */
  readonly day: Day;
}

interface UnitFact<Type extends string> extends Fact<Type> {
  /** Slug of the unit that acted. */
  readonly by: string;
}

export type DecisionAnnounced = UnitFact<'announced'> & { decision: NewDecision };

export type DecisionChange =
  | (UnitFact<'codes-printed'> & { count: number })
  | (UnitFact<'codes-voided'> & { count: number; reason: string })
  | Fact<'opened'>
  | (UnitFact<'extended'> & { from: Day; to: Day; reason: string })
  | (UnitFact<'closed'> & { result: DecisionResult })
  | (UnitFact<'adopted'> & { text: string; in?: string })
  | (UnitFact<'not-adopted'> & { why: string })
  | (UnitFact<'cancelled'> & { reason: string })
  | (UnitFact<'inspected'> & { inspection: number } & InspectionDraft)
  | (UnitFact<'photo-published'> & { inspection: number; text: string; photo: EvidencePhoto })
  | (UnitFact<'photo-taken-down'> & { inspection: number; photo: EvidencePhoto; reason: PhotoRefusal });

export type DecisionEvent = DecisionAnnounced | DecisionChange;
