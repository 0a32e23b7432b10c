// Marks of states: see templates/status-mark.ts.
import { css } from 'lit';

export const marks = css`
  .mark {
    color: var(--_ink-muted);
    font-weight: 600;
    white-space: nowrap;
  }
  .mark svg {
    fill: none;
    height: 1em;
    margin-inline-end: 0.375em;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.6;
    vertical-align: -0.125em;
    width: 1em;
  }
  .solid {
    fill: currentColor;
  }
  .cut {
    stroke: var(--_surface);
  }
  .mark-open {
    color: var(--_open);
  }
  .mark-late {
    color: var(--_late);
  }
  .mark-claimed {
    color: var(--_claimed);
  }
  .mark-confirmed,
  .mark-witnessed {
    color: var(--_confirmed);
  }
  .mark-unknown {
    color: var(--_unknown);
  }
  @media (forced-colors: active) {
    .cut {
      stroke: Canvas;
    }
  }
`;
