// The frame of every element: what the page may decide, and what it may not.
import { css, type CSSResultGroup } from 'lit';
import { tokens } from './tokens.js';
import { controls } from './controls.js';
import { marks } from './marks.js';
import { prose } from './prose.js';

/**
 * The page decides the size of text, the width and the tokens. What it would hand down by inheritance and would
 * break reading (spacing, alignment, case, wrapping) starts afresh here. Lengths are in `em`, never `rem`.
 */
const frame = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  .base {
    background: var(--_surface);
    color: var(--_ink);
    cursor: auto;
    font-family: var(
      --huiyin-font,
      'PingFang SC',
      'HarmonyOS Sans SC',
      'MiSans',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      system-ui,
      sans-serif
    );
    font-size: 1em;
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    letter-spacing: normal;
    line-height: 1.6;
    overflow-wrap: break-word;
    padding: var(--huiyin-padding, 1em);
    text-align: start;
    text-autospace: normal;
    text-indent: 0;
    text-shadow: none;
    text-size-adjust: 100%;
    text-transform: none;
    visibility: visible;
    white-space: normal;
    word-break: normal;
    word-spacing: normal;
  }
  .bare {
    background: none;
    padding: 0;
  }
  .large {
    font-size: max(18px, 1.25em);
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .visually-hidden {
    clip: rect(0 0 0 0);
    height: 1px;
    margin: -1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  :focus {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  /* Where the engine knows the difference, a mouse click draws no ring. */
  :focus:not(:focus-visible) {
    outline: none;
  }
`;

/** What every element starts from: tokens, frame, text, buttons, notices, marks. Forms add `fields`. */
export const baseStyles: CSSResultGroup = [tokens, frame, prose, controls, marks];
