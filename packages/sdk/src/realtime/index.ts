// @huiyin/sdk/realtime: reading an event stream by hand, where the client's own `events.stream` does not fit.
export { SseParser, type SseLimits, type SseMessage } from './sse-parser.js';
