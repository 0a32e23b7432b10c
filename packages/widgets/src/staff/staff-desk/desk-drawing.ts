// What the desk is drawn from, and whom its parts tell.
import type { QueueView } from '@huiyin/sdk/views';
import type { nothing, TemplateResult } from 'lit';
import type { QueueFilter, StaffDeskState } from './staff-desk.types.js';

export interface Search {
  readonly typed: string;
  /** What is wrong with it. */
  readonly fault?: string | undefined;
}

export interface DeskDrawing {
  readonly shown: StaffDeskState;
  readonly queue: QueueView;
  /** The number whose line is in the tab order. */
  readonly at: string | undefined;
  /** The number of what is open. */
  readonly opened: string | undefined;
  readonly isWide: boolean;
  readonly search: Search;
  readonly pane: TemplateResult;
  readonly help: TemplateResult | typeof nothing;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onSearch: (event: Event) => void;
  readonly onSearchTyped: (typed: string) => void;
  /** Absent where whoever sits here may not write appeals down. */
  readonly onEnter: (() => void) | undefined;
  readonly onRefresh: () => void;
  readonly onHelp: () => void;
  readonly onOpen: (number: string) => void;
  readonly onFocusRow: (number: string) => void;
  readonly onFilter: (filter: QueueFilter | undefined) => void;
  readonly onMore: () => void;
  readonly onBefore: () => void;
}
