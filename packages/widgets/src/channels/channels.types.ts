// What the ways to be heard can be showing, beside loading and failure.
import type { ContactPoint, UnitDirectory } from '@huiyin/sdk';

export interface Ways {
  readonly points: readonly ContactPoint[];
  readonly directory: UnitDirectory;
}

export type ChannelsState =
  | ({ readonly type: 'loaded' } & Ways)
  /** The unit has published nothing. */
  | { readonly type: 'empty' };
