// @huiyin/sdk/seal: reading and checking the sealed log. Loaded only by who checks.
export { logOf, type Log, type LogEntriesQuery, type LogProofQuery } from './log.js';
