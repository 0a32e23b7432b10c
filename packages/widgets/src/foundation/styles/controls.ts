// Buttons and notices.
import { css } from 'lit';

export const controls = css`
  .button {
    appearance: none;
    background: var(--_accent);
    border: 2px solid var(--_accent);
    border-radius: 0.375em;
    color: var(--_surface);
    cursor: pointer;
    display: inline-block;
    font: inherit;
    font-weight: 600;
    line-height: 1.3;
    margin: 0 0.75em 0.5em 0;
    max-width: 100%;
    min-height: var(--_target);
    min-width: var(--_target);
    padding: 0.5em 1.25em;
    text-align: center;
    text-decoration: none;
    transition: opacity 0.15s;
  }
  a.button {
    align-items: center;
    display: inline-flex;
    justify-content: center;
    vertical-align: middle;
  }
  .button:hover {
    opacity: 0.88;
  }
  .secondary {
    background: transparent;
    color: var(--_accent);
  }
  .quiet {
    background: transparent;
    border-color: transparent;
    color: var(--_link);
    padding: 0.5em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .button[aria-disabled='true'],
  .button:disabled {
    background: transparent;
    border: 2px dashed var(--_ink-muted);
    color: var(--_ink-muted);
    cursor: default;
    opacity: 1;
  }
  /* A link that stands in a sentence and has to be hit all the same. */
  .target {
    align-items: center;
    display: inline-flex;
    min-height: var(--_target);
    min-width: var(--_target);
  }
  .notice {
    background: var(--_surface-sunken);
    border-inline-start: 4px solid var(--_accent);
    margin: 0 0 1em;
    max-width: 40em;
    padding: 0.75em 1em;
  }
  .notice > :last-child {
    margin-bottom: 0;
  }
  .notice.late,
  .notice.wrong {
    border-color: var(--_late);
  }
  .notice.done {
    border-color: var(--_confirmed);
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  @media print {
    .button,
    a.button {
      display: none;
    }
    .notice {
      border: 1px solid;
    }
  }
`;
