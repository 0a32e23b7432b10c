// What a library of tasks can be showing, beside loading and failure.
import type { TaskPage } from '@huiyin/sdk';

export type TaskLibraryState =
  | { readonly type: 'loaded'; readonly page: TaskPage }
  /** There is no task, or none of that horizon. */
  | { readonly type: 'empty' };
