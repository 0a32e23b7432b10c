// A question for the meeting: the form for appeals, which files it there instead of with the unit.
import type { AppealDraft, HuiyinClient, MeetingDetail, Receipt } from '@huiyin/sdk';
import type { MeetingFormWords } from '@huiyin/sdk/words';
import { html, nothing } from 'lit';

/** What the form for appeals files with. */
type Filing = (
  client: HuiyinClient,
  draft: AppealDraft,
  options: { readonly signal: AbortSignal; readonly idempotencyKey: string },
) => Promise<Receipt>;

interface Frame {
  readonly words: MeetingFormWords;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** Of the page that has the form without script. */
  readonly link: string;
  readonly frame: Readonly<Record<'endpoint' | 'size' | 'theme' | 'lang', string | undefined>>;
  readonly filing: Filing;
  readonly onFiled: (number: string) => void;
}

/** What was begun stays, also where the meeting closes meanwhile. */
export function askPart({ status, body }: MeetingDetail, asked: Frame): unknown {
  const { words, isOpen, onToggle, link, frame, filing, onFiled } = asked;
  if (status !== 'announced' && status !== 'open' && !isOpen) return nothing;
  const w = words.meetingForms.ask;
  if (!customElements.get('huiyin-appeal-form')) {
    return html`<p><a class="target" href=${link}>${w.title}</a></p>`;
  }
  const { endpoint, size, theme, lang } = frame;
  return html`<details
    class="act"
    @toggle=${({ target }: Event) => onToggle((target as HTMLDetailsElement).open)}
  >
    <summary>
      <span class="line"><span class="text">${w.title}</span></span>
    </summary>
    <p>${w.lead}</p>
    ${
      isOpen
        ? html`<huiyin-appeal-form
            body=${body.slug}
            endpoint=${endpoint ?? nothing}
            size=${size || nothing}
            theme=${theme || nothing}
            lang=${lang || nothing}
            .filing=${filing}
            @huiyin-submitted=${({ number }: Event & { readonly number: string }) => onFiled(number)}
          ></huiyin-appeal-form>`
        : nothing
    }
  </details>`;
}
