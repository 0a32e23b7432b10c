// The ledger of commitments in every state it can be in.
import type { Commitment } from '@huiyin/sdk';
import '@huiyin/widgets/commitment-list/define.js';
import type { HuiyinCommitmentList } from '@huiyin/widgets/commitment-list';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { CommitmentServer } from '../packages/widgets/src/commitment-countdown/testing/commitment-server.js';
import {
  everyCommitment,
  ledger,
  longest,
  running,
  TODAY,
} from '../packages/widgets/src/commitment-countdown/testing/commitments.js';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { hostilePage } from './hostile-page.js';
import { beginAt } from './story-clock.js';

beginAt(`${TODAY}T10:00:30+08:00`);

interface Args {
  readonly state: HuiyinCommitmentList['state'];
  readonly filter: HuiyinCommitmentList['filter'] | '';
  readonly size: '' | 'large';
  readonly theme: string;
}

const client = waitingClient();

const fallback = html`<p>
  截至 2026 年 9 月 21 日，方庄街道还有 5 项承诺没办好。<a href="https://huiyin.example/b/fangzhuang"
    >看单位的专页</a
  >
</p>`;

const draw = ({ state, filter, size, theme }: Args): TemplateResult =>
  html`<huiyin-portal .client=${client} size=${size || nothing} theme=${theme || nothing}>
    <huiyin-commitment-list body="fangzhuang" filter=${filter || nothing} .state=${state}
      >${fallback}</huiyin-commitment-list
    >
  </huiyin-portal>`;

export default {
  title: 'commitment-list',
  args: { state: { type: 'loading' }, filter: '', size: '', theme: '' },
  render: draw,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const showing = (items: readonly Commitment[], more: Partial<Args> = {}): Story => ({
  args: { state: { type: 'loaded', items }, ...more },
});

/** Opens every row. */
const openAll: Story['play'] = ({ canvasElement }) => {
  const list = canvasElement.querySelector('huiyin-commitment-list');
  for (const details of list?.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
};

export const Loading: Story = {};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
export const Loaded = showing(everyCommitment);
export const LoadedDark = showing(everyCommitment, { theme: 'dark' });
export const LoadedLarge = showing(everyCommitment, { size: 'large' });
export const EveryRowOpen: Story = { ...showing(everyCommitment), play: openAll };
export const EveryRowOpenLarge: Story = { ...showing(everyCommitment, { size: 'large' }), play: openAll };
export const NothingWrong = showing([running]);
export const LongNames: Story = { ...showing([longest], { size: 'large' }), play: openAll };
export const NoDemonstration = showing(everyCommitment.map(({ demo: _mark, ...real }) => real));
export const Empty: Story = { args: { state: { type: 'empty' } } };
export const EmptyOfOpen: Story = { args: { state: { type: 'empty' }, filter: 'open' } };
export const EmptyOfClaimed: Story = { args: { state: { type: 'empty' }, filter: 'claimed' } };
export const EmptyOfEnded: Story = { args: { state: { type: 'empty' }, filter: 'ended' } };
export const OnlyOpen = showing(
  everyCommitment.filter(({ status }) => status === 'open'),
  { filter: 'open' },
);
export const OnHostilePage: Story = { ...showing(everyCommitment), decorators: [hostilePage] };

/** On show when a reader asks for what comes after the first page. */
const paging = (happens: (server: CommitmentServer) => void = () => undefined): Story => {
  const server = new CommitmentServer(ledger(33));
  return {
    render: () =>
      html`<huiyin-portal .client=${server.client()}
        ><huiyin-commitment-list body="fangzhuang">${fallback}</huiyin-commitment-list></huiyin-portal
      >`,
    play: async ({ canvasElement }) => {
      const list = canvasElement.querySelector('huiyin-commitment-list');
      if (list?.status !== 'loaded') {
        await new Promise((resolve) => list?.addEventListener('huiyin-loaded', resolve, { once: true }));
      }
      await list?.updateComplete;
      happens(server);
      const button = list?.shadowRoot?.querySelector<HTMLElement>('[part=control]');
      if (happens.length > 0) button?.click();
      while (happens.length > 0 && !list?.shadowRoot?.querySelector('.news')?.textContent) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
  };
};

export const MoreToCome = paging();
export const MoreRead = paging((server) => (server.isDown = false));
export const MoreNotRead = paging((server) => (server.isDown = true));
