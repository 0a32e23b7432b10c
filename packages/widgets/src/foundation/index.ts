// What element builders and users of the library take from the foundation.
export { HuiyinElement, type ElementSize } from './element.js';
export {
  failureOf,
  statusOf,
  type ElementStatus,
  type FailedState,
  type LoadingState,
} from './element-state.js';
export { HuiyinFailedEvent, HuiyinLoadedEvent, HuiyinSealBrokenEvent } from './events.js';
export { guardedDefine } from './guarded-define.js';
export { clientContext, type HuiyinContext, type Place } from './surroundings.js';
export { VERSION } from './version.js';
