// Three lists of appeals in every state they can be in, and in every vocabulary.
import type { Category, PublicAppeal, Vocabulary } from '@huiyin/sdk';
import '@huiyin/widgets/appeal-lists/define.js';
import type { HuiyinAppealLists } from '@huiyin/widgets/appeal-lists';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import {
  appealOf,
  ended,
  everyAppeal,
  longest,
  TODAY,
} from '../packages/widgets/src/appeal-lists/testing/appeals.js';
import { ListsServer } from '../packages/widgets/src/appeal-lists/testing/lists-server.js';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { hostilePage } from './hostile-page.js';
import { beginAt } from './story-clock.js';

beginAt(`${TODAY}T10:00:30+08:00`);

interface Args {
  readonly items: readonly PublicAppeal[];
  readonly vocabulary: Vocabulary | '';
  readonly category: Category | '';
  readonly size: '' | 'large';
  readonly theme: string;
}

const fallback = html`<p>
  截至 2026 年 9 月 21 日，方庄街道还有 6 件没办好。<a href="https://huiyin.example/b/fangzhuang"
    >看单位的专页</a
  >
</p>`;

const draw = ({ items, vocabulary, category, size, theme }: Args): TemplateResult =>
  html`<huiyin-portal
    .client=${new ListsServer(items).client()}
    size=${size || nothing}
    theme=${theme || nothing}
  >
    <huiyin-appeal-lists body="fangzhuang" vocabulary=${vocabulary || nothing} category=${category || nothing}
      >${fallback}</huiyin-appeal-lists
    >
  </huiyin-portal>`;

/** Shown once everything is there. */
const whenLoaded: Story['play'] = async ({ canvasElement }) => {
  const lists = canvasElement.querySelector('huiyin-appeal-lists');
  if (lists?.status === 'loading') {
    await new Promise((resolve) => lists.addEventListener('huiyin-loaded', resolve, { once: true }));
  }
  await lists?.updateComplete;
};

export default {
  title: 'appeal-lists',
  args: { items: everyAppeal, vocabulary: '', category: '', size: '', theme: '' },
  render: draw,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;

const loaded = (args: Partial<Args> = {}): Story => ({ args, play: whenLoaded });
const fixed = (state: HuiyinAppealLists['state']): Story => ({
  render: () =>
    html`<huiyin-portal .client=${waitingClient()}
      ><huiyin-appeal-lists body="fangzhuang" .state=${state}>${fallback}</huiyin-appeal-lists></huiyin-portal
    >`,
});

export const Loading = fixed({ type: 'loading' });
export const Offline = fixed({ type: 'error', code: 'network.failed', retryable: true });
export const Loaded = loaded();
export const LoadedDark = loaded({ theme: 'dark' });
export const LoadedRed = loaded({ theme: 'red' });
export const LoadedLarge = loaded({ size: 'large' });
export const Donggaodi = loaded({ vocabulary: 'donggaodi' });
export const Fenghuangling = loaded({ vocabulary: 'fenghuangling' });
export const Xincun = loaded({ vocabulary: 'xincun' });
export const XincunLarge = loaded({ vocabulary: 'xincun', size: 'large' });
/** Words for tasks: appeals are told by 《实施办法》. */
export const Fangzhuang = loaded({ vocabulary: 'fangzhuang' });
export const OneCategory = loaded({ category: 'lifts' });
export const Empty = loaded({ items: [] });
export const EmptyOfCategory = loaded({ items: [], category: 'lifts' });
export const NothingWaits = loaded({ items: ended(3) });
export const OneCase = loaded({ items: [appealOf(1, { age: 0, state: 'received' })] });
export const LongNames = loaded({ items: [longest, ...everyAppeal], size: 'large' });
export const NoDemonstration = loaded({ items: everyAppeal.map(({ demo: _mark, ...real }) => real) });
export const OnHostilePage: Story = { ...loaded(), decorators: [hostilePage] };

/** On show when a reader asks for more of a list. */
const paging = (happens: (server: ListsServer) => void): Story => {
  const server = new ListsServer([...ended(33), ...everyAppeal]);
  return {
    render: () =>
      html`<huiyin-portal .client=${server.client()}
        ><huiyin-appeal-lists body="fangzhuang">${fallback}</huiyin-appeal-lists></huiyin-portal
      >`,
    play: async (context) => {
      await whenLoaded(context);
      const lists = context.canvasElement.querySelector('huiyin-appeal-lists');
      happens(server);
      const section = lists?.shadowRoot?.querySelector('#list-done')?.parentElement;
      section?.querySelector<HTMLElement>('.button')?.click();
      while (!section?.querySelector('.news')?.textContent) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    },
  };
};

export const MoreRead = paging((server) => (server.isDown = false));
export const MoreNotRead = paging((server) => (server.isDown = true));
