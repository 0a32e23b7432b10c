// The appeal form in every state it can be in, and its receipt.
import '@huiyin/widgets/appeal-form/define.js';
import type { HuiyinAppealForm } from '@huiyin/widgets/appeal-form';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import type { AppealFormState } from '../packages/widgets/src/appeal-form/appeal-form.types.js';
import { fangguyuan, fangzhuang, receipt } from '../packages/widgets/src/appeal-form/testing/facts.js';
import { FormServer } from '../packages/widgets/src/appeal-form/testing/form-server.js';
import { choose, photoFile, said } from '../packages/widgets/src/foundation/testing/photos.js';
import { waitingClient } from '../packages/widgets/src/foundation/testing/clients.js';
import { hostilePage } from './hostile-page.js';

interface Args {
  readonly state: HuiyinAppealForm['state'];
  readonly size: '' | 'large';
  readonly theme: string;
  readonly category: string;
}

const client = waitingClient();

const fallback = html`<form method="post" action="https://huiyin.example/submit">
  <p>也可以打电话：12345。</p>
  <p>
    <label>什么事 <input name="title" /></label>
  </p>
  <p><button>下一步：核对</button></p>
</form>`;

export default {
  title: 'appeal-form',
  args: { state: { type: 'loading' }, size: '', theme: '', category: '' },
  render: ({ state, size, theme, category }: Args): TemplateResult =>
    html`<huiyin-portal .client=${client} size=${size || nothing} theme=${theme || nothing}>
      <huiyin-appeal-form .state=${state} category=${category || nothing}>${fallback}</huiyin-appeal-form>
    </huiyin-portal>`,
} satisfies Meta<Args>;

type Story = StoryObj<Args>;
type Editing = Extract<AppealFormState, { type: 'editing' }>;

const frame = { unit: fangzhuang, isSecure: true };
const editing = (more: Partial<Editing> = {}, args: Partial<Args> = {}): Story => ({
  args: { state: { type: 'editing', ...frame, ...more }, ...args },
});
const failed = (code: string, retryAfter?: number): Story => editing({ failure: { code, retryAfter } });
const submitted = (isRecoverable: boolean, args: Partial<Args> = {}): Story => ({
  args: { state: { type: 'submitted', ...frame, receipt, isRecoverable }, ...args },
});

/** Does something with the form once it is drawn. */
const then =
  (act: (form: ShadowRoot) => void): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const form = canvasElement.querySelector('huiyin-appeal-form');
    await form?.updateComplete;
    if (form?.shadowRoot) act(form.shadowRoot);
    await form?.updateComplete;
  };

const write = (form: ShadowRoot, values: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(values)) {
    const control = form.querySelector<HTMLInputElement>(`[name='${name}']`);
    if (!control) throw new Error(`the form has no ${name}`);
    control.value = value;
    control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
  }
};

const press = (form: ShadowRoot, selector: string): void =>
  form.querySelector<HTMLElement>(selector)?.click();

const matter = {
  title: '3 号楼电梯常停在半层',
  text: '从上周三开始，每天停两三次，老人不敢坐。请尽快检修。',
  place: '芳古园一区 3 号楼',
  category: 'lifts',
};

export const Loading: Story = {};
export const LoadingWithoutFallback: Story = {
  render: () =>
    html`<huiyin-portal .client=${client}><huiyin-appeal-form></huiyin-appeal-form></huiyin-portal>`,
};
export const Offline: Story = { args: { state: { type: 'error', code: 'network.failed', retryable: true } } };
export const Editing = editing();
export const EditingLarge = editing({}, { size: 'large' });
export const EditingDark = editing({}, { theme: 'dark' });
export const EditingRed = editing({}, { theme: 'red' });
export const CategoryChosenBefore = editing({}, { category: 'lifts' });
export const UnitWithoutTelephone = editing({ unit: fangguyuan });
export const LongUnitName = editing({
  unit: {
    ...fangguyuan,
    name: '北京市丰台区方庄地区芳古园一区第二社区居民委员会暨物业管理联席会议办公室（筹）',
  },
});
export const PageWithoutEncryption = editing({ isSecure: false });
export const FilledIn: Story = {
  ...editing(),
  play: then((form) => write(form, { ...matter, name: '王女士', phone: '138 0013 8000' })),
};
export const Anonymous: Story = { ...editing(), play: then((form) => press(form, '#anonymous')) };
export const WithFaults: Story = {
  ...editing(),
  play: then((form) => {
    write(form, { phone: '138' });
    press(form, '[type=submit]');
  }),
};
export const WithFaultsLarge: Story = { ...WithFaults, ...editing({}, { size: 'large' }) };
export const WithFaultsDark: Story = { ...WithFaults, ...editing({}, { theme: 'dark' }) };
export const TooLong: Story = {
  ...editing(),
  play: then((form) => {
    write(form, { title: matter.title.repeat(8), text: matter.text.repeat(200), place: 'A'.repeat(150) });
    press(form, '[type=submit]');
  }),
};
/** One that has arrived, one that did not get through, one that is none. */
const withPhotos = (size: '' | 'large'): Story => ({
  render: () => {
    const server = new FormServer();
    server.photos.fates.push({ code: 'attachment.unsupported-type', status: 422 }, 'lost');
    return html`<huiyin-portal .client=${server.client()} body="fangzhuang" size=${size || nothing}>
      <huiyin-appeal-form></huiyin-appeal-form>
    </huiyin-portal>`;
  },
  async play({ canvasElement }) {
    const form = canvasElement.querySelector('huiyin-appeal-form');
    if (!form) throw new Error('no form here');
    while (!form.shadowRoot?.querySelector("[name='photos']")) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
    const none = new File(['%PDF-1.7'.repeat(20)], '说明.pdf', { type: 'application/pdf' });
    choose(form, none, await photoFile(), await photoFile());
    await said(form, /照片 3：传好了/);
  },
});
export const WithPhotos = withPhotos('');
export const WithPhotosLarge = withPhotos('large');
export const Submitting: Story = { args: { state: { type: 'submitting', ...frame } } };
export const NotFiledOffline = failed('network.failed');
export const NotFiledTooOften = failed('rate.limited', 600);
export const NotFiledServer = failed('server.unavailable');
export const NotFiledRefused = failed('request.invalid');
export const Receipt = submitted(true);
export const ReceiptWithoutContact = submitted(false);
export const ReceiptLarge = submitted(false, { size: 'large' });
export const ReceiptDark = submitted(false, { theme: 'dark' });
export const ReceiptAnother: Story = { ...submitted(true), play: then((form) => press(form, 'summary')) };
export const OnHostilePage: Story = { ...editing(), decorators: [hostilePage] };
export const ReceiptOnHostilePage: Story = { ...submitted(true), decorators: [hostilePage] };
