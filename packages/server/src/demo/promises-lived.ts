// The demonstration's promises, step by step through the use-cases.
import { demoActor } from './demo-actor.js';
import type { DemoPromise, PromiseStep } from './promises.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';

export function promisesLived(ports: SeedPorts, promises: readonly DemoPromise[]): Turn[] {
  return promises.flatMap(({ name, steps }) => {
    let id = '';
    return steps.map((step, index): Turn => ({
      name: `promise-${name}-${index}`,
      at: step.at,
      async take(circumstances) {
        id = (await take(ports, step, id, circumstances)) ?? id;
      },
    }));
  });
}

/** @returns the id of a commitment that was made */
async function take(
  { useCases, keepCalendar }: SeedPorts,
  step: PromiseStep,
  id: string,
  circumstances: Circumstances,
): Promise<string | undefined> {
  const call = { path: { id }, query: {} } as const;
  const context = { ...circumstances, actor: demoActor(step.by) };
  switch (step.act) {
    case 'create': {
      const made = await useCases['staff.commitments.create'](
        { path: {}, query: {}, body: step.draft },
        context,
      );
      return made.id;
    }
    case 'extend': {
      const { due, reason } = step;
      await useCases['staff.commitments.extend']({ ...call, body: { due, reason } }, context);
      return;
    }
    case 'approve':
      await useCases['staff.commitments.approve']({ ...call, body: { decision: 'approve' } }, context);
      return;
    case 'addNode': {
      const { title, due } = step;
      await useCases['staff.commitments.addNode']({ ...call, body: { title, due } }, context);
      return;
    }
    case 'addEvidence': {
      const { kind, text } = step;
      await useCases['staff.commitments.addEvidence']({ ...call, body: { kind, text } }, context);
      return;
    }
    case 'claim':
      await useCases['staff.commitments.claim']({ ...call, body: {} }, context);
      return;
    case 'witness':
      await useCases['staff.commitments.witness']({ ...call, body: { verdict: step.verdict } }, context);
      return;
    case 'withdraw':
      await useCases['staff.commitments.withdraw']({ ...call, body: { reason: step.reason } }, context);
      return;
    case 'keepCalendar':
      await keepCalendar(step.at);
      return;
  }
}
