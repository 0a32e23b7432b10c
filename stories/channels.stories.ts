// The ways to be heard in every state they can be in.
import '@huiyin/widgets/channels/define.js';
import type { HuiyinChannels } from '@huiyin/widgets/channels';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { everyWay } from '../packages/widgets/src/channels/testing/ways.js';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { hostilePage } from './hostile-page.js';

interface Args {
  readonly state: HuiyinChannels['state'];
  readonly size: '' | 'large';
  readonly theme: string;
}

const client = waitingClient();

const fallback = html`<p>找方庄街道：市民热线 <a href="tel:12345">12345</a>，24 小时有人接。</p>`;

const draw = ({ state, size, theme }: Args): TemplateResult =>
  html`<huiyin-portal .client=${client} size=${size || nothing} theme=${theme || nothing}>
    <huiyin-channels body="fangzhuang" .state=${state}>${fallback}</huiyin-channels>
  </huiyin-portal>`;

export default {
  title: 'channels',
  args: { state: { type: 'loading' }, size: '', theme: '' },
  render: draw,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const showing = (state: Args['state'], more: Partial<Args> = {}): Story => ({ args: { state, ...more } });

/** Opens every row. */
const openAll: Story['play'] = ({ canvasElement }) => {
  const element = canvasElement.querySelector('huiyin-channels');
  for (const details of element?.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
};

export const Loading: Story = {};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
const loaded: Args['state'] = { type: 'loaded', ...everyWay };
export const Loaded = showing(loaded);
export const LoadedDark = showing(loaded, { theme: 'dark' });
export const LoadedLarge = showing(loaded, { size: 'large' });
export const EveryRowOpen: Story = { ...showing(loaded), play: openAll };
export const Empty = showing({ type: 'empty' });
export const OnAHostilePage: Story = { ...showing(loaded), decorators: [hostilePage] };
