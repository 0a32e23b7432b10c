// One case: what it is and where it stands on top, the act under it, then what was said and done.
import { css } from 'lit';

export const caseStyles = css`
  .placeholder {
    padding: 2em 0;
  }
  .case,
  .receipt,
  .entry {
    max-width: 52em;
  }
  .case section {
    margin-top: 1.25em;
  }
  .case h4,
  .work .heading {
    font-size: 1em;
    margin: 0 0 0.5em;
  }
  .case h5 {
    font-weight: 600;
    margin: 0.75em 0 0.25em;
  }
  .number-line {
    margin: 0;
  }
  .number-line > span {
    display: inline-block;
    margin-inline-end: 0.75em;
  }
  .case-title {
    margin: 0.125em 0 0.5em;
    max-width: 32em;
    overflow-wrap: anywhere;
  }
  .standing {
    border-inline-start: 4px solid currentColor;
    margin: 0 0 1em;
    padding-inline-start: 0.75em;
  }
  .standing.mark-aside {
    color: var(--_ink-muted);
  }
  .headline {
    color: var(--_ink);
    margin: 0.125em 0 0;
  }
  .case .words {
    margin: 0 0 1em;
  }
  .words.long {
    border-bottom: 1px solid var(--_rule);
    border-top: 1px solid var(--_rule);
    max-height: 14em;
    overflow-y: auto;
    padding: 0.5em 0;
  }
  .acts {
    margin: 0;
    max-width: none;
  }
  .acts .button {
    margin: 0 0.5em 0.5em 0;
    padding: 0.375em 0.875em;
  }
  .publication mark {
    background: var(--_surface-sunken);
    border-bottom: 2px solid var(--_late);
    color: inherit;
    text-decoration: line-through;
  }
  .publication .field {
    margin: 0.25em 0;
  }
  .clocks {
    border-bottom: 1px solid var(--_rule);
    border-top: 1px solid var(--_rule);
    display: flex;
    flex-wrap: wrap;
    margin: 0;
    max-width: none;
  }
  .clock {
    flex: 1 1 14em;
    padding: 0.5em 1em 0.5em 0;
  }
  .clock dd {
    margin: 0;
    word-break: keep-all;
  }
  .lead {
    display: inline-block;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.3;
    margin-inline-end: 0.5em;
  }
  .clock-late .lead {
    color: var(--_late);
  }
  .clock-stopped .lead {
    color: var(--_ink-muted);
  }
  .facts {
    border-top: 1px solid var(--_rule);
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(10em, 1fr));
    margin: 0;
    max-width: none;
    padding-top: 0.25em;
  }
  .facts div {
    padding: 0.25em 1em 0.25em 0;
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .quote {
    margin: 0 0 0.25em;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .remark {
    border-inline-start: 2px solid var(--_rule);
    margin: 0 0 0.75em;
    padding-inline-start: 0.75em;
  }
  .remark p {
    margin: 0;
  }
  .what {
    color: var(--_ink);
    margin-inline-end: 0.625em;
  }
  .remark time,
  .remark span {
    display: inline-block;
  }
  .commitment {
    background: var(--_surface-sunken);
    margin: 0.5em 0 0;
    max-width: 38em;
    padding: 0.5em 0.75em;
  }
  .commitment .acts {
    margin: 0.5em 0 0;
  }
  .photos img {
    display: block;
    height: auto;
    margin: 0.5em 0;
    max-width: 100%;
  }
  .steps {
    margin: 0;
    max-width: 44em;
  }
  .steps li {
    border-inline-start: 2px solid var(--_rule);
    padding: 0 0 0.625em;
    padding-inline-start: 0.75em;
  }
  .steps p {
    margin: 0;
    max-width: none;
  }
  .steps time,
  .steps .small > span {
    display: inline-block;
    margin-inline-end: 0.625em;
  }
  .steps .flag {
    border-color: var(--_rule);
    color: var(--_ink-muted);
    font-weight: 400;
    margin-inline-end: 0.625em;
  }
  .case footer {
    align-items: center;
    border-top: 1px solid var(--_rule);
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    margin-top: 1em;
  }
  .case footer .button {
    margin: 0;
  }
  .work {
    border: 2px solid var(--_accent);
    border-radius: 0.5em;
    margin: 0 0 1em;
    max-width: 42em;
    padding: 1em;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-end: -1em;
  }
  .part {
    flex: 1 1 100%;
    min-width: 0;
    padding-inline-end: 1em;
  }
  .part-line,
  .part-day,
  .part-moment,
  .part-count,
  .part-phone,
  .part-select,
  .part-check {
    flex: 1 1 14em;
  }
  /* Hints of one or two lines leave the fields in line. */
  .part:not(.part-check) {
    align-self: flex-end;
  }
  .work .error-summary {
    max-width: none;
  }
  .work .field {
    margin-bottom: 1em;
    max-width: none;
  }
  .work textarea.control {
    min-height: 6em;
  }
  .work .choices {
    display: flex;
    flex-wrap: wrap;
  }
  .work .choices .choice {
    flex: 1 1 14em;
    padding: 0.5em 1em 0.25em 0;
  }
  .starters {
    margin-top: 0.5em;
  }
  .starters .button {
    margin: 0 0.5em 0.25em 0;
    padding: 0.25em 0.875em;
  }
  .work-end .button {
    margin-bottom: 0;
  }
  .case .contact {
    background: var(--_surface-sunken);
    border-inline-start: 4px solid var(--_accent);
    margin-bottom: 1em;
    padding: 0.5em 1em;
  }
  .case .contact a {
    align-items: center;
    display: inline-flex;
    min-height: var(--_target);
    min-width: var(--_target);
  }
  @media print {
    .case .contact {
      display: none;
    }
    .words.long {
      max-height: none;
      overflow: visible;
    }
  }
  .slip-number {
    border: 1px dashed var(--_ink-muted);
    display: inline-block;
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.3;
    padding: 0.25em 0.5em;
  }
`;
