// Rows between hairlines instead of boxes, and rows that open.
import { css } from 'lit';

/**
 * `.ruled` on a list. A `summary` that opens holds one `span.line`: old engines can’t lay out a summary otherwise, so
 * what is flexible, and the arrow, belong to the span.
 */
export const rowStyles = css`
  .ruled {
    border-top: 1px solid var(--_rule);
  }
  .ruled > li {
    border-bottom: 1px solid var(--_rule);
  }
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .line {
    display: block;
    min-height: var(--_target);
    padding: calc((var(--_target) - 1.6em) / 2) 0;
    padding-inline-start: 1.25em;
    position: relative;
  }
  .line::before {
    border: 0.3em solid transparent;
    border-inline-end-width: 0;
    border-inline-start: 0.45em solid var(--_link);
    content: '';
    left: 0.25em;
    position: absolute;
    top: calc((var(--_target) - 0.6em) / 2);
  }
  [open] > summary > .line::before {
    transform: rotate(90deg);
  }
  @media print {
    .line {
      padding-inline-start: 0;
    }
    .line::before {
      display: none;
    }
  }
  @media (forced-colors: active) {
    /* What is transparent is drawn otherwise, and an arrow becomes a square. */
    .line::before {
      border-inline-start-color: LinkText;
      forced-color-adjust: none;
    }
  }
`;
