// Form fields: see templates/fields.ts.
import { css } from 'lit';

export const fields = css`
  .field {
    border: 0;
    margin: 0 0 1.5em;
    max-width: 38em;
    min-width: 0;
    padding: 0;
  }
  .field.wrong {
    border-inline-start: 4px solid var(--_late);
    padding-inline-start: 0.75em;
  }
  .label {
    display: block;
    font-weight: 600;
    line-height: 1.3;
    padding: 0;
  }
  /* Out of the border's line, where engines put a legend. */
  legend.label {
    float: left;
    padding-bottom: 0.25em;
    width: 100%;
  }
  legend ~ * {
    clear: both;
  }
  .hint,
  .counter {
    color: var(--_ink-muted);
    font-size: var(--_small);
    margin: 0.25em 0 0;
  }
  .error {
    color: var(--_late);
    font-weight: 600;
    margin: 0.25em 0 0;
  }
  .control {
    appearance: none;
    background: var(--_surface);
    border: 1px solid var(--_ink-muted);
    border-radius: 0.25em;
    box-shadow: none;
    color: inherit;
    display: block;
    font: inherit;
    margin: 0.5em 0 0;
    min-height: var(--_target);
    padding: 0.5em 0.75em;
    width: 100%;
  }
  textarea.control {
    min-height: 8em;
    resize: vertical;
  }
  select.control {
    appearance: auto;
  }
  .wrong .control {
    border: 2px solid var(--_late);
  }
  .control::placeholder {
    color: var(--_ink-muted);
    opacity: 1;
  }
  .choice {
    align-items: flex-start;
    cursor: pointer;
    display: flex;
    min-height: var(--_target);
    padding: calc((var(--_target) - 1.6em) / 2) 0;
  }
  .choice input {
    accent-color: var(--_accent);
    flex: none;
    font: inherit;
    height: 1.25em;
    margin: 0.175em 0.75em 0 0;
    width: 1.25em;
  }
  .choice small {
    color: var(--_ink-muted);
    display: block;
    font-size: var(--_small);
  }
  /* Under the words of the box, not under the box. */
  .choice ~ .hint,
  .choice ~ .error {
    margin: -0.5em 0 0 2em;
  }
  .choice ~ .hint {
    margin-inline-start: 2.286em;
  }
  .choices {
    margin-top: 0.25em;
  }
  .error-summary {
    border: 2px solid var(--_late);
    margin: 0 0 1.5em;
    max-width: 38em;
    padding: 1em;
  }
  .error-summary ul {
    margin-bottom: 0;
  }
  .error-summary a {
    align-items: center;
    color: var(--_late);
    display: flex;
    font-weight: 600;
    min-height: var(--_target);
  }
  @media print {
    form {
      display: none;
    }
  }
`;
