// The desk: dense but readable; two panes where there is room, else one at a time.
import { css, type CSSResultGroup } from 'lit';
import { demoMarkStyles } from '../../foundation/styles/demo-mark.js';
import { fields } from '../../foundation/styles/fields.js';
import { rowStyles } from '../../foundation/styles/rows.js';
import { caseStyles } from './case.styles.js';

const desk = css`
  .bar {
    align-items: flex-start;
    border-bottom: 1px solid var(--_rule);
    display: flex;
    flex-wrap: wrap;
    margin-bottom: 0.5em;
    padding-bottom: 0.5em;
  }
  .bar h2 {
    font-size: 1.25em;
    line-height: var(--_target);
    margin: 0 1em 0 0;
  }
  .search {
    flex: 1 1 20em;
    margin: 0 1em 0.5em 0;
    max-width: 36em;
    min-width: 0;
  }
  .search-line {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
  }
  .search-line .label {
    flex: none;
    margin-inline-end: 0.75em;
  }
  .at-queue .label {
    flex-basis: 100%;
    margin-bottom: 0.25em;
  }
  .search-line .control {
    flex: 1 1 5em;
    margin: 0 0.5em 0 0;
    min-width: 0;
    width: auto;
  }
  .search-line .button {
    flex: none;
    margin: 0;
    padding: 0.25em 1em;
  }
  .search .hint,
  .search .error {
    margin: 0.125em 0 0;
  }
  .tools .button {
    margin: 0 0.25em 0 0;
    padding: 0.25em 0.75em;
  }
  .tools .quiet {
    padding: 0.25em 0.5em;
  }
  .said {
    color: var(--_ink-muted);
    margin: 0;
    max-width: none;
    min-height: 1.6em;
    padding: 0.125em 0;
  }
  .said.notice {
    color: inherit;
    margin: 0.5em 0;
    padding: 0.5em 1em;
  }
  .wide .panes {
    align-items: flex-start;
    display: flex;
  }
  .wide .queue {
    border-inline-end: 1px solid var(--_rule);
    flex: 0 0 24em;
    max-height: 100vh;
    min-width: 0;
    overflow-y: auto;
    padding: 0 1em 1em 0;
    position: sticky;
    top: 0;
  }
  .wide .pane {
    flex: 1 1 0;
    min-width: 0;
    padding-inline-start: 1.5em;
  }
  .at-queue .pane,
  .at-pane .queue,
  .at-pane .search,
  .at-pane .tools,
  .wide .back {
    display: none;
  }
  .queue-head {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
  }
  .queue-head h3 {
    font-size: 1em;
    margin: 0 1em 0 0;
    max-width: 100%;
    word-break: normal;
  }
  .filter {
    align-items: center;
    display: flex;
  }
  .filter .control {
    margin: 0;
    margin-inline-start: 0.5em;
    max-width: 11em;
    padding: 0.25em 0.5em;
    width: auto;
  }
  .order {
    margin: 0.25em 0 0.5em;
  }
  .rows {
    margin: 0 0 0.5em;
    max-width: none;
  }
  .row {
    appearance: none;
    background: none;
    border: 0;
    border-inline-start: 4px solid transparent;
    color: inherit;
    cursor: pointer;
    display: block;
    font: inherit;
    line-height: 1.4;
    margin: 0;
    min-height: var(--_target);
    padding: 0.5em 0.5em 0.5em 0.625em;
    text-align: start;
    width: 100%;
  }
  .row:hover,
  .row[aria-current='true'] {
    background: var(--_surface-sunken);
  }
  .row[aria-current='true'] {
    border-color: var(--_accent);
  }
  .row:focus {
    outline-offset: -3px;
  }
  .row span {
    overflow-wrap: anywhere;
  }
  .row-top {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_small);
    justify-content: space-between;
  }
  .when {
    font-weight: 600;
  }
  .when .due {
    color: var(--_ink-muted);
    display: inline-block;
    font-weight: 400;
  }
  .when span:first-child {
    margin-inline-end: 0.375em;
  }
  .when.late {
    color: var(--_late);
  }
  .row-title {
    display: block;
    font-weight: 600;
    margin: 0.125em 0;
  }
  .row-title.muted {
    font-weight: 400;
  }
  .row-facts {
    display: block;
  }
  .row-facts > span {
    display: inline-block;
    margin-inline-end: 0.625em;
  }
  .flag {
    border: 1px solid currentColor;
    border-radius: 0.25em;
    color: var(--_late);
    display: inline-block;
    font-weight: 600;
    padding: 0 0.375em;
  }
  .at-pane .acts kbd {
    display: none;
  }
  .step {
    display: block;
    margin: 0.5em 0;
    width: 100%;
  }
  .empty {
    border-top: 1px solid var(--_rule);
    padding: 1.5em 0;
  }
  kbd {
    background: var(--_surface);
    border: 1px solid var(--_ink-muted);
    border-radius: 0.25em;
    color: var(--_ink);
    display: inline-block;
    font: inherit;
    font-size: var(--_small);
    font-weight: 600;
    line-height: 1.3;
    margin-inline-start: 0.25em;
    min-width: 1.6em;
    padding: 0 0.3em;
    text-align: center;
  }
  .veil {
    background: rgba(0, 0, 0, 0.5);
    bottom: 0;
    left: 0;
    position: fixed;
    right: 0;
    top: 0;
    z-index: 1;
  }
  .help {
    background: var(--_surface);
    border-radius: 0.5em;
    box-shadow: 0 0.25em 1.5em rgba(0, 0, 0, 0.4);
    left: 50%;
    max-height: 90vh;
    max-width: 46em;
    overflow: auto;
    padding: 1.25em;
    position: fixed;
    top: 50%;
    transform: translate(-50%, -50%);
    width: calc(100% - 2em);
    z-index: 2;
  }
  .help h3 {
    margin-top: 0;
  }
  .tables {
    display: flex;
    flex-wrap: wrap;
    margin-inline-end: -2em;
  }
  .keys {
    flex: 1 1 16em;
    margin: 0 2em 1em 0;
    width: auto;
  }
  .keys caption {
    padding-bottom: 0.25em;
  }
  .keys th {
    padding: 0.25em 0.75em 0.25em 0;
    white-space: nowrap;
    width: 6em;
  }
  .keys td {
    padding: 0.25em 0;
  }
  @media print {
    .bar,
    .said,
    .queue,
    .back,
    .veil,
    .help,
    .work,
    .acts {
      display: none !important;
    }
    .wide .pane {
      padding: 0;
    }
    :focus {
      outline: none;
    }
  }
`;

export const staffDeskStyles: CSSResultGroup = [fields, rowStyles, demoMarkStyles, desk, caseStyles];
