// Before and after: see cases-section.ts.
import { css } from 'lit';

export const cases = css`
  .cases > li {
    padding: 0.5em 0 1em;
  }
  .cases h4 {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -0.375em;
  }
  figure {
    box-sizing: border-box;
    flex: 1 1 14em;
    margin: 0;
    max-width: 100%;
    min-width: 0;
    padding: 0 0.375em 0.5em;
  }
  /* Four to three, whatever comes and whenever it does. */
  .picture {
    background: var(--_surface-sunken);
    height: 0;
    overflow: hidden;
    padding-top: 75%;
    position: relative;
  }
  .picture img {
    height: 100%;
    left: 0;
    object-fit: contain;
    overflow-wrap: anywhere;
    position: absolute;
    top: 0;
    width: 100%;
  }
  .gone {
    border: 1px dashed var(--_ink-muted);
    overflow-wrap: anywhere;
    padding: 0.75em;
  }
  .gone p {
    margin: 0;
  }
  @media print {
    .cases > li {
      break-inside: avoid;
    }
  }
`;
