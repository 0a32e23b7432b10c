// Seals in each of their states, on the elements that draw them: every check is a real one of a really signed log.
import type { ReportCard } from '@huiyin/sdk';
import { formatLogHead } from '@huiyin/sdk/rules';
import '@huiyin/widgets/commitment-countdown/define.js';
import '@huiyin/widgets/log-check/define.js';
import '@huiyin/widgets/report-card/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { CommitmentServer } from '../packages/widgets/src/commitment-countdown/testing/commitment-server.js';
import * as commitments from '../packages/widgets/src/commitment-countdown/testing/commitments.js';
import { renewKey, SealedLog } from '../packages/widgets/src/controllers/testing/sealed-log.js';
import {
  checked,
  frontPage,
  spareBytes,
  untilMark,
  untilSaid,
} from '../packages/widgets/src/controllers/testing/seals.js';
import { UnitsServer } from '../packages/widgets/src/log-check/testing/units-server.js';
import {
  fillIn,
  press,
  untilSaid as untilReaderSays,
} from '../packages/widgets/src/log-check/testing/reader.js';
import { cardOf, fangzhuangCases } from '../packages/widgets/src/report-card/testing/cards.js';
import { CardServer } from '../packages/widgets/src/report-card/testing/card-server.js';
import { beginAt } from './story-clock.js';

beginAt(`${commitments.TODAY}T10:00:30+08:00`);
// What another story had this browser remember is nothing to this one.
renewKey();
// Two stories are visited at once, and one stands behind the other.
frontPage();

export default { title: 'seals', args: { size: '', theme: '' } } satisfies Meta<Args>;

interface Args {
  readonly size: '' | 'large';
  readonly theme: string;
}
type Story = StoryObj<Args>;

interface Scene {
  readonly log: SealedLog;
  readonly server: CardServer;
}

function cardOver(log: SealedLog, size: number): ReportCard {
  const card = cardOf(fangzhuangCases(), { treeSize: size });
  return { ...card, asOf: { ...card.asOf, root: log.rootOf(size) } };
}

/** A card whose server is arranged first, and what its seal then comes to. */
const card = (
  arrange: (scene: Scene) => void,
  reached: (element: Element) => Promise<unknown>,
  args: Partial<Args> = {},
): Story => ({
  args,
  render: ({ size, theme }) => {
    const log = new SealedLog();
    const server = new CardServer(cardOver(log, 40), log);
    arrange({ log, server });
    return html`<huiyin-portal
      .client=${server.client()}
      body="fangzhuang"
      seal-key=${log.key}
      size=${size || nothing}
      theme=${theme || nothing}
      ><huiyin-report-card></huiyin-report-card
    ></huiyin-portal>`;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('huiyin-report-card');
    if (!element) return;
    element.shadowRoot?.querySelector('[aria-labelledby=seal]')?.scrollIntoView();
    await reached(element);
  },
});

const forged = ({ server }: Scene): void => {
  server.card = cardOver(new SealedLog({ told: 'parking' }), 40);
};

export const CardVerified = card(() => undefined, checked);
export const CardUnchecked = card(
  () => void spareBytes(),
  (element) => untilSaid(element, '还没有核对'),
);
export const CardChecking = card(
  ({ log }) => (log.isSilent = true),
  (element) => untilMark(element, 'busy'),
);
export const CardUnreachable = card(({ log }) => (log.isDown = true), checked);
export const CardBroken = card(forged, checked);
export const CardBrokenDark = card(forged, checked, { theme: 'dark' });
export const CardBrokenLarge = card(forged, checked, { size: 'large' });
export const CardNotSignedYet = card(
  ({ log }) => (log.signedSize = 30),
  (element) => untilSaid(element, '还没轮到盖章'),
);

const countdown = (
  arrange: (server: CommitmentServer, log: SealedLog) => void,
  args: Partial<Args> = {},
): Story => ({
  args,
  render: ({ size, theme }) => {
    const log = new SealedLog();
    const server = new CommitmentServer([commitments.extended], log);
    arrange(server, log);
    const { id } = commitments.extended;
    return html`<huiyin-portal
      .client=${server.client()}
      seal-key=${log.key}
      size=${size || nothing}
      theme=${theme || nothing}
      ><huiyin-commitment-countdown commitment=${id}></huiyin-commitment-countdown
    ></huiyin-portal>`;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('huiyin-commitment-countdown');
    if (element) await checked(element);
  },
});

const moved = (server: CommitmentServer): void =>
  server.forge(commitments.extended.id, { due: '2026-12-31' });

export const CountdownVerified = countdown(() => undefined);
export const CountdownVerifiedLarge = countdown(() => undefined, { size: 'large' });
export const CountdownVerifiedDark = countdown(() => undefined, { theme: 'dark' });
export const CountdownUnreachable = countdown((_, log) => (log.isDown = true));
export const CountdownBroken = countdown(moved);
export const CountdownBrokenLarge = countdown(moved, { size: 'large' });

/** Checking a log oneself: what somebody does, and what it comes to. */
const logCheck = (
  does: (element: HTMLElementTagNameMap['huiyin-log-check'], server: UnitsServer) => Promise<void>,
  args: Partial<Args> = {},
): Story => {
  let server: UnitsServer;
  return {
    args,
    render: ({ size, theme }): TemplateResult => {
      server = new UnitsServer(new SealedLog());
      return html`<huiyin-portal
        .client=${server.client()}
        body="fangzhuang"
        seal-key=${server.log.key}
        size=${size || nothing}
        theme=${theme || nothing}
        ><huiyin-log-check></huiyin-log-check
      ></huiyin-portal>`;
    },
    play: async ({ canvasElement }) => {
      const element = canvasElement.querySelector('huiyin-log-check');
      if (!element) return;
      if (element.status !== 'loaded') {
        await new Promise((resolve) => element.addEventListener('huiyin-loaded', resolve, { once: true }));
      }
      await does(element, server);
    },
  };
};

export const LogCheck = logCheck(async () => undefined);
export const LogCheckLarge = logCheck(async () => undefined, { size: 'large' });
export const LogCheckRead = logCheck(async (element) => {
  await press(element, '核对');
  await untilReaderSays(element, '签名对得上');
  await press(element, '读一遍');
  await untilReaderSays(element, '读完了');
});
export const LogCheckForked = logCheck(async (element, server) => {
  const fork = new SealedLog({ told: 'parking' });
  fillIn(element, { head: fork.checkpoint(server.log.entries.length) });
  await press(element, '核对这一份');
  await untilReaderSays(element, '签了两个不一样的章');
});
export const LogCheckMiscopiedHead = logCheck(async (element) => {
  const root = new Uint8Array(32);
  fillIn(element, { head: formatLogHead({ origin: 'huiyin.test/FZ', size: 12, root }) });
  await press(element, '核对这一份');
  await untilReaderSays(element, '请先看看这一行抄得对不对');
});
export const LogCheckBadPastes = logCheck(async (element) => {
  fillIn(element, { key: 'huiyin.test/FZ', place: '十二', hash: 'abc' });
  await press(element, '核对这一条');
  await untilReaderSays(element, '有2处要改一改');
});
