// What the desk in the hall is drawn from, and what a press does.
import type { Cohort, Day, MeetingQuestion } from '@huiyin/sdk';
import type { DeskField, DeskFieldId } from '@huiyin/sdk/views';
import type { MeetingDeskState, WaitingAct } from './meeting-desk.types.js';

export interface DeskDrawing {
  readonly shown: MeetingDeskState;
  /** The number of what is being written. */
  readonly turn: number;
  readonly today: Day;
  readonly fields: readonly DeskField[];
  /** Address of the wall; absent before the server is known. */
  readonly wall?: string | undefined;
  readonly onChange: (id: DeskFieldId, value: string) => void;
  /** On to the next field, or to the next step where none is named. */
  readonly onNext: (from?: DeskFieldId) => void;
  readonly onBack: () => void;
  readonly onClear: () => void;
  readonly onSave: () => void;
  readonly onAnswer: (question: Pick<MeetingQuestion, 'turn' | 'asked'>, after?: string) => void;
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
