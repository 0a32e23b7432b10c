// What the four rights can be showing, beside loading and failure. There is always somewhere to go, so never nothing.
import type { UnitRights } from '@huiyin/sdk';

export interface RightsState {
  readonly type: 'loaded';
  readonly rights: UnitRights;
}
