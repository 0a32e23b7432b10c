// The way from a page to the same page in another size.
import { expect, it } from 'vitest';
import { sizeOf } from '../../src/pages/size.js';

const at = (path: string, method?: string) => sizeOf(new URL(path, 'https://huiyin.example'), method);

it('leads to what the page is about, and says nothing twice that was just done', () => {
  expect(at('/b/fangzhuang', 'GET').other).toBe('/b/fangzhuang?size=large');
  expect(at('/desk/log?ledger=FZ&before=200', 'GET').other).toBe('/desk/log?ledger=FZ&before=200&size=large');
  const done = at('/desk/meetings?meeting=FZ-M-2026-000003&done=yes&size=large', 'GET');
  expect(done).toEqual({ isLarge: true, other: '/desk/meetings?meeting=FZ-M-2026-000003&size=normal' });
});

it('leads nowhere where what was posted would be lost', () => {
  expect(at('/submit?size=large', 'POST')).toEqual({ isLarge: true });
});
