// The library of tasks in every state it can be in.
import '@huiyin/widgets/task-library/define.js';
import type { HuiyinTaskLibrary } from '@huiyin/widgets/task-library';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { everyTask, longest, pageOf } from '../packages/widgets/src/task-library/testing/tasks.js';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { hostilePage } from './hostile-page.js';

interface Args {
  readonly state: HuiyinTaskLibrary['state'];
  readonly size: '' | 'large';
  readonly theme: string;
}

const client = waitingClient();

const fallback = html`<p>
  截至 2026 年 9 月 21 日，方庄街道在办的任务有 45 项。<a href="https://huiyin.example/b/fangzhuang"
    >看单位的专页</a
  >
</p>`;

const draw = ({ state, size, theme }: Args): TemplateResult =>
  html`<huiyin-portal .client=${client} size=${size || nothing} theme=${theme || nothing}>
    <huiyin-task-library body="fangzhuang" .state=${state}>${fallback}</huiyin-task-library>
  </huiyin-portal>`;

export default {
  title: 'task-library',
  args: { state: { type: 'loading' }, size: '', theme: '' },
  render: draw,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const showing = (state: Args['state'], more: Partial<Args> = {}): Story => ({ args: { state, ...more } });

/** Opens every row. */
const openAll: Story['play'] = ({ canvasElement }) => {
  const element = canvasElement.querySelector('huiyin-task-library');
  for (const details of element?.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
};

export const Loading: Story = {};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
const loaded: Args['state'] = { type: 'loaded', page: pageOf(everyTask) };
export const Loaded = showing(loaded);
export const LoadedDark = showing(loaded, { theme: 'dark' });
export const LoadedLarge = showing(loaded, { size: 'large' });
export const EveryRowOpen: Story = { ...showing(loaded), play: openAll };
export const EveryRowOpenLarge: Story = { ...showing(loaded, { size: 'large' }), play: openAll };
export const LongNames: Story = {
  ...showing({ type: 'loaded', page: pageOf([longest]) }, { size: 'large' }),
  play: openAll,
};
export const Empty = showing({ type: 'empty' });
export const OnAHostilePage: Story = { ...showing(loaded), decorators: [hostilePage] };
