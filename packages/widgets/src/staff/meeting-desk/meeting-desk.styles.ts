// The desk in the hall: one column on a phone, two on a projector; what is written is the largest.
import { css, type CSSResultGroup } from 'lit';
import { fields } from '../../foundation/styles/fields.js';
import { rowStyles } from '../../foundation/styles/rows.js';

const desk = css`
  h2,
  h3 {
    word-break: normal;
  }
  h2:focus,
  h3:focus {
    outline: none;
  }
  .hall p {
    margin: 0 0 0.25em;
  }
  .status {
    border: 2px solid var(--_accent);
    border-radius: 0.25em;
    color: var(--_accent);
    padding: 0 0.5em;
  }
  .said {
    font-weight: 600;
    min-height: 1.6em;
  }
  .hall h2 {
    margin: 0 0 0.25em;
  }
  /* A phone has no keys to name. */
  @media (hover: none) and (pointer: coarse) {
    kbd,
    .keys {
      display: none;
    }
  }
  .columns {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.75em;
  }
  .columns > * {
    flex: 1 1 18em;
    margin: 0 0.75em 1em;
    min-width: 0;
  }
  .columns > .main {
    flex: 2 1 26em;
  }
  .writing {
    border: 2px solid var(--_accent);
    border-radius: 0.5em;
    padding: 0.75em 1em;
  }
  .writing .step {
    color: var(--_accent);
    font-size: 1.25em;
    margin: 0 0 0.5em;
  }
  .writing .field {
    margin-bottom: 0.75em;
    max-width: none;
  }
  .writing .control {
    font-size: 1.25em;
    min-height: 2.5em;
  }
  .writing textarea.control {
    min-height: 3.75em;
  }
  .asides {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.5em;
  }
  .asides > .field {
    flex: 1 1 14em;
    margin-inline: 0.5em;
    min-width: 0;
  }
  .asked {
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    margin: 0 0 0.75em;
    overflow-wrap: anywhere;
  }
  .picks {
    display: flex;
    flex-wrap: wrap;
    margin: 0.25em -0.25em 0;
  }
  .pick {
    cursor: pointer;
    display: block;
    max-width: 100%;
    padding: 0.25em;
    position: relative;
  }
  .pick span {
    align-items: center;
    border: 1px solid var(--_ink-muted);
    border-radius: 0.375em;
    display: flex;
    min-height: var(--_target);
    padding: 0.25em 0.5em;
  }
  .pick input:checked + span {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_surface);
    font-weight: 600;
  }
  .pick input:focus + span {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  kbd {
    border: 1px solid;
    border-radius: 0.25em;
    font-family: inherit;
    font-size: var(--_small);
    line-height: 1.3;
    margin-inline-end: 0.375em;
    min-width: 1.5em;
    padding: 0 0.25em;
    text-align: center;
  }
  .button kbd {
    margin: 0 0 0 0.5em;
  }
  .look p {
    margin: 0 0 0.5em;
    overflow-wrap: anywhere;
  }
  .look .number {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
  }
  .look .promise {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.3;
  }
  .working {
    margin-bottom: 0.5em;
  }
  .working summary {
    color: var(--_link);
    cursor: pointer;
    min-height: var(--_target);
    padding: calc((var(--_target) - 1.6em) / 2) 0;
  }
  .form-end .keys {
    margin: 0.25em 0 0;
  }
  .panel {
    background: var(--_surface-sunken);
    border-inline-start: 4px solid var(--_accent);
    margin: 0.5em 0 1em;
    padding: 0.75em 1em;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.5em 0.75em;
  }
  .counts label {
    flex: 1 1 9em;
    margin: 0.25em 0.5em;
  }
  .waiting {
    background: var(--_surface-sunken);
    border-inline-start: 4px solid var(--_open);
    margin-bottom: 1em;
    padding: 0.5em 1em;
  }
  .waiting h3,
  .turns h3 {
    margin: 0 0 0.25em;
  }
  li {
    overflow-wrap: anywhere;
  }
  li p {
    margin: 0 0 0.25em;
  }
  .late {
    color: var(--_late);
    font-weight: 600;
  }
  /* On paper nothing is written any more: what was asked has the whole width. */
  @media print {
    .columns {
      display: block;
    }
    .said,
    .acts {
      display: none;
    }
  }
`;

export const meetingDeskStyles: CSSResultGroup = [fields, rowStyles, desk];
