// What feeds say is read back as it was meant, whatever people wrote, in both formats and under the same ids.
import { parseMoment } from '@huiyin/sdk/rules';
import type { FeedView } from '@huiyin/sdk/views';
import fc from 'fast-check';
import Parser from 'rss-parser';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { createFeeds } from '../../src/feeds/index.js';
import { rssDate } from '../../src/feeds/rss.js';

const feeds = createFeeds('https://huiyin.example', 'huiyin.example');
const at = (moment: string): number => parseMoment(moment) ?? Number.NaN;

const feedOf = (title: string, text: string): FeedView => ({
  id: 'tag:huiyin.example,2026:v1/feed.rss?body=fangzhuang',
  title,
  about: text,
  self: 'https://huiyin.example/v1/feed.rss?body=fangzhuang',
  page: 'https://huiyin.example/b/fangzhuang',
  author: title,
  updated: at('2026-11-30T00:00:00+08:00'),
  entries: [
    {
      id: 'tag:huiyin.example,2026:FZ/stream/7',
      title,
      text,
      url: 'https://huiyin.example/a/FZ-2026-000109',
      updated: at('2026-11-30T00:00:00+08:00'),
    },
  ],
});

/** Throws on what is no well-formed XML. */
function wellFormed(text: string): string[] {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => void names.push(name));
  parser.write(text).close();
  return names;
}

describe('a feed of any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(']]>', '<!--', '&#0;', '</item>', '\u0000\ufffe\r'),
  );

  it.each(['atom', 'rss'] as const)('is well-formed %s, with no element but its own', (format) => {
    const plain = wellFormed(feeds.write(feedOf('标题', '内容'), format));
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        expect(wellFormed(feeds.write(feedOf(title, text), format))).toEqual(plain);
      }),
    );
  });
});

describe('RSS', () => {
  it('is what feed readers take: ids that are no addresses, days on the clock of Beijing, Chinese', async () => {
    const parser = new Parser<
      { readonly language: string },
      { readonly guid: string; readonly creator: string }
    >();
    const feed = await parser.parseString(feeds.write(feedOf('电梯', '第一行\n第二行'), 'rss'));
    expect(feed).toMatchObject({
      title: '电梯',
      language: 'zh-cn',
      link: 'https://huiyin.example/b/fangzhuang',
    });
    expect(feed.items).toMatchObject([
      {
        guid: 'tag:huiyin.example,2026:FZ/stream/7',
        pubDate: 'Mon, 30 Nov 2026 00:00:00 +0800',
        isoDate: '2026-11-29T16:00:00.000Z',
        content: '第一行<br />第二行',
        creator: '电梯',
      },
    ]);
    expect(feeds.write(feedOf('', ''), 'rss')).toContain('<guid isPermaLink="false">');
  });

  it('says markup that somebody wrote as text, in what readers take for HTML', async () => {
    const text = feeds.write(feedOf('<b>&', '<script>alert(1)</script>&lt;'), 'rss');
    const feed = await new Parser().parseString(text);
    expect(feed.items[0]?.title).toBe('<b>&');
    expect(feed.items[0]?.content).toBe('&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;');
  });

  it('writes the moment that was meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        const written = rssDate(seconds * 1000);
        expect(Date.parse(written)).toBe(seconds * 1000);
        expect(written).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0800$/);
        expect(new Date(seconds * 1000 + 8 * 3_600_000).toUTCString().slice(0, 3)).toBe(written.slice(0, 3));
      }),
    );
  });
});
