// A unit's own three lists as its administrators send them.
import type { Horizon, Level } from './classification.js';
import type { ListStage } from './vocabulary.js';

export interface OwnListConditionDraft {
  /**
   * @minItems 1
   * @maxItems 5
   */
  stages?: ListStage[];
  /**
   * @minItems 1
   * @maxItems 4
   */
  levels?: Level[];
  /**
   * @minItems 1
   * @maxItems 3
   */
  horizons?: Horizon[];
  docketed?: boolean;
}

export interface OwnListDraft {
  /**
   * e.g. `马上就办`. Names nobody and holds no markup.
   * @minLength 2
   * @maxLength 12
   */
  label: string;
  where: OwnListConditionDraft;
}

export interface OwnRestDraft {
  /**
   * What everything else is called.
   * @minLength 2
   * @maxLength 12
   */
  label: string;
}

export interface OwnVocabularyDraft {
  first: OwnListDraft;
  /** Of what is not in the first. */
  second: OwnListDraft;
  rest: OwnRestDraft;
}
