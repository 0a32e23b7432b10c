// Who acts in the demonstration, as use-cases know them.
import type { Actor } from '../use-cases/operation.js';
import { demoStaff } from './directory.js';
import type { DemoActor } from './story.js';

/** @param trackingCode the resident's, where it is the resident who acts */
export function demoActor(by: DemoActor, trackingCode = ''): Actor {
  if (by === 'calendar') return { kind: 'system' };
  if (by === 'resident') return { kind: 'resident', trackingCode };
  const found = demoStaff.find(({ role, unit }) => `${role}@${unit}` === by);
  if (!found) throw new Error(`nobody in the demonstration is ${by}`);
  return { kind: 'staff', ...found };
}
