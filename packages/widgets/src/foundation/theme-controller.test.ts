// When an element is drawn dark: the reader's wish and the page's leave.
import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { ThemeController, type Wish } from './theme-controller.js';

// The browser tells of a changed wish only in pages it is painting, which a page under test may not be.
class Reader extends EventTarget implements Wish {
  matches = false;

  wishesDark(matches: boolean): void {
    this.matches = matches;
    this.dispatchEvent(new Event('change'));
  }
}

const reader = new Reader();

class Themed extends LitElement {
  theme: string | undefined;
  readonly #theme = new ThemeController(this, reader);

  get classes(): string {
    return this.#theme.classesFor(this.theme).trim();
  }

  protected override render(): TemplateResult {
    return html`<p>${this.classes}</p>`;
  }
}
customElements.define('test-themed', Themed);

describe('ThemeController', () => {
  let element: Themed;
  beforeEach(async () => {
    reader.wishesDark(false);
    element = new Themed();
    document.body.append(element);
    await element.updateComplete;
  });
  afterEach(() => {
    element.remove();
    document.documentElement.removeAttribute('style');
    document.querySelector('meta[name="color-scheme"]')?.remove();
  });

  it('is light by itself', () => {
    expect(element.classes).to.equal('');
  });

  it('stays light in a page that knows only light', () => {
    reader.wishesDark(true);
    expect(element.classes).to.equal('');
  });

  it('follows the reader in a page that can be dark, while it is shown', async () => {
    document.documentElement.style.setProperty('color-scheme', 'light dark');
    reader.wishesDark(true);
    await element.updateComplete;
    expect(element.renderRoot.textContent).to.equal('dark');
    reader.wishesDark(false);
    await element.updateComplete;
    expect(element.renderRoot.textContent).to.equal('');
  });

  it('knows a page that says so in its head', () => {
    const meta = document.createElement('meta');
    Object.assign(meta, { name: 'color-scheme', content: 'light dark' });
    document.head.append(meta);
    reader.wishesDark(true);
    expect(element.classes).to.equal('dark');
  });

  it('does as the theme says against both', () => {
    element.theme = 'dark red';
    expect(element.classes).to.equal('dark red');
    document.documentElement.style.setProperty('color-scheme', 'light dark');
    reader.wishesDark(true);
    element.theme = 'light';
    expect(element.classes).to.equal('');
  });

  it('takes no other word for a theme', () => {
    element.theme = 'darkest <b> __proto__';
    expect(element.classes).to.equal('');
  });

  it('hears nothing once its element is out of the page', async () => {
    document.documentElement.style.setProperty('color-scheme', 'dark');
    element.remove();
    reader.wishesDark(true);
    await element.updateComplete;
    expect(element.renderRoot.textContent).to.equal('');
  });
});
