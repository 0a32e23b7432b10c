// The form and its paper slip.
import { css } from 'lit';

export const appealFormStyles = css`
  form p {
    text-wrap: pretty;
  }
  .call {
    display: inline-block;
  }
  .contact {
    border-top: 1px solid var(--_rule);
    padding-top: 1.5em;
  }
  .contact .heading {
    margin: 0 0 0.75em;
  }
  .slip {
    border: 1px solid var(--_rule);
    border-top: 6px solid var(--_accent);
    max-width: 34em;
    padding: 1.5em 1.25em;
  }
  .codes {
    border: 2px dashed var(--_ink-muted);
    padding: 0.75em 1em 0;
  }
  .codes dd {
    font-size: 1.5em;
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    line-height: 1.4;
    margin-bottom: 0.5em;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  @media (max-width: 26em) {
    .slip {
      padding: 1.25em 1em;
    }
    .codes dd {
      font-size: 1.25em;
    }
  }
  .acts {
    border-top: 1px dashed var(--_rule);
    margin-top: 1.5em;
    padding-top: 1.25em;
  }
  .acts [role='status']:empty {
    display: none;
  }
  summary {
    color: var(--_link);
    cursor: pointer;
    padding: calc((var(--_target) - 1.6em) / 2) 0;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media print {
    .acts {
      display: none;
    }
    .slip {
      break-before: page;
      break-inside: avoid;
    }
  }
`;
