// What the desk's pages are given.
import type { Desk } from '../../auth/desk.js';
import type { DeskCookies } from '../../http/cookies.js';
import type { DeskLogPage, DeskLogQuery } from '../../use-cases/index.js';
import type { StaffActor } from '../../use-cases/operation.js';
import type { Units } from '../../use-cases/units.js';
import type { Bundle } from '../layout.js';

export interface DeskDeps {
  readonly desk: Desk;
  readonly cookies: DeskCookies;
  /** The elements of the desk, which are nowhere else to be had. */
  readonly script: Bundle;
  readonly units: () => Promise<Units>;
  readonly log: (actor: StaffActor, query: DeskLogQuery) => Promise<DeskLogPage>;
}
