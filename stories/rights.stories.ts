// The four rights in every state they can be in.
import '@huiyin/widgets/rights/define.js';
import type { HuiyinRights } from '@huiyin/widgets/rights';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { bareRights, everyRight, longestRights } from '../packages/widgets/src/rights/testing/rights.js';
import { hostilePage } from './hostile-page.js';
import { beginAt } from './story-clock.js';

beginAt('2026-09-21T20:00:00+08:00');

interface Args {
  readonly state: HuiyinRights['state'];
  readonly size: '' | 'large';
  readonly theme: string;
}

const client = waitingClient();

const fallback = html`<p>
  截至 2026 年 9 月 20 日：正在投票的 1 件，报告会 9 月 26 日开。<a
    href="https://huiyin.example/b/fangzhuang#rights"
    >看四项权利</a
  >
</p>`;

const draw = ({ state, size, theme }: Args): TemplateResult =>
  html`<huiyin-portal .client=${client} size=${size || nothing} theme=${theme || nothing}>
    <huiyin-rights body="fangzhuang" .state=${state}>${fallback}</huiyin-rights>
  </huiyin-portal>`;

export default {
  title: 'rights',
  args: { state: { type: 'loading' }, size: '', theme: '' },
  render: draw,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const showing = (rights: typeof everyRight, more: Partial<Args> = {}): Story => ({
  args: { state: { type: 'loaded', rights }, ...more },
});

export const Loading: Story = {};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
export const Loaded = showing(everyRight);
export const LoadedDark = showing(everyRight, { theme: 'dark' });
export const LoadedLarge = showing(everyRight, { size: 'large' });
/** Nothing has begun yet: the form, the log and the way to be heard are there all the same. */
export const NothingBegun = showing(bareRights);
export const Longest = showing(longestRights);
export const LongestLarge = showing(longestRights, { size: 'large' });
export const OnAHostilePage: Story = { ...showing(everyRight), decorators: [hostilePage] };
