// Bureaus called to cases of the demonstration, through the use-cases.
import type { WhistleDraft } from '@huiyin/sdk';
import type { CallContext, UseCases } from '../use-cases/operation.js';
import type { DemoStaff } from './directory.js';

export type WhistleStep =
  | { readonly by: DemoStaff; readonly act: 'blow'; readonly call: Omit<WhistleDraft, 'appeal'> }
  | { readonly by: DemoStaff; readonly act: 'arrive' }
  | { readonly by: DemoStaff; readonly act: 'say'; readonly text: string };

export async function takeWhistleStep(
  useCases: UseCases,
  step: WhistleStep,
  number: string,
  context: CallContext,
): Promise<void> {
  if (step.act === 'blow') {
    const body = { appeal: number, ...step.call };
    await useCases['staff.whistles.blow']({ path: {}, query: {}, body }, context);
    return;
  }
  const { whistles } = await useCases['staff.appeals.get'](
    { path: { number }, query: {}, body: undefined },
    context,
  );
  const path = { id: whistles?.[0]?.id ?? '' };
  if (step.act === 'arrive') await useCases['staff.whistles.arrive']({ path, query: {}, body: {} }, context);
  else await useCases['staff.whistles.say']({ path, query: {}, body: { text: step.text } }, context);
}
