// The report card in every state it can be in.
import type { ReportCard } from '@huiyin/sdk';
import '@huiyin/widgets/report-card/define.js';
import type { HuiyinReportCard } from '@huiyin/widgets/report-card';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import {
  blankCard,
  cardAfterConfirmation,
  cardOf,
  emptyCard,
  fangzhuangCard,
  fangzhuangCases,
  hugeCard,
  longNamedCard,
  nothingPendingCard,
  tinyCard,
  unpicturedCard,
} from '../packages/widgets/src/report-card/testing/cards.js';
import { CardServer } from '../packages/widgets/src/report-card/testing/card-server.js';
import { hostilePage } from './hostile-page.js';

interface Args {
  readonly state: HuiyinReportCard['state'];
  readonly size: '' | 'large';
  readonly theme: string;
}

const client = waitingClient();

const fallback = html`<p>
  截至 2025 年 12 月 4 日，还有 7 件没办好。<a href="https://huiyin.example/b/fangzhuang">看完整的成绩单</a>
</p>`;

const draw = ({ state, size, theme }: Args): TemplateResult =>
  html`<huiyin-portal .client=${client} size=${size || nothing} theme=${theme || nothing}>
    <huiyin-report-card .state=${state}>${fallback}</huiyin-report-card>
  </huiyin-portal>`;

export default {
  title: 'report-card',
  args: { state: { type: 'loading' }, size: '', theme: '' },
  render: draw,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const showing = (card: ReportCard, more: Partial<Args> = {}): Story => ({
  args: { state: { type: card.received.numerator === 0 ? 'empty' : 'loaded', card }, ...more },
});

/** Opens every line of the card. */
const openAll: Story['play'] = ({ canvasElement }) => {
  const card = canvasElement.querySelector('huiyin-report-card');
  for (const details of card?.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
};

export const Loading: Story = {};
export const LoadingWithoutFallback: Story = {
  render: ({ state }) =>
    html`<huiyin-portal .client=${client}
      ><huiyin-report-card .state=${state}></huiyin-report-card
    ></huiyin-portal>`,
};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
export const NoSuchUnit: Story = {
  args: { state: { type: 'error', code: 'body.not-found', retryable: false } },
};
export const Loaded = showing(fangzhuangCard);
export const LoadedRed = showing(fangzhuangCard, { theme: 'red' });
export const LoadedDark = showing(fangzhuangCard, { theme: 'dark' });
export const LoadedLarge = showing(fangzhuangCard, { size: 'large' });
export const EveryFigureOpen: Story = { ...showing(fangzhuangCard), play: openAll };
export const EveryFigureOpenLarge: Story = { ...showing(fangzhuangCard, { size: 'large' }), play: openAll };
export const NothingPending = showing(nothingPendingCard);
export const TooFewForPercentages = showing(tinyCard);
export const NothingReceived = showing(emptyCard);
export const NothingEver = showing(blankCard);
export const HugeNumbers: Story = { ...showing(hugeCard), play: openAll };
export const HugeNumbersLarge = showing(hugeCard, { size: 'large' });
export const LongNames = showing(longNamedCard);
export const NoDemonstration = showing(cardOf(fangzhuangCases(), { demo: false }));
/** Pictures in the place of those no server of a story has. */
const drawn = (look: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="640" height="480"><path fill="${look}" d="M0 0h4v3H0z"/></svg>`,
  )}`;

/** Loads a picture for each of the card's. */
const pictures: Story['play'] = async ({ canvasElement }) => {
  const card = canvasElement.querySelector('huiyin-report-card');
  await card?.updateComplete;
  for (const [index, image] of [...(card?.shadowRoot?.querySelectorAll('img') ?? [])].entries()) {
    image.src = drawn(index % 2 === 0 ? '#8b7a66' : '#5c8f6a');
    image.loading = 'eager';
    await image.decode();
  }
};

/** Those of `Loaded` never come: its server is none. */
export const CasesWithPictures: Story = { ...showing(fangzhuangCard), play: pictures };
export const CasesWithPicturesDark: Story = { ...showing(fangzhuangCard, { theme: 'dark' }), play: pictures };
export const CasesWithPicturesLarge: Story = {
  ...showing(fangzhuangCard, { size: 'large' }),
  play: pictures,
};
export const CasesWithoutPictures = showing(unpicturedCard);
export const CasesWithoutWords = showing({ ...fangzhuangCard, caseWords: [] });
export const Published = showing({
  ...fangzhuangCard,
  period: '2025-H1',
  status: 'published',
  publication: {
    id: 'FZ-R-2025-000001',
    period: '2025-H1',
    at: '2025-07-10T19:30:00+08:00',
    leaf: 412,
    digest: 'd12cee17ff73af34fd03639258d545916e819e85ddf5bdcb16351023a03cbfd1',
  },
});

/** On show when something happens to its server. */
const afterwards = (happens: (server: CardServer) => void): Story => {
  const server = new CardServer(fangzhuangCard);
  return {
    render: () =>
      html`<huiyin-portal .client=${server.client()}
        ><huiyin-report-card>${fallback}</huiyin-report-card></huiyin-portal
      >`,
    play: async ({ canvasElement }) => {
      const card = canvasElement.querySelector('huiyin-report-card');
      if (card?.status !== 'loaded') {
        await new Promise((resolve) => card?.addEventListener('huiyin-loaded', resolve, { once: true }));
      }
      happens(server);
      await card?.refresh();
      await card?.updateComplete;
    },
  };
};

export const NumbersMoved = afterwards((server) => (server.card = cardAfterConfirmation()));
export const ServerGone = afterwards((server) => (server.isDown = true));
export const OnHostilePage: Story = { ...showing(fangzhuangCard), decorators: [hostilePage] };
