// Form fields in a shadow root: what assistive technology is told, and where the focus goes.
import { wordsFor } from '@huiyin/sdk/words';
import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { baseStyles } from '../styles/base.js';
import { fields } from '../styles/fields.js';
import { axeFindings } from '../testing/axe.js';
import { errorSummary, focusErrorSummary } from './error-summary.js';
import { checkbox, radioGroup, selectField, textArea, textField } from './fields.js';

const choices = [
  { value: 'solved', label: '解决了' },
  { value: 'half', label: '解决了一半', hint: '还差一些' },
] as const;

type Verdict = (typeof choices)[number]['value'];

class TestForm extends LitElement {
  static override styles = [baseStyles, fields];

  @state() text = '';
  @state() chosen: Verdict | undefined;
  @state() agreed = false;
  @state() errors: Readonly<Record<string, string>> = {};

  readonly #onInput = (value: string) => {
    this.text = value;
  };

  readonly #onChoose = (value: Verdict | undefined) => {
    this.chosen = value;
  };

  readonly #onToggle = (checked: boolean) => {
    this.agreed = checked;
  };

  protected override render(): TemplateResult {
    const words = wordsFor('zh-CN');
    const { text, chosen, agreed, errors } = this;
    const typed = { value: text, onInput: this.#onInput };
    const choice = { choices, value: chosen, onChoose: this.#onChoose };
    const faults = Object.entries(errors).map(([id, message]) => ({ id, message }));
    return html`<div class="base">
      ${faults.length > 0 ? errorSummary('还有几处要补一下', faults) : ''}
      ${textField(words, { id: 'title', label: '什么事', hint: '一句话', error: errors['title'], ...typed })}
      ${textArea(words, { id: 'text', label: '具体情况', most: 5, ...typed })}
      ${selectField(words, { id: 'category', label: '哪一类', ...choice }, '请选一类')}
      ${radioGroup(words, { id: 'verdict', label: '解决了吗', error: errors['verdict-0'], ...choice })}
      ${checkbox(words, { id: 'consent', label: '同意公开', checked: agreed, onToggle: this.#onToggle })}
    </div>`;
  }
}
customElements.define('test-form', TestForm);

describe('fields', () => {
  let form: TestForm;
  const control = (id: string) => form.renderRoot.querySelector(`#${id}`) as HTMLInputElement;
  const described = (id: string) =>
    (control(id).getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((part) => form.renderRoot.querySelector(`#${part}`)?.textContent?.trim().replace(/\s+/g, ' '));

  beforeEach(async () => {
    form = new TestForm();
    document.body.append(form);
    await form.updateComplete;
  });
  afterEach(() => form.remove());

  it('describe a control by its hint, and by its error while there is one', async () => {
    expect(described('title')).to.deep.equal(['一句话']);
    expect(control('title').getAttribute('aria-invalid')).to.equal('false');
    form.errors = { title: '请写一句话。' };
    await form.updateComplete;
    expect(described('title')).to.deep.equal(['一句话', '有误：请写一句话。']);
    expect(control('title').getAttribute('aria-invalid')).to.equal('true');
  });

  it('count characters as people do, and say by how much a text is too long', async () => {
    const area = control('text');
    area.value = '楼𠮷👍';
    area.dispatchEvent(new InputEvent('input'));
    await form.updateComplete;
    expect(described('text')).to.deep.equal(['还能写2字']);
    area.value = '一二三四五六七';
    area.dispatchEvent(new InputEvent('input'));
    await form.updateComplete;
    expect(described('text')).to.deep.equal(['多了2字']);
  });

  it('hand on what was chosen, and keep it over updates', async () => {
    const select = control('category');
    expect(select.value).to.equal('');
    select.value = 'half';
    select.dispatchEvent(new Event('change'));
    await form.updateComplete;
    expect(form.chosen).to.equal('half');
    expect(control('verdict-1').checked).to.equal(true);
    control('verdict-0').click();
    await form.updateComplete;
    expect(select.value).to.equal('solved');
    control('consent').click();
    expect(form.agreed).to.equal(true);
  });

  it('let a choice be taken back by choosing the placeholder', async () => {
    const select = control('category');
    for (const value of ['half', '']) {
      select.value = value;
      select.dispatchEvent(new Event('change'));
      await form.updateComplete;
    }
    expect(form.chosen).to.equal(undefined);
    expect(select.value).to.equal('');
  });

  it('lead from the error summary, which takes the focus, to the control', async () => {
    form.errors = { title: '请写一句话。', 'verdict-0': '请选一项。' };
    await form.updateComplete;
    focusErrorSummary(form.renderRoot);
    expect(form.shadowRoot?.activeElement?.id).to.equal('error-summary');
    const before = location.href;
    form.renderRoot.querySelectorAll<HTMLElement>('#error-summary a')[1]?.click();
    expect(form.shadowRoot?.activeElement?.id).to.equal('verdict-0');
    expect(location.href).to.equal(before);
  });

  it('keep what is being typed when something else is drawn', async () => {
    const input = control('title');
    input.focus();
    input.value = '电梯';
    input.dispatchEvent(new InputEvent('input'));
    form.errors = { 'verdict-0': '请选一项。' };
    await form.updateComplete;
    expect(control('title')).to.equal(input);
    expect(form.shadowRoot?.activeElement).to.equal(input);
    expect(input.value).to.equal('电梯');
  });

  it('are clean to axe, with errors and without', async () => {
    expect(await axeFindings(form)).to.deep.equal([]);
    form.errors = { title: '请写一句话。', 'verdict-0': '请选一项。' };
    await form.updateComplete;
    expect(await axeFindings(form)).to.deep.equal([]);
  });
});
