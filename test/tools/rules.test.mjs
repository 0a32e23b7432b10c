// The lint rules bite: each is given one wrong file and has to name it, and one right file it has to leave alone.
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import tseslint from 'typescript-eslint';
import { root } from '../../rollup/entries.js';

const WIDGET = 'packages/widgets/src/report-card/report-card.ts';
const SDK = 'packages/sdk/src/rules/made-up.ts';
const SERVER = 'packages/server/src/use-cases/made-up.ts';

/** An ESLint with the house's rules and another program than the house's, which takes long to read. */
const withProgram = (project, ...overrides) =>
  new ESLint({
    cwd: root,
    overrideConfig: [
      ...overrides,
      {
        files: ['**/*.ts'],
        // Where CI is set a program is taken for read once: the text that is given here would be passed over.
        languageOptions: { parserOptions: { project, disallowAutomaticSingleRunInference: true } },
      },
    ],
  });

// Made-up files belong to no program, so rules that need types are tried on the one file that has a small one.
const untyped = withProgram(null, { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked });
const typed = withProgram('./test/tools/fixtures/typed/tsconfig.json');
const TYPED = 'test/tools/fixtures/typed/sample.ts';

/** The names of the rules a text breaks, standing at that path. */
async function broken(text, filePath, eslint = untyped) {
  const [{ messages }] = await eslint.lintText(`// A file made up to try the rules.\n${text}\n`, {
    filePath,
  });
  return [...new Set(messages.map(({ ruleId, message }) => ruleId ?? message))];
}

const element = (members) => `
import { LitElement, html } from 'lit';
import { property, state } from 'lit/decorators.js';
export class HuiyinReportCard extends LitElement {${members}
}`;

const syntax = 'no-restricted-syntax';
const order = 'house/element-member-order';

describe('a file that breaks a rule is refused', () => {
  it.each([
    ['a default export', 'export default 1;', SDK, syntax],
    ['an import without its extension', "import { a } from './a'; export const b = a;", SDK, syntax],
    ['an import ending in .ts', "import { a } from './a.ts'; export const b = a;", SDK, syntax],
    ['a lazy import without its extension', "export const a = () => import('../a');", SDK, syntax],
    ['any', 'export const a = (b: any) => b;', SDK, '@typescript-eslint/no-explicit-any'],
    ['ts-ignore', '// @ts-ignore: why not\nexport const a = 1;', SDK, '@typescript-eslint/ban-ts-comment'],
    ['new Date()', 'export const a = () => new Date();', SDK, syntax],
    ['Date.now', 'export const a = Date.now;', SERVER, syntax],
    ['Math.random', 'export const a = () => Math.random();', WIDGET, syntax],
    ['process.env', "export const a = process.env['HOME'];", SERVER, syntax],
    [
      'the environment by import',
      "import { env } from 'node:process'; export const a = env;",
      SERVER,
      syntax,
    ],
    ['sql.raw', "import { sql } from 'kysely'; export const a = sql.raw('x');", SERVER, syntax],
    ['console', "export const a = () => console.log('x');", SERVER, 'no-console'],
    [
      'a value imported for its type only',
      "import { A } from './a.js'; export type B = A;",
      SDK,
      '@typescript-eslint/consistent-type-imports',
    ],
    [
      'a style binding',
      'import { html } from "lit"; export const a = (b: string) => html`<p style=${b}></p>`;',
      WIDGET,
      syntax,
    ],
    [
      'a style attribute',
      'import { html } from "lit"; export const a = html`<p class="x" style="color: red"></p>`;',
      WIDGET,
      syntax,
    ],
    [
      'a style attribute in SVG',
      'import { svg } from "lit"; export const a = svg`<g\n style="color: red"></g>`;',
      WIDGET,
      syntax,
    ],
    [
      'a style element',
      'import { html } from "lit"; export const a = html`<style>p { color: red }</style>`;',
      WIDGET,
      syntax,
    ],
    ['rem', 'import { css } from "lit"; export const a = css`p { margin: 1.5rem }`;', WIDGET, syntax],
    [
      'styleMap',
      'import { styleMap } from "lit/directives/style-map.js"; export const a = styleMap;',
      WIDGET,
      'no-restricted-imports',
    ],
    [
      'unsafeHTML',
      'import { unsafeHTML } from "lit/directives/unsafe-html.js"; export const a = unsafeHTML;',
      WIDGET,
      'no-restricted-imports',
    ],
    [
      '@customElement',
      'import { customElement } from "lit/decorators.js"; export const a = customElement;',
      WIDGET,
      'no-restricted-imports',
    ],
    ['fetch in an element', 'export const a = () => fetch("/x");', WIDGET, 'no-restricted-globals'],
    [
      'an invalid template',
      'import { html } from "lit"; export const a = (b: string) => html`<${b}></p>`;',
      WIDGET,
      'lit/binding-positions',
    ],
  ])('%s', async (_, text, path, rule) => {
    expect(await broken(text, path)).toContain(rule);
  });

  it('a missing first line', async () => {
    const [{ messages }] = await untyped.lintText('export const a = 1;\n', { filePath: SDK });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['house/purpose-comment']);
  });

  it.each([
    [
      'a promise nobody waits for',
      'export const a = (b: () => Promise<void>) => { b(); };',
      'no-floating-promises',
    ],
    [
      'a switch with a case missing',
      "export const a = (b: 'x' | 'y') => { switch (b) { case 'x': return 1; } };",
      'switch-exhaustiveness-check',
    ],
    [
      'any from outside, used unchecked',
      'export const a = (b: string): string => JSON.parse(b).name;',
      'no-unsafe-return',
    ],
  ])('%s', async (_, text, rule) => {
    expect(await broken(text, TYPED, typed)).toContain(`@typescript-eslint/${rule}`);
  });
});

