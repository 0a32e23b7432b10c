// Checking a log: one column; what is long breaks anywhere, and what was found stays on paper.
import { css } from 'lit';

export const logCheckStyles = css`
  section {
    border-top: 1px solid var(--_rule);
    margin-top: 1.5em;
    padding-top: 1.5em;
  }
  #key {
    min-height: 5em;
    word-break: break-all;
  }
  progress {
    accent-color: var(--_accent);
    display: block;
    height: 1em;
    margin-top: 0.5em;
    max-width: 38em;
    width: 100%;
  }
  .counts {
    align-items: baseline;
    display: grid;
    grid-template-columns: max-content 1fr;
    max-width: 20em;
  }
  .counts dd {
    font-weight: 600;
    margin: 0;
    text-align: end;
  }
  .digits {
    overflow-wrap: anywhere;
  }
  pre {
    background: var(--_surface-sunken);
    margin: 0 0 1em;
    overflow-wrap: anywhere;
    padding: 0.75em 1em;
    white-space: pre-wrap;
  }
`;
