// A report meeting in every state it can be in.
import '@huiyin/widgets/meeting/define.js';
import type { HuiyinMeeting } from '@huiyin/widgets/meeting';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import {
  announced,
  cancelled,
  going,
  held,
  longest,
} from '../packages/widgets/src/meeting/testing/meetings.js';
import { beginAt } from './story-clock.js';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { hostilePage } from './hostile-page.js';

beginAt('2026-09-21T20:00:00+08:00');

interface Args {
  readonly state: HuiyinMeeting['state'];
  readonly size: '' | 'large';
  readonly theme: string;
}

const client = waitingClient();

const fallback = html`<p>
  方庄街道 2026 年 9 月 25 日晚上 7 点开报告会。<a href="https://huiyin.example/b/fangzhuang">看单位的专页</a>
</p>`;

const draw = ({ state, size, theme }: Args): TemplateResult =>
  html`<huiyin-portal .client=${client} size=${size || nothing} theme=${theme || nothing}>
    <huiyin-meeting body="fangzhuang" .state=${state}>${fallback}</huiyin-meeting>
  </huiyin-portal>`;

export default {
  title: 'meeting',
  args: { state: { type: 'loading' }, size: '', theme: '' },
  render: draw,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const showing = (state: Args['state'], more: Partial<Args> = {}): Story => ({ args: { state, ...more } });

export const Loading: Story = {};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
const loaded = (meeting: typeof held): Args['state'] => ({ type: 'loaded', meeting });
export const Announced = showing(loaded(announced));
export const GoingOn = showing(loaded(going));
export const Held = showing(loaded(held));
export const HeldDark = showing(loaded(held), { theme: 'dark' });
export const HeldLarge = showing(loaded(held), { size: 'large' });
export const Cancelled = showing(loaded(cancelled));
export const LongNames = showing(loaded(longest), { size: 'large' });
export const Empty = showing({ type: 'empty' });
export const OnAHostilePage: Story = { ...showing(loaded(held)), decorators: [hostilePage] };
