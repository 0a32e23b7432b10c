// The demonstration mark: see templates/demo-mark.ts. Its colours are its own, in both schemes and on any page.
import { css } from 'lit';

export const demoMarkStyles = css`
  .demo {
    background: #fff3cd;
    border: 2px solid #7a5b00;
    border-radius: 0.25em;
    color: #493600;
    margin: 0 0 1.25em;
    max-width: 38em;
    padding: 0.375em 0.75em;
  }
  .demo strong {
    margin-inline-end: 0.5em;
  }
`;
