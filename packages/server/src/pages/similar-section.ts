// On 请核对: what is known already and much like what somebody is about to send. Sending stays where it was.
import { html } from 'hono/html';
import type { AppealDraft, PublicAppeal } from '@huiyin/sdk';
import { appealRowView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { OperationError, type CallContext, type UseCases } from '../use-cases/operation.js';
import { appealRow } from './appeal-row.js';
import type { Markup } from './layout.js';

const words = wordsFor('zh-CN');

/** Open appeals like it; none where they can't be had, for nobody is kept from sending by that. */
export async function similarTo(
  { body, category, title, text, place }: AppealDraft,
  useCases: UseCases,
  context: CallContext,
): Promise<readonly PublicAppeal[]> {
  try {
    const draft = { body, category, title, text, place };
    return (await useCases['appeals.similar']({ path: {}, query: {}, body: draft }, context)).items;
  } catch (error) {
    if (error instanceof OperationError) return [];
    throw error;
  }
}

/** They open beside this page, so that what was typed stays. */
export function similarSection(similar: readonly PublicAppeal[]): Markup | '' {
  if (similar.length === 0) return '';
  const w = words.appealForm.similar;
  return html`<section class="notice" aria-labelledby="similar">
    <h2 id="similar" class="subheading">${w.heading}</h2>
    <p>${w.note}</p>
    <ol class="plain rows">
      ${similar.map((appeal) => appealRow(appealRowView(appeal, words), true))}
    </ol>
  </section>`;
}
