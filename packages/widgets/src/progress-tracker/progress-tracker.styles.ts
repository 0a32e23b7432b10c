// The tracker: one sentence first, then the act, the clocks and a quiet line of steps.
import { css, type CSSResultGroup } from 'lit';
import { demoMarkStyles } from '../foundation/styles/demo-mark.js';
import { fields } from '../foundation/styles/fields.js';
import { photosStyles } from '../foundation/styles/photos.styles.js';

const tracker = css`
  section,
  footer {
    margin-top: 2em;
    max-width: 38em;
  }
  .case {
    margin: 0 0 0.25em;
  }
  .standing {
    border-inline-start: 4px solid currentColor;
    margin: 0 0 1em;
    max-width: 38em;
    padding: 0.25em 0;
    padding-inline-start: 1em;
  }
  .standing.mark-aside {
    color: var(--_ink-muted);
  }
  .standing .headline {
    color: var(--_ink);
    font-size: 1.25em;
    line-height: 1.5;
    margin: 0.25em 0;
  }
  .standing .age {
    margin: 0;
  }
  .said {
    color: var(--_confirmed);
    font-weight: 600;
  }
  .said:empty {
    margin: 0;
  }
  .act {
    border: 2px solid var(--_accent);
    border-radius: 0.5em;
    margin-top: 1.5em;
    padding: 1em;
  }
  .act h3 {
    margin-top: 0;
  }
  .acts {
    margin: 1em 0 0;
  }
  .acts .quiet:first-child,
  footer .quiet {
    margin-inline-start: -0.5em;
  }
  .clocks {
    border-top: 1px solid var(--_rule);
    display: flex;
    flex-wrap: wrap;
    margin: 0;
  }
  .clock {
    flex: 1 1 14em;
    padding: 0.75em 1em 0.25em 0;
  }
  .clock dd,
  .clock span {
    display: block;
    margin: 0;
  }
  .lead {
    font-size: 1.75em;
    font-weight: 600;
    line-height: 1.3;
  }
  .clock-late .lead {
    color: var(--_late);
  }
  .clock-stopped .lead {
    color: var(--_ink-muted);
  }
  .steps {
    margin: 0;
  }
  .steps li {
    border-inline-start: 2px solid var(--_rule);
    margin-inline-start: 0.4375em;
    padding: 0 0 1.25em;
    padding-inline-start: 1.25em;
  }
  .steps li::before {
    background: var(--_surface);
    border: 2px solid var(--_ink-muted);
    border-radius: 50%;
    content: '';
    height: 0.875em;
    margin: 0.375em 0 0;
    margin-inline-start: calc(-1.6875em - 1px);
    position: absolute;
    width: 0.875em;
  }
  .steps li:first-child::before {
    background: var(--_ink);
    border-color: var(--_ink);
  }
  .steps li:last-child {
    border-color: transparent;
    padding-bottom: 0;
  }
  .steps p {
    margin: 0 0 0.25em;
  }
  .steps .quote {
    margin-top: 0.5em;
  }
  /* Each goes to the next line as a whole. */
  time,
  .who,
  .live {
    display: inline-block;
    margin-inline-end: 1em;
  }
  .tag {
    border: 1px solid var(--_rule);
    border-radius: 0.25em;
    display: inline-block;
    margin-inline-start: 0.5em;
    padding: 0 0.4em;
  }
  .quote {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .quote > .small {
    display: block;
  }
  footer {
    border-top: 1px solid var(--_rule);
    padding-top: 0.75em;
  }
  footer p {
    margin: 0;
  }
  @media print {
    .act,
    .live {
      display: none;
    }
  }
  dd.photos img {
    display: block;
    height: auto;
    margin: 0 0 0.75em;
    max-width: 100%;
    width: auto;
  }
`;

export const progressTrackerStyles: CSSResultGroup = [fields, demoMarkStyles, photosStyles, tracker];
