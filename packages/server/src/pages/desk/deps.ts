// What the desk's pages are given.
import type { Desk } from '../../auth/desk.js';
import type { DeskCookies } from '../../http/cookies.js';
import type { DeskLogPage, DeskLogQuery } from '../../use-cases/index.js';
import type { StaffActor } from '../../use-cases/operation.js';
import type { Units } from '../../use-cases/units.js';
import type { Bundle } from '../layout.js';

/** Of a page of the desk that opens without a network. */
export interface KeptFiles {
  /** Named by its content. */
  readonly script: Bundle;
  /** The text of its worker. */
  readonly worker: string;
  /** Another one whenever something of what the worker keeps is. */
  readonly version: string;
}

export interface DeskDeps {
  readonly desk: Desk;
  readonly cookies: DeskCookies;
  /** The elements of the desk, which are nowhere else to be had. */
  readonly script: Bundle;
  /** The settings of units. */
  readonly settingsScript: Bundle;
  /** The log of visits, which opens without a network too. */
  readonly visits: KeptFiles;
  /** The desk in the hall, which does too. */
  readonly hall: KeptFiles;
  readonly units: () => Promise<Units>;
  readonly log: (actor: StaffActor, query: DeskLogQuery) => Promise<DeskLogPage>;
}
