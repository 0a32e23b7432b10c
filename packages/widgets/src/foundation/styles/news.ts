// What is said aloud while one reads; nothing is seen where nothing is said.
import { css } from 'lit';

export const newsStyles = css`
  .news {
    font-weight: 600;
  }
  .news:empty {
    display: none;
  }
`;
