// What the desk in the hall is drawn from, and what a press does.
import type { Cohort, Day, MeetingQuestion } from '@huiyin/sdk';
import type { DeskField, DeskFieldId, DeskUnit } from '@huiyin/sdk/views';
import type { MeetingDeskState, WaitingAct } from './meeting-desk.types.js';

/** A question that stands, on the server or here. */
export type Answerable = Pick<MeetingQuestion, 'turn' | 'asked'> & Partial<Pick<MeetingQuestion, 'kind'>>;

export interface DeskDrawing {
  readonly shown: MeetingDeskState;
  /** The number of what is being written. */
  readonly turn: number;
  readonly today: Day;
  readonly fields: readonly DeskField[];
  /** That a question can be for. */
  readonly units: readonly DeskUnit[];
  /** Address of the wall; absent before the server is known. */
  readonly wall?: string | undefined;
  readonly onChange: (id: DeskFieldId, value: string) => void;
  /** On to the next field, or to the next step where none is named. */
  readonly onNext: (from?: DeskFieldId) => void;
  /** To what was chosen in a field. */
  readonly onStay: (at: DeskFieldId) => void;
  readonly onBack: () => void;
  readonly onClear: () => void;
  readonly onSave: () => void;
  readonly onAnswer: (question: Answerable, after?: string) => void;
  readonly onMend: (item: WaitingAct) => void;
  readonly onUseNext: (item: WaitingAct) => void;
  readonly onSame: (item: WaitingAct) => void;
  readonly onDrop: (id: string) => void;
  readonly onSend: () => void;
  /** It was read that some were deleted. */
  readonly onKnown: () => void;
  readonly onOpen: () => void;
  readonly onAskToClose: () => void;
  readonly onClose: () => void;
  readonly onCount: () => void;
  readonly onChangeCount: (cohort: Cohort, value: string) => void;
  readonly onAttend: () => void;
  readonly onLeave: () => void;
}
