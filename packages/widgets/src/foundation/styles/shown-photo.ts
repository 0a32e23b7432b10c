// A photo that staff show: never wider than its place, never higher than a screen.
import { css } from 'lit';

export const shownPhotoStyles = css`
  .evidence {
    display: block;
    height: auto;
    margin-bottom: 0.5em;
    max-height: 24em;
    max-width: 100%;
    width: auto;
  }
`;
