// A district's board in every state it can be in.
import '@huiyin/widgets/district-board/define.js';
import type { HuiyinDistrictBoard } from '@huiyin/widgets/district-board';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { longNamed, noUnits, overview } from '../packages/widgets/src/district-board/testing/overview.js';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { hostilePage } from './hostile-page.js';

interface Args {
  readonly state: HuiyinDistrictBoard['state'];
  readonly size: '' | 'large';
  readonly theme: string;
}

const client = waitingClient();

const fallback = html`<p>
  截至 2025 年 12 月 4 日，丰台区各街镇还没办好的有 1 件。<a href="https://huiyin.example/b/fengtai"
    >看区的专页</a
  >
</p>`;

const draw = ({ state, size, theme }: Args): TemplateResult =>
  html`<huiyin-portal .client=${client} size=${size || nothing} theme=${theme || nothing}>
    <huiyin-district-board body="fangzhuang" .state=${state}>${fallback}</huiyin-district-board>
  </huiyin-portal>`;

export default {
  title: 'district-board',
  args: { state: { type: 'loading' }, size: '', theme: '' },
  render: draw,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const showing = (state: Args['state'], more: Partial<Args> = {}): Story => ({ args: { state, ...more } });

/** Opens every row. */
const openAll: Story['play'] = ({ canvasElement }) => {
  const element = canvasElement.querySelector('huiyin-district-board');
  for (const details of element?.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
};

export const Loading: Story = {};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
const loaded: Args['state'] = { type: 'loaded', overview };
export const Loaded = showing(loaded);
export const LoadedDark = showing(loaded, { theme: 'dark' });
export const LoadedLarge = showing(loaded, { size: 'large' });
export const EveryRowOpen: Story = { ...showing(loaded), play: openAll };
export const EveryRowOpenLarge: Story = { ...showing(loaded, { size: 'large' }), play: openAll };
export const LongNames: Story = {
  ...showing({ type: 'loaded', overview: longNamed }, { size: 'large' }),
  play: openAll,
};
export const Empty = showing({ type: 'empty', overview: noUnits });
export const OnAHostilePage: Story = { ...showing(loaded), decorators: [hostilePage] };
