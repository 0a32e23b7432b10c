// What a district's board can be showing, beside loading and failure.
import type { UnitOverview } from '@huiyin/sdk';

export interface DistrictBoardState {
  /** `empty`: no unit under it answers to residents. */
  readonly type: 'loaded' | 'empty';
  readonly overview: UnitOverview;
}
