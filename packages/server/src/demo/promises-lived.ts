// The demonstration's promises, step by step through the use-cases.
import { demoActor } from './demo-actor.js';
import type { DemoPromise, PromiseStep } from './promises.js';
import { sentPhoto } from './sent-photo.js';
import { pictureOf } from './scenes.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';

export function promisesLived(ports: SeedPorts, promises: readonly DemoPromise[]): Turn[] {
  return promises.flatMap(({ name, steps }) => {
    const made: Made = { id: '', photo: '' };
    return steps.map((step, index): Turn => ({
      name: `promise-${name}-${index}`,
      at: step.at,
      async take(circumstances) {
        Object.assign(made, await take(ports, step, made, circumstances));
      },
    }));
  });
}

/** Ids of a commitment and of its latest photo. */
interface Made {
  readonly id: string;
  readonly photo: string;
}

/** @returns the id of what was made */
async function take(
  { useCases, keepCalendar }: SeedPorts,
  step: PromiseStep,
  { id, photo }: Made,
  circumstances: Circumstances,
): Promise<Partial<Made> | undefined> {
  const call = { path: { id }, query: {} } as const;
  const context = { ...circumstances, actor: demoActor(step.by) };
  switch (step.act) {
    case 'create': {
      const made = await useCases['staff.commitments.create'](
        { path: {}, query: {}, body: step.draft },
        context,
      );
      return { id: made.id };
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
    case 'addPhoto': {
      const { kind, text } = step;
      const claim = await sentPhoto(useCases, pictureOf(step.scene, kind), circumstances);
      const added = await useCases['staff.commitmentPhotos.add'](
        { ...call, body: { kind, text, photo: claim } },
        context,
      );
      return { photo: added.id };
    }
    case 'publishPhoto':
      await useCases['staff.commitmentPhotos.publish'](
        { path: { id, photo }, query: {}, body: { looked: true } },
        context,
      );
      return;
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
