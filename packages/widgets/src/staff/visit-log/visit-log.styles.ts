// The log on a phone: one column, big targets, the way to save always near.
import { css, type CSSResultGroup } from 'lit';
import { fields } from '../../foundation/styles/fields.js';

const log = css`
  h3 {
    font-size: 1.125em;
    margin: 1.25em 0 0.5em;
  }
  .who {
    font-weight: 600;
    margin: 0.5em 0;
  }
  .said {
    color: var(--_ink-muted);
    margin: 0;
    min-height: 1.6em;
  }
  .waiting.full {
    background: var(--_surface-sunken);
    border-inline-start: 4px solid var(--_open);
    margin: 0.5em 0 1em;
    padding: 0.25em 1em 0.75em;
  }
  .waiting:not(.full) h3 {
    color: var(--_ink-muted);
    font-size: 1em;
    font-weight: 400;
    margin: 0.25em 0 1em;
  }
  .plain {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .item {
    border-bottom: 1px solid var(--_rule);
    margin: 0;
    overflow-wrap: anywhere;
    padding: 0.5em 0;
  }
  .item > span,
  .item > strong {
    display: block;
  }
  .item > .button {
    margin-top: 0.5em;
  }
  .late {
    color: var(--_late);
  }
  .sent .item {
    border-inline-start: 4px solid var(--_claimed);
    padding-inline-start: 0.75em;
  }
  form .control,
  form .button {
    min-height: 3em;
  }
  .asked-item {
    border: 1px solid var(--_rule);
    border-radius: 0.375em;
    margin: 0 0 1em;
    min-width: 0;
    padding: 0.75em 1em;
  }
  .asked-item legend {
    font-weight: 600;
    padding: 0 0.25em;
  }
  .form-end {
    border-top: 1px solid var(--_rule);
    margin-top: 1.5em;
    padding-top: 1em;
  }
  .form-end .button {
    display: block;
    margin: 0 0 0.75em;
    max-width: 38em;
    width: 100%;
  }
`;

export const visitLogStyles: CSSResultGroup = [fields, log];
