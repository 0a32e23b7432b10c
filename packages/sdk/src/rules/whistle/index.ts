// A whistle (吹哨报到): one machine shared by server, SDK and desk.
export * from './case.js';
export {
  blowWhistle,
  canBeWhistledFor,
  decideWhistle,
  legalWhistleCommands,
  whistleActions,
} from './decide.js';
export type { WhistleOutcome, WhistleRefusal } from './decide.js';
export type * from './events.js';
export { arrivalStanding, beginWhistle, evolveWhistle } from './evolve.js';
export * from './facts.js';
export * from './figures.js';
