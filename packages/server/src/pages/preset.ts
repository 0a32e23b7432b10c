// What a link or a printed code has chosen on the form beforehand.
import type { Body } from '@huiyin/sdk';
import { presetValues } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';

/** By attribute of the form's element. What nobody can choose is passed over. */
export function presetOf({ searchParams }: URL, body: Body): Readonly<Record<string, string>> {
  const asked = (name: string): string | undefined => searchParams.get(name) ?? undefined;
  const { category, channel, cohort } = presetValues(
    { category: asked('category'), channel: asked('channel'), cohort: asked('cohort') },
    body,
    wordsFor('zh-CN'),
  );
  return { ...(category && { category }), ...(channel && { channel }), ...(cohort && { cohort }) };
}
