// Colours and measures. A page sets `--huiyin-<name>`; components use `--_<name>`, which falls back to these.
import { css } from 'lit';

/**
 * Names: `ink ink-muted surface surface-sunken rule accent link focus`, the states `open late claimed confirmed
 * unknown`, and `font` and `padding`. Text colours keep 4.5:1 and shapes 3:1 on both surfaces in both schemes (tested).
 * Text on a solid colour is `surface`. Dark is for screens: paper is always light.
 */
export const tokens = css`
  .base {
    --_ink: var(--huiyin-ink, #1c2126);
    --_ink-muted: var(--huiyin-ink-muted, #545e69);
    --_surface: var(--huiyin-surface, #fff);
    --_surface-sunken: var(--huiyin-surface-sunken, #f3f5f7);
    --_rule: var(--huiyin-rule, #ccd3da);
    --_accent: var(--huiyin-accent, #1d5a96);
    --_link: var(--huiyin-link, #1d5a96);
    --_focus: var(--huiyin-focus, #0b6bcb);
    --_open: var(--huiyin-open, #1d5a96);
    --_late: var(--huiyin-late, #9c3d1f);
    --_claimed: var(--huiyin-claimed, #765300);
    --_confirmed: var(--huiyin-confirmed, #1b6e3c);
    --_unknown: var(--huiyin-unknown, #545e69);
    --_small: max(12px, 0.875em);
    --_target: 44px;
    color-scheme: light;
  }
  .red {
    --_accent: var(--huiyin-accent, #9e2b20);
  }
  .large {
    --_small: max(18px, 0.875em);
    --_target: 60px;
  }
  @media screen {
    .dark {
      --_ink: var(--huiyin-ink, #eceff2);
      --_ink-muted: var(--huiyin-ink-muted, #aeb8c2);
      --_surface: var(--huiyin-surface, #171a1e);
      --_surface-sunken: var(--huiyin-surface-sunken, #22272d);
      --_rule: var(--huiyin-rule, #434c56);
      --_accent: var(--huiyin-accent, #8bb9ec);
      --_link: var(--huiyin-link, #8bb9ec);
      --_focus: var(--huiyin-focus, #ffd75e);
      --_open: var(--huiyin-open, #8bb9ec);
      --_late: var(--huiyin-late, #f2a58a);
      --_claimed: var(--huiyin-claimed, #e2bf6b);
      --_confirmed: var(--huiyin-confirmed, #7fcb9d);
      --_unknown: var(--huiyin-unknown, #aeb8c2);
      color-scheme: dark;
    }
    .dark.red {
      --_accent: var(--huiyin-accent, #f1a79e);
    }
  }
`;