describe('members of an element', () => {
  const render = 'render() { return html`<p></p>`; }';

  it.each([
    ['a property after a method', `toggle() {} @property() size = 'a'; ${render}`],
    ['state before a property', `@state() private open = false; @property() size = 'a'; ${render}`],
    ['a field before state', `#client = 1; @state() private open = false; ${render}`],
    ['a static after a property', `@property() size = 'a'; static styles = []; ${render}`],
    [
      'the constructor after connecting',
      `connectedCallback() { super.connectedCallback(); } constructor() { super(); } ${render}`,
    ],
    [
      'updating before connecting',
      `willUpdate() {} disconnectedCallback() { super.disconnectedCallback(); } ${render}`,
    ],
    ['private logic before a public method', `#count() {} toggle() {} ${render}`],
    ['a handler before a public method', `#onClick() {} toggle() {} ${render}`],
    ['a helper before render', `#renderRow() {} ${render}`],
    ['a handler after render', `${render} #onClick() {}`],
  ])('%s stand in the wrong order', async (_, members) => {
    expect(await broken(element(members), WIDGET)).toContain(order);
  });

  it('stand right as the house has them', async () => {
    const members = `
      static override styles = [];
      @property({ reflect: true }) size: 'normal' | 'large' = 'normal';
      @state() private open = false;
      #client = 1;
      constructor() { super(); this.open = true; }
      override connectedCallback(): void { super.connectedCallback(); }
      override willUpdate(): void { this.open = this.#client > 1; }
      get isOpen(): boolean { return this.open; }
      toggle(): void { this.open = !this.open; }
      #onClick = (): void => { this.toggle(); };
      override render() { return html\`<p @click=\${this.#onClick}>\${this.#renderRow()}</p>\`; }
      #renderRow(): string { return this.#name(); }
      #name(): string { return 'row'; }`;
    expect(await broken(element(members), WIDGET)).toEqual([]);
  });
});

describe('a right file is left alone', () => {
  it.each([
    ['a date made from a given time', 'export const a = (now: number) => new Date(now);', SDK],
    ['an import with its extension', "import type { A } from './a.js'; export type B = A;", SDK],
    [
      'the clock in the file that owns it',
      'export const clock = () => Date.now();',
      'packages/server/src/clock.ts',
    ],
    [
      'the environment in the file that owns it',
      'export const env = process.env;',
      'packages/server/src/config.ts',
    ],
    [
      'em and a word ending in rem',
      'import { css } from "lit"; export const a = css`p { margin: 1em } .harem {}`;',
      WIDGET,
    ],
    ['a story with its default export', 'export default { title: "x" };', 'stories/report-card.stories.ts'],
  ])('%s', async (_, text, path) => {
    expect(await broken(text, path)).toEqual([]);
  });
});
