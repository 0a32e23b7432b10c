// The desk in the hall: a question, its promise before it is sealed, without a network, and beside another clerk.
import { memoryStore } from '@huiyin/sdk/outbox';
import type { HuiyinMeetingDesk } from '@huiyin/widgets/staff';
import '@huiyin/widgets/portal/define.js';
import '@huiyin/widgets/staff/meeting-desk/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { hall, HallServer } from '../packages/widgets/src/staff/meeting-desk/testing/hall-server.js';
import { beginAt } from './story-clock.js';

beginAt('2026-12-18T19:40:30+08:00');

export default { title: 'meeting-desk' } satisfies Meta;

const units = [
  { slug: 'fangguyuan', name: '芳古园社区', within: ['fangzhuang'] },
  { slug: 'fangxingyuan', name: '芳星园社区', within: ['fangzhuang'] },
];
const clerk = { owner: 'fangzhuang/clerk', person: '方庄街道受理员', unit: '方庄街道', units, mayOpen: true };
const written = { asked: '三号楼电梯老停，什么时候大修？', category: 'lifts', place: '芳古园一区 3 号楼' };
const promise = {
  type: 'promised',
  text: '年前换主机。',
  promise: '换主机。',
  name: '李主任',
  title: '副主任',
  due: '2',
};

type Shown = Exclude<HuiyinMeetingDesk['state'], { readonly type: 'loading' | 'error' }>;

function at(change: Partial<Shown>, size?: 'large'): StoryObj {
  const server = new HallServer();
  server.asks(1, '停车怎么办？');
  const given = { desk: server.desk(), store: memoryStore() };
  return {
    render: () =>
      html`<huiyin-portal .client=${server.client()}>
        <huiyin-meeting-desk
          .desk=${given.desk}
          .clerk=${clerk}
          .store=${given.store}
          meeting=${hall.id}
          size=${size ?? nothing}
        ></huiyin-meeting-desk>
      </huiyin-portal>`,
    play: async ({ canvasElement }) => {
      const desk = canvasElement.querySelector('huiyin-meeting-desk');
      if (!desk) throw new Error('there is no desk');
      while (desk.status !== 'loaded') await new Promise((resolve) => requestAnimationFrame(resolve));
      const { state } = desk;
      if (state.type === 'desk') desk.state = { ...state, meeting: server.meeting, ...change };
      await desk.updateComplete;
    },
  };
}

export const Question = at({ form: written });
export const Promised = at({ step: 'promise', form: { ...written, ...promise } });
const suggested = {
  ...written,
  kind: 'suggestion',
  body: 'fangguyuan',
  type: 'adopted',
  text: '下月起开到八点。',
  in: '食堂服务办法',
};
export const SuggestionAnswered = at({ step: 'answer', form: suggested });
export const SuggestionLookedOver: StoryObj = {
  ...at({ step: 'look', form: suggested }),
  tags: ['few-looks'],
};
export const LookedOver = at({ step: 'look', form: { ...written, ...promise } }, 'large');
export const Missing = at({ form: { asked: '电梯' }, faults: { place: '请填“在哪里”。' } }, 'large');
const draft = { ...written, turn: 1, withoutCode: true, category: 'lifts' } as const;
const kept = {
  owner: clerk.owner,
  savedAt: 0,
  content: { type: 'question', meeting: hall.id, draft, form: written },
} as const;
export const Taken = at({
  line: 'offline',
  waiting: [
    {
      ...kept,
      id: 'item/1',
      key: 'k-1',
      savedAt: Date.parse('2026-12-18T19:40:00+08:00'),
      refusal: { code: 'meeting.turn-taken', errors: [] },
    },
  ],
});
export const OverUnsent = at({
  line: 'offline',
  waiting: [
    { ...kept, id: 'item/1', key: 'k-1', savedAt: Date.parse('2026-12-18T19:40:00+08:00') },
    {
      ...kept,
      id: 'item/2',
      key: 'k-2',
      savedAt: Date.parse('2026-12-18T19:40:10+08:00'),
      content: { type: 'close', meeting: hall.id, at: '2026-12-18T19:40:10+08:00' },
    },
    {
      ...kept,
      id: 'item/3',
      key: 'k-3',
      savedAt: Date.parse('2026-12-18T19:40:20+08:00'),
      refusal: { code: 'meeting.time-out-of-range', errors: [] },
    },
  ],
});
export const Counting = at({ panel: { type: 'attend', counts: { elderly: '96' }, fault: '还没有填人数。' } });
