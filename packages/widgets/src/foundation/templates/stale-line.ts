// The one line that says, aloud, that what is shown is of some time ago. It stands there always: only then is it heard.
import { fill, formatMillis } from '@huiyin/sdk/views';
import type { FrameWords } from '@huiyin/sdk/words';
import { html, type TemplateResult } from 'lit';

/** @param since the moment what is shown is of; undefined while it is of now */
export function staleLine(since: number | undefined, words: FrameWords): TemplateResult {
  const { stale } = words.foundation;
  const said = since === undefined ? '' : fill(stale, { moment: formatMillis(since, words) });
  return html`<p class="news" role="status">${said}</p>`;
}
