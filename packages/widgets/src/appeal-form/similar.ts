// Before sending: what is known already and much like it. It opens beside the form; sending stays one press away.
import type { AppealDraft, HuiyinClient, PublicAppeal } from '@huiyin/sdk';
import type { FormWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';

/** Milliseconds that sending waits for it. */
const PATIENCE = 3_000;

/** None where it can't be had in time: nobody is kept from sending by that. */
export async function similarTo(
  { appeals }: HuiyinClient,
  { body, category, title, text, place }: AppealDraft,
): Promise<readonly PublicAppeal[]> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const draft = { body, category, title, text, place };
    return (await appeals.similar(draft, { signal: patience.signal })).items;
  } catch {
    return [];
  } finally {
    clearTimeout(timer);
  }
}

export function similarPart(
  { appealForm: { similar: w }, terms }: FormWords,
  similar: readonly PublicAppeal[],
  endpoint: string,
): TemplateResult | typeof nothing {
  if (similar.length === 0) return nothing;
  return html`<div class="notice" id="similar" tabindex="-1" role="group" aria-label=${w.heading}>
    <p><strong>${w.heading}</strong></p>
    <p>${w.note}</p>
    <ul>
      ${similar.map(
        ({ number, title, place, state }) =>
          html`<li>
            <a class="target" href="${endpoint}/a/${number}" target="_blank" rel="noopener">${title}</a>
            <span class="small muted">${place} · ${terms.states[state]}</span>
          </li>`,
      )}
    </ul>
  </div>`;
}
