// The two clocks of an appeal. They start once and never reset.
import type { Day } from './time.js';

/** One clock: due by the end of a day, and whether it was met. */
export interface Clock {
  /** The last day on time. Stored with the case when it was received; nothing moves it. */
  due: Day;
  /** Of a petition the law let be extended, once: the later day. `due` stands, and on time is judged by it. */
  extendedTo?: Day;
  /** The day it was met, absent while it runs. */
  metOn?: Day;
  /** `running` until met; `late` once the due day has passed, met or not. */
  state: 'running' | 'met' | 'late';
}

export interface Clocks {
  /** First typed answer by a person. */
  firstResponse: Clock;
  /** The last claim of completion, or the closing if nothing was claimed; runs again when the resident disagrees. */
  resolution: Clock;
}
