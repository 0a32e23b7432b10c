// What the desk's pages are given.
import type { Desk } from '../../auth/desk.js';
import type { DeskCookies } from '../../http/cookies.js';
import type { DeskLogPage, DeskLogQuery } from '../../use-cases/index.js';
import type { StaffActor } from '../../use-cases/operation.js';
import type { Units } from '../../use-cases/units.js';
import type { Bundle } from '../layout.js';

export interface VisitFiles {
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
  readonly visits: VisitFiles;
  readonly units: () => Promise<Units>;
  readonly log: (actor: StaffActor, query: DeskLogQuery) => Promise<DeskLogPage>;
}
