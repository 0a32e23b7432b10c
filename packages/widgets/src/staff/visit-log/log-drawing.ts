// What the log is drawn from, and what a press does.
import type { AskedFieldId, VisitFieldId } from '@huiyin/sdk/views';
import type { VisitLogState } from './visit-log.types.js';

export interface LogDrawing {
  readonly shown: VisitLogState;
  readonly onChange: (id: VisitFieldId, value: string) => void;
  readonly onChangeAsked: (place: number, id: AskedFieldId, value: string) => void;
  readonly onAdd: () => void;
  readonly onDrop: (place: number) => void;
  readonly onPhotos: (place: number, files: readonly Blob[]) => void;
  readonly onDropPhoto: (place: number, id: string) => void;
  readonly onClear: () => void;
  readonly onSave: (event: Event) => void;
  /** Takes one that came back into the form. */
  readonly onOpen: (id: string) => void;
  readonly onSend: () => void;
  /** It was read that some were deleted. */
  readonly onKnown: () => void;
}
