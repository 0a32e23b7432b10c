// The operations by which staff change a decision, each as its use-case, and those of photos of its inspections.
import { staffDecisionAct } from './decision-act.js';
import { decisionPhotos } from './decision-photos.js';
import type { DecisionStepOperation } from './decision-steps.js';
import type { UseCases } from './operation.js';
import type { UseCasePorts } from './ports.js';

const operations: readonly DecisionStepOperation[] = [
  'staff.decisions.printBallots',
  'staff.decisions.voidBallots',
  'staff.decisions.extend',
  'staff.decisions.close',
  'staff.decisions.adopt',
  'staff.decisions.notAdopt',
  'staff.decisions.cancel',
  'staff.decisions.inspect',
];

type PhotoOperation = keyof ReturnType<typeof decisionPhotos>;

export function decisionSteps(ports: UseCasePorts): Pick<UseCases, DecisionStepOperation | PhotoOperation> {
  const acts = operations.map((operation) => [operation, staffDecisionAct(ports, operation)]);
  return {
    ...(Object.fromEntries(acts) as Pick<UseCases, DecisionStepOperation>),
    ...decisionPhotos(ports),
  };
}
