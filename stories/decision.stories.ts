// A decision in every state it can be in.
import '@huiyin/widgets/decision/define.js';
import type { HuiyinDecision } from '@huiyin/widgets/decision';
import { printedCodeOf } from '@huiyin/sdk/rules';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { BallotBox } from '../packages/widgets/src/decision/testing/ballot-box.js';
import {
  adopted,
  announced,
  inspected,
  longest,
  mended,
  tooFew,
  voting,
} from '../packages/widgets/src/decision/testing/decisions.js';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { hostilePage } from './hostile-page.js';
import { beginAt } from './story-clock.js';

beginAt('2026-09-21T20:00:00+08:00');

interface Args {
  readonly state: HuiyinDecision['state'];
  readonly size: '' | 'large';
  readonly theme: string;
}

// Its pictures are served beside the stories.
const client = waitingClient(location.origin);

const fallback = html`<p>
  养老助餐点设在哪里？2026 年 9 月 27 日前投票。<a href="https://huiyin.example/d/FZ-D-2026-000002"
    >看议题，去投票</a
  >
</p>`;

const draw = ({ state, size, theme }: Args): TemplateResult =>
  html`<huiyin-portal .client=${client} size=${size || nothing} theme=${theme || nothing}>
    <huiyin-decision body="fangguyuan" .state=${state}>${fallback}</huiyin-decision>
  </huiyin-portal>`;

export default {
  title: 'decision',
  args: { state: { type: 'loading' }, size: '', theme: '' },
  render: draw,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const showing = (state: Args['state'], more: Partial<Args> = {}): Story => ({ args: { state, ...more } });
const loaded = (decision: typeof voting): Args['state'] => ({ type: 'loaded', decision });

/** Presses the button of a form in which the code and the second option stand, or nothing does. */
const pressed = (code: string, refusal?: string): Story => {
  const box = new BallotBox(voting);
  box.refusal = refusal;
  return {
    render: () =>
      html`<huiyin-portal .client=${box.client()}>
        <huiyin-decision decision=${voting.id}>${fallback}</huiyin-decision>
      </huiyin-portal>`,
    async play({ canvasElement }) {
      const element = canvasElement.querySelector('huiyin-decision');
      if (!element) throw new Error('there is no decision');
      await new Promise((shown) => element.addEventListener('huiyin-loaded', shown, { once: true }));
      await element.updateComplete;
      const root = element.renderRoot;
      const field = root.querySelector<HTMLInputElement>('#code');
      if (code && field) {
        field.value = code;
        field.dispatchEvent(new Event('input'));
        root.querySelector<HTMLElement>('#option-1')?.click();
      }
      root.querySelector<HTMLElement>('[type=submit]')?.click();
      const selector = code === '' ? '#error-summary' : refusal === undefined ? '#cast' : '#refusal';
      while (!root.querySelector(selector)) await new Promise(requestAnimationFrame);
    },
  };
};
const code = printedCodeOf('123456789012345');

export const Loading: Story = {};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
export const Announced = showing(loaded(announced));
export const Voting = showing(loaded(voting));
export const VotingDark = showing(loaded(voting), { theme: 'dark' });
export const VotingLarge = showing(loaded(voting), { size: 'large' });
export const NothingFilledIn = pressed('');
export const CodeUsed = pressed(code, 'ballot.already-cast');
export const Cast = pressed(code);
export const Adopted = showing(loaded(adopted));
export const AdoptedDark = showing(loaded(adopted), { theme: 'dark' });
export const Inspected = showing(loaded(inspected));
export const InspectedDark = showing(loaded(inspected), { theme: 'dark' });
export const InspectedLarge = showing(loaded(inspected), { size: 'large' });
export const Mended = showing(loaded(mended));
export const TooFew = showing(loaded(tooFew));
export const LongNames = showing(loaded(longest), { size: 'large' });
export const Empty = showing({ type: 'empty' });
export const OnAHostilePage: Story = { ...showing(loaded(voting)), decorators: [hostilePage] };
