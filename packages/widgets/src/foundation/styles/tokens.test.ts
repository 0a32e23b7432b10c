// Contrast of the tokens, as the browser resolves them, and what a page can and can't change.
import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { baseStyles } from './base.js';

const TEXT = ['ink', 'ink-muted', 'accent', 'link', 'open', 'late', 'claimed', 'confirmed', 'unknown'];
const SURFACES = ['surface', 'surface-sunken'];
const THEMES = ['', 'red', 'dark', 'dark red'];

class Swatch extends LitElement {
  static override styles = baseStyles;
  theme = '';
  protected override render(): TemplateResult {
    return html`<div class="base ${this.theme}"><p>字</p></div>`;
  }
}
customElements.define('token-swatch', Swatch);

async function drawn(theme = ''): Promise<HTMLElement> {
  const swatch = new Swatch();
  swatch.theme = theme;
  document.body.append(swatch);
  await swatch.updateComplete;
  const base = swatch.shadowRoot?.querySelector<HTMLElement>('.base');
  if (!base) throw new Error('nothing was drawn');
  return base;
}

type Rgb = readonly [number, number, number];

function colour(base: HTMLElement, name: string): Rgb {
  base.style.color = `var(--_${name})`;
  const [red, green, blue] = (getComputedStyle(base).color.match(/\d+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`no colour ${name}`);
  return [red, green, blue];
}

/** WCAG 2.2, "relative luminance". */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('tokens', () => {
  afterEach(() => document.body.replaceChildren());

  for (const theme of THEMES) {
    for (const surface of SURFACES) {
      it(`keeps text at 4.5:1 on ${surface} ${theme}`, async () => {
        const base = await drawn(theme);
        const ground = colour(base, surface);
        for (const name of TEXT) {
          expect(contrast(colour(base, name), ground), name).to.be.at.least(4.5);
        }
      });

      it(`keeps the focus ring at 3:1 on ${surface} ${theme}`, async () => {
        const base = await drawn(theme);
        expect(contrast(colour(base, 'focus'), colour(base, surface))).to.be.at.least(3);
      });
    }
  }

  it('differs between light and dark in every colour', async () => {
    const [light, dark] = [await drawn(), await drawn('dark')];
    for (const name of [...TEXT, ...SURFACES, 'rule', 'focus']) {
      expect(colour(light, name), name).not.to.deep.equal(colour(dark, name));
    }
  });

  it('takes a token the page sets anywhere above', async () => {
    const base = await drawn();
    document.body.style.setProperty('--huiyin-accent', 'rgb(1, 2, 3)');
    expect(colour(base, 'accent')).to.deep.equal([1, 2, 3]);
    document.body.removeAttribute('style');
  });
});

describe('the frame', () => {
  const hostile = document.createElement('style');
  hostile.textContent = `
    html { font-size: 62.5%; }
    * { letter-spacing: 4px; line-height: 1; text-align: right; text-indent: 2em; text-transform: uppercase;
        white-space: nowrap; word-spacing: 9px; font-style: italic; box-sizing: content-box; cursor: wait;
        visibility: visible; }
    body { font-size: 16px; }
  `;
  before(() => document.head.append(hostile));
  after(() => hostile.remove());
  afterEach(() => document.body.replaceChildren());

  it('starts afresh what would break reading and keeps the page’s size of text', async () => {
    const base = await drawn();
    const style = getComputedStyle(base);
    expect(style.letterSpacing).to.equal('normal');
    expect(style.lineHeight).to.equal('25.6px');
    expect(style.textAlign).to.equal('start');
    expect(style.textIndent).to.equal('0px');
    expect(style.textTransform).to.equal('none');
    expect(style.whiteSpace).to.equal('normal');
    expect(style.wordSpacing).to.equal('0px');
    expect(style.fontStyle).to.equal('normal');
    expect(style.fontSize).to.equal('16px');
  });

  it('makes large text at least 18 px, and more where the page’s is big', async () => {
    const base = await drawn('large');
    expect(getComputedStyle(base).fontSize).to.equal('20px');
    document.body.style.fontSize = '12px';
    expect(getComputedStyle(base).fontSize).to.equal('18px');
    document.body.removeAttribute('style');
  });
});
