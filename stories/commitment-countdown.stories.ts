// The countdown in every state it can be in, alone and with its commitment.
import type { Commitment } from '@huiyin/sdk';
import '@huiyin/widgets/commitment-countdown/define.js';
import type { HuiyinCommitmentCountdown } from '@huiyin/widgets/commitment-countdown';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { commitmentState } from '../packages/widgets/src/commitment-countdown/countdown-state.js';
import { CommitmentServer } from '../packages/widgets/src/commitment-countdown/testing/commitment-server.js';
import * as commitments from '../packages/widgets/src/commitment-countdown/testing/commitments.js';
import { pageClock } from '../packages/widgets/src/foundation/clock.js';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { hostilePage } from './hostile-page.js';
import { beginAt } from './story-clock.js';

beginAt(`${commitments.TODAY}T10:00:30+08:00`);

type Element = HuiyinCommitmentCountdown;

interface Args {
  readonly state: Element['state'];
  readonly size: '' | 'large';
  readonly theme: string;
  readonly precision: Element['precision'];
}

const client = waitingClient();
const id = 'FZ-C-2026-000012';

const fallback = html`<p>方庄街道答应最晚 2026 年 10 月 9 日换好电梯。</p>`;

const draw = ({ state, size, theme, precision }: Args): TemplateResult =>
  html`<huiyin-portal .client=${client} size=${size || nothing} theme=${theme || nothing}>
    <huiyin-commitment-countdown commitment=${id} precision=${precision} .state=${state}
      >${fallback}</huiyin-commitment-countdown
    >
  </huiyin-portal>`;

export default {
  title: 'commitment-countdown',
  args: { state: { type: 'loading' }, size: '', theme: '', precision: 'auto' },
  render: draw,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

/** Opens how it was counted, and waits until that is there. */
const showHow: Story['play'] = async ({ canvasElement }) => {
  const element = canvasElement.querySelector('huiyin-commitment-countdown');
  await element?.updateComplete;
  const details = element?.shadowRoot?.querySelector('details');
  if (details) details.open = true;
  while (!element?.shadowRoot?.querySelector('.opened p:not([role])')) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};

const showing = (commitment: Commitment, more: Partial<Args> = {}): Story => ({
  args: { state: commitmentState(commitment, pageClock.now()), ...more },
});

export const Loading: Story = {};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
export const NoSuchCommitment: Story = {
  args: { state: { type: 'error', code: 'commitment.not-found', retryable: false } },
};
export const Running = showing(commitments.running);
export const RunningDark = showing(commitments.running, { theme: 'dark' });
export const RunningRed = showing(commitments.running, { theme: 'red' });
export const RunningLarge = showing(commitments.running, { size: 'large' });
export const RunningSeconds = showing(commitments.running, { precision: 'second' });
export const DueToday = showing(commitments.dueToday);
export const Overdue = showing(commitments.overdue);
export const Extended = showing(commitments.extended);
export const ExtendedLarge = showing(commitments.extended, { size: 'large' });
export const ExtensionRequested = showing(commitments.requested);
export const Provisional: Story = { ...showing(commitments.provisional), play: showHow };
export const Restated: Story = { ...showing(commitments.restated), play: showHow };
export const Claimed = showing(commitments.claimed);
export const Confirmed = showing(commitments.confirmed);
export const ConfirmedLateByGroup = showing(commitments.confirmedLate);
export const Unconfirmed = showing(commitments.unconfirmed);
export const Broken = showing(commitments.broken);
export const Withdrawn = showing(commitments.withdrawn);
export const LongNames = showing(commitments.longest, { size: 'large' });
export const HowItWasCounted: Story = { ...showing(commitments.running), play: showHow };
export const HowItWasCountedLarge: Story = {
  ...showing(commitments.running, { size: 'large' }),
  play: showHow,
};
export const OnHostilePage: Story = { ...showing(commitments.extended), decorators: [hostilePage] };

/** As a page writes it that has no server. */
const alone = (tag: TemplateResult, play?: Story['play']): Story => ({
  render: () => tag,
  ...(play && { play }),
});

export const Alone = alone(
  html`<huiyin-commitment-countdown
    due-at="2026-10-09"
    made-at="2026-09-18"
    working-days="10"
    label="3 号楼电梯换新"
    >${fallback}</huiyin-commitment-countdown
  >`,
);
export const AloneHow: Story = { ...Alone, play: showHow };
export const AloneHowNotAsWritten = alone(
  html`<huiyin-commitment-countdown
    due-at="2026-10-08"
    made-at="2026-09-18"
    working-days="10"
  ></huiyin-commitment-countdown>`,
  showHow,
);
export const AloneDayOnly = alone(
  html`<huiyin-commitment-countdown due-at="2026-09-21" precision="day"></huiyin-commitment-countdown>`,
);
export const AloneToday = alone(
  html`<huiyin-commitment-countdown
    due-at="2026-09-21"
    label="答复 12345 来电"
  ></huiyin-commitment-countdown>`,
);
export const AloneMinutes = alone(
  html`<huiyin-commitment-countdown
    due-at="2026-09-24T18:00:00+08:00"
    precision="minute"
    size="large"
  ></huiyin-commitment-countdown>`,
);
export const AloneSeconds = alone(
  html`<huiyin-commitment-countdown due-at="2026-09-22" precision="second"></huiyin-commitment-countdown>`,
);
export const AloneOverdue = alone(
  html`<huiyin-commitment-countdown due-at="2026-09-18" label="路灯修好"></huiyin-commitment-countdown>`,
);
export const AloneJustOver = alone(
  html`<huiyin-commitment-countdown due-at="2026-09-21T08:30:00+08:00"></huiyin-commitment-countdown>`,
);
export const AloneInvalid = alone(
  html`<huiyin-commitment-countdown due-at="2026-02-30">${fallback}</huiyin-commitment-countdown>`,
);
export const AloneWithoutDay = alone(
  html`<huiyin-commitment-countdown>${fallback}</huiyin-commitment-countdown>`,
);

/** On show when its server goes away. */
export const ServerGone: Story = {
  render: () => {
    const server = new CommitmentServer([commitments.running]);
    return html`<huiyin-portal .client=${server.client()} .server=${server}
      ><huiyin-commitment-countdown commitment=${id}>${fallback}</huiyin-commitment-countdown></huiyin-portal
    >`;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('huiyin-commitment-countdown');
    const portal = canvasElement.querySelector<HTMLElement & { server?: CommitmentServer }>('huiyin-portal');
    if (element?.status !== 'loaded') {
      await new Promise((resolve) => element?.addEventListener('huiyin-loaded', resolve, { once: true }));
    }
    if (portal?.server) portal.server.isDown = true;
    await element?.refresh();
    await element?.updateComplete;
  },
};
