// A report meeting in every state it can be in.
import { printedCodeOf } from '@huiyin/sdk/rules';
import '@huiyin/widgets/appeal-form/define.js';
import '@huiyin/widgets/meeting/define.js';
import type { HuiyinMeeting } from '@huiyin/widgets/meeting';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { fangzhuang } from '../packages/widgets/src/appeal-form/testing/facts.js';
import {
  announced,
  answeredTypes,
  cancelled,
  followed,
  full,
  going,
  held,
  justHeld,
  longest,
  part,
  registering,
} from '../packages/widgets/src/meeting/testing/meetings.js';
import { beginAt } from './story-clock.js';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { ToldServer } from '../packages/widgets/src/foundation/testing/told-server.js';
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

const loaded = (meeting: typeof held): Args['state'] => ({ type: 'loaded', meeting });
/** Told from another by a sentence or two: looked at where those could break. */
const few = { tags: ['few-looks'] };

type Typed = Readonly<Record<string, string>>;

/** What somebody does there, by the ids of what they touch: fields are written, and what has no text is pressed. */
const acted = (meeting: typeof held, server: ToldServer, typed: Typed, shown: string): Story => ({
  ...few,
  render: () =>
    html`<huiyin-portal .client=${server.client()}>
      <huiyin-meeting meeting=${meeting.id}>${fallback}</huiyin-meeting>
    </huiyin-portal>`,
  async play({ canvasElement }) {
    const element = canvasElement.querySelector('huiyin-meeting');
    if (!element) throw new Error('there is no meeting');
    const frame = () => new Promise(requestAnimationFrame);
    while (element.status !== 'loaded') await frame();
    await element.updateComplete;
    for (const [selector, text] of Object.entries(typed)) {
      const control = element.renderRoot.querySelector<HTMLInputElement>(selector);
      if (!control) throw new Error(`there is no ${selector}`);
      if (text === '') control.click();
      else control.value = text;
      control.dispatchEvent(new Event('input'));
      control.dispatchEvent(new Event('change'));
      await element.updateComplete;
    }
    while (!element.renderRoot.querySelector(shown)) await frame();
  },
});

const path = `/v1/meetings/${held.id}`;
const served = (meeting: typeof held, answers: Readonly<Record<string, unknown>> = {}) =>
  new ToldServer({ [path]: meeting, ...answers });
const refusing = (meeting: typeof held, at: string, code: string) => {
  const server = served(meeting);
  server.refused.set(`${path}/${at}`, { code, status: 409 });
  return server;
};
const grouped = (digits: string): string => printedCodeOf(digits).replace(/(.{4})(?=.)/g, '$1 ');
const code = grouped('123456789012345');
const seats = { '#cohort': 'elderly', '#people-1': '', '#seats button': '' };
const returned = { 'details > summary': '', '#return #code': code, '#return button': '' };
const rated = { '#code': code, '#rating-1': '', '#solved-0': '', '#rate button': '' };
const slips = [
  { seat: 41, code },
  { seat: 42, code: grouped('234567890123456') },
];

export const Loading: Story = {};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
export const NotFound: Story = {
  ...few,
  args: { state: { type: 'error', code: 'meeting.not-found', retryable: false } },
};
export const Empty = { ...showing({ type: 'empty' }), ...few };

export const MovedAndSplit = showing(loaded(announced));
export const PartOfAnother = { ...showing(loaded(part)), ...few };
export const Registering = showing(loaded(registering));
export const RegisteringLarge = showing(loaded(registering), { size: 'large' });
export const NothingChosen = acted(
  registering,
  served(registering),
  { '#seats button': '' },
  '#error-summary',
);
export const Registered = acted(
  registering,
  served(registering, { [`${path}/registrations`]: { ...registering, meeting: held.id, slips } }),
  seats,
  '#outcome',
);
export const GivenBack = acted(
  registering,
  served(registering, { [`${path}/returned-seats`]: { meeting: held.id, seat: 41 } }),
  returned,
  '#outcome',
);
export const TooFewSeatsLeft = acted(
  registering,
  refusing(registering, 'registrations', 'meeting.full'),
  seats,
  '#refusal',
);
export const Full = { ...showing(loaded(full)), ...few };
export const Asking = acted(
  registering,
  served(registering, { '/v1/bodies/fangzhuang': fangzhuang }),
  { 'details:last-of-type > summary': '' },
  'huiyin-appeal-form',
);
export const Cancelled = showing(loaded(cancelled));

export const GoingOn = showing(loaded(going));
export const NothingAskedYet = {
  ...showing(loaded({ ...going, questions: 0, answered: 0, asked: [] })),
  ...few,
};
export const EveryAnswer = showing(loaded(answeredTypes));
export const EveryAnswerDark = showing(loaded(answeredTypes), { theme: 'dark' });

export const JustHeld = { ...showing(loaded(justHeld)), ...few };
export const WrongCode = acted(
  justHeld,
  refusing(justHeld, 'ratings', 'seat.not-matched'),
  rated,
  '#refusal',
);
export const RatedBefore = acted(
  justHeld,
  refusing(justHeld, 'ratings', 'seat.already-rated'),
  rated,
  '#refusal',
);
export const RatingOver = acted(
  justHeld,
  refusing(justHeld, 'ratings', 'meeting.not-rating'),
  rated,
  '#refusal',
);
export const Rated = acted(
  justHeld,
  served(justHeld, { [`${path}/ratings`]: { meeting: held.id, rated: true } }),
  rated,
  '#outcome',
);
export const Held = showing(loaded(held));
export const HeldDark = showing(loaded(held), { theme: 'dark' });
export const HeldLarge = showing(loaded(held), { size: 'large' });
export const Followed = showing(loaded(followed));
export const LongNames = showing(loaded(longest), { size: 'large' });
export const OnAHostilePage: Story = { ...showing(loaded(held)), decorators: [hostilePage] };
