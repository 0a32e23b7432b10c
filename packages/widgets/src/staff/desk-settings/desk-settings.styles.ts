// Two panes where there is room, one column where there is not; rows between hairlines.
import { css, type CSSResultGroup } from 'lit';
import { fields } from '../../foundation/styles/fields.js';
import { rowStyles } from '../../foundation/styles/rows.js';

const settings = css`
  /* Under the page's own heading, which is as large. */
  h2 {
    font-size: 1.25em;
  }
  /* A table: each line stays a line. */
  #s-taxonomy {
    font-size: 0.875em;
    height: 24em;
    max-width: none;
    overflow: auto;
    white-space: pre;
  }
  .places {
    display: flex;
    flex-wrap: wrap;
    margin: 0 0 1.5em;
    max-width: none;
  }
  .places li {
    margin: 0 0.25em 0.25em 0;
  }
  .place {
    appearance: none;
    background: transparent;
    border: 0;
    border-bottom: 3px solid transparent;
    color: var(--_link);
    cursor: pointer;
    font: inherit;
    min-height: var(--_target);
    padding: 0.25em 0.75em;
    text-align: start;
  }
  .place:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .place[aria-current] {
    border-color: var(--_accent);
    color: var(--_ink);
    font-weight: 600;
  }
  .part {
    max-width: 44em;
    min-width: 0;
  }
  .part > h3 {
    margin-top: 0;
  }
  .form-end {
    margin-top: 1.5em;
  }
  .columns {
    display: flex;
    flex-wrap: wrap;
  }
  .columns .choice {
    margin-inline-end: 1em;
    min-width: 11em;
  }
  .point {
    border: 1px solid var(--_rule);
    border-radius: 0.375em;
    margin: 0 0 1em;
    max-width: 40em;
    min-width: 0;
    padding: 0.75em 1em;
  }
  .point legend {
    font-weight: 600;
    padding: 0 0.25em;
  }
  .rows li {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
  }
  .row-name small {
    display: block;
  }
  .row-acts .button,
  .hook-acts .button {
    margin: 0 0.25em 0 0;
  }
  .adds {
    max-width: none;
  }
  .ruled > li {
    overflow-wrap: anywhere;
    padding: 0.5em 0;
  }
  .rows > li {
    padding: 0;
  }
  .line-title {
    font-weight: 600;
    margin: 0;
  }
  .late {
    color: var(--_late);
  }
  .address {
    margin: 0;
  }
  code {
    font-family: ui-monospace, Consolas, monospace;
    user-select: all;
  }
  .history {
    margin-top: 2.5em;
  }
  .history dl {
    margin: 0.25em 0;
  }
  .history dt {
    color: var(--_ink-muted);
    font-size: var(--_small);
  }
  .history dd {
    margin: 0 0 0.25em;
  }
  .history dd span {
    display: block;
  }
  @media (min-width: 52em) {
    .panes {
      display: grid;
      grid-template-columns: 13em minmax(0, 1fr);
      column-gap: 2em;
    }
    .places {
      display: block;
    }
    .place {
      border-bottom: 0;
      border-inline-start: 3px solid transparent;
      width: 100%;
    }
  }
`;

export const deskSettingsStyles: CSSResultGroup = [rowStyles, fields, settings];
