// The preview shows what the rewriting makes of an article, and leaves everything else as it was.
import { describe, expect, it } from 'vitest';
import { inDarkMode } from './index.js';

describe('in dark mode', () => {
  it.each([
    ['text', '<p style="color:#595959;font-size:17px"></p>', '<p style="color:#8d8d8d;font-size:17px"></p>'],
    [
      'text without a colour',
      '<p><span leaf="">字</span></p>',
      '<p style="color:#a3a3a3"><span leaf="">字</span></p>',
    ],
    [
      'a background, and the text on it',
      '<section style="background-color:#fff"><p></p></section>',
      '<section style="background-color:#191919;color:#a3a3a3"><p></p></section>',
    ],
    [
      'text as the nearest background asks for',
      '<section style="color:#00507d"><p style="background-color:#f3f6f9"></p></section>',
      '<section style="color:#4ebdfc"><p style="background-color:#bcbec1;color:#00507d"></p></section>',
    ],
    [
      'borders',
      '<p style="color:#fff;border:1px solid #000"></p>',
      '<p style="color:#ffffff;border:1px solid #a3a3a3"></p>',
    ],
    [
      'pictures',
      '<img src="a" alt="图" style="border:1px solid #000">',
      '<img src="a" alt="图" style="border:1px solid #000">',
    ],
    [
      'drawings',
      '<section style="color:#fff"><svg fill="#000"></svg></section>',
      '<section style="color:#ffffff"><svg fill="#000"></svg></section>',
    ],
    [
      'what is to be left alone',
      '<section data-no-dark="" style="background-color:#fff"><p style="color:#111"></p></section>',
      '<section data-no-dark="" style="background-color:#fff"><p style="color:#111"></p></section>',
    ],
  ])('%s', (_, html, shown) => {
    expect(inDarkMode(html)).toBe(shown);
  });

  it.each([
    ['too long', 'a'.repeat(40_001)],
    ['too deep', '<section>'.repeat(101)],
    ['never closed', `<p>${'<em a><em b><em c><em d><em e>'.repeat(200)}${'<p>x</p>'.repeat(2_000)}`],
  ])('nothing that is %s', (_, html) => {
    expect(() => inDarkMode(html)).toThrow(RangeError);
  });
});
