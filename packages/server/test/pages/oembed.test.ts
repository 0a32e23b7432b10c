// What another site is told of how to frame a page: by the format, closed to what is not ours, text kept text.
import type {
  CommitmentDetail,
  DecisionDetail,
  MeetingDetail,
  Publication,
  PublicationPage,
  ReportCard,
} from '@huiyin/sdk';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { OEmbed } from '../../src/pages/oembed-port.js';
import { OperationError } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { site, type Site } from './support/site.js';

const commitment = example('CommitmentDetail') as CommitmentDetail;
const meeting = example('MeetingDetail') as MeetingDetail;
const decision = example('DecisionDetail') as DecisionDetail;
const card = example('ReportCard') as ReportCard;
const [published] = (example('PublicationPage') as PublicationPage).items as [Publication];

const origin = 'https://huiyin.example';

function ask(url: string, more = '', { ask: send }: Site = site(), init?: RequestInit): Promise<Response> {
  return send(`/oembed?url=${encodeURIComponent(url)}${more}`, init);
}

async function told(url: string, more = '', from?: Site): Promise<OEmbed> {
  const answer = await ask(url, more, from);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/json');
  return (await answer.json()) as OEmbed;
}

function frameIn({ html }: OEmbed): Record<string, string> {
  const [, attributes = ''] = /^<iframe ([^>]*)><\/iframe>$/.exec(html) ?? [];
  return Object.fromEntries(
    [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value.replaceAll('&amp;', '&'),
    ]),
  );
}

describe('how a page is framed', () => {
  it.each([
    ['/b/fangzhuang', '/embed/report-card?body=fangzhuang'],
    [
      `/c/${commitment.id}`,
      `/embed/commitment-countdown?body=${commitment.body.slug}&commitment=${commitment.id}`,
    ],
    [`/m/${meeting.id}`, `/embed/meeting?body=${meeting.body.slug}&meeting=${meeting.id}`],
    [`/d/${decision.id}`, `/embed/decision?body=${decision.body.slug}&decision=${decision.id}`],
  ])('%s by %s, which there is', async (path, frame) => {
    const answer = await told(origin + path);
    const { src = '', title, width, height, sandbox } = frameIn(answer);
    expect(src).toBe(origin + frame);
    expect((await site().ask(src.slice(origin.length))).status).toBe(200);
    expect(title).not.toBe('');
    expect([Number(width), Number(height)]).toEqual([answer.width, answer.height]);
    expect(sandbox).not.toMatch(/top-navigation/);
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: '回音',
      provider_url: `${origin}/`,
      author_url: `${origin}/b/${card.body.slug}`,
      cache_age: 300,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(answer.thumbnail_url).toContain(`${origin}/preview/`);
  });

  it('of a card that was published, or of one topic, is of that one', async () => {
    const publication = { ...published, id: 'FZ-R-2026-000003' };
    const from = site({
      'reportCards.get': ({ query }) => {
        expect(query).toMatchObject({
          body: 'fangzhuang',
          period: '2025',
          at: 'FZ-R-2026-000003',
          category: 'lifts',
        });
        return Promise.resolve({ ...card, period: '2025', publication, category: 'lifts' });
      },
    });
    const { src } = frameIn(
      await told(`${origin}/b/FangZhuang/2025?at=FZ-R-2026-000003&topic=lifts&size=large`, '', from),
    );
    expect(src).toBe(
      `${origin}/embed/report-card?body=fangzhuang&period=2025&publication=FZ-R-2026-000003&category=lifts`,
    );
  });

  it('is never larger than was asked for, nor is its picture', async () => {
    const small = await told(`${origin}/b/fangzhuang`, '&maxwidth=320&maxheight=200');
    expect([small.width, small.height]).toEqual([320, 200]);
    expect(small).not.toHaveProperty('thumbnail_url');
    const large = await told(`${origin}/b/fangzhuang`, '&maxwidth=99999&maxheight=99999');
    expect(large.width).toBeLessThanOrEqual(640);
    expect(large).toHaveProperty('thumbnail_url');
  });

  it('is said as XML, too, with what is HTML in it as text', async () => {
    const question = '装电梯 <b>&"\u0000';
    const from = site({ 'decisions.get': () => Promise.resolve({ ...decision, question }) });
    const answer = await ask(`${origin}/d/${decision.id}`, '&format=xml', from);
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const parts = new Map<string, string>();
    let name = '';
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', (tag) => void (name = tag.name));
    parser.on('text', (text) => void parts.set(name, (parts.get(name) ?? '') + text));
    parser.write(await answer.text()).close();
    const json = await told(`${origin}/d/${decision.id}`, '', from);
    for (const [key, value] of Object.entries(json))
      expect([key, parts.get(key)?.trim()]).toEqual([key, String(value).trim()]);
    expect(json.html).toContain('title="');
    expect(json.html).not.toContain('<b>');
    expect(json.html.match(/</g)).toHaveLength(2);
  });

  it('is for programs of any site, and asked for again costs nothing', async () => {
    const answer = await ask(`${origin}/b/fangzhuang`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const etag = answer.headers.get('etag') ?? '';
    const again = await ask(`${origin}/b/fangzhuang`, '', site(), { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await ask(`${origin}/b/fangzhuang`, '', site(), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('what is not told', () => {
  it.each([
    'https://elsewhere.example/b/fangzhuang',
    'http://huiyin.example/b/fangzhuang',
    'https://huiyin.example:8443/b/fangzhuang',
    'https://someone@huiyin.example/b/fangzhuang',
    'https://huiyin.example.evil.example/b/fangzhuang',
    `${origin}/`,
    `${origin}/a/FZ-2026-000109`,
    `${origin}/n/FZ-N-2026-000001`,
    `${origin}/t/FZ-2026-000109`,
    `${origin}/desk`,
    `${origin}/embed/report-card?body=fangzhuang`,
    `${origin}/c/${commitment.id}/photos/x`,
    `${origin}/d/../b/fangzhuang/2025/more`,
    `${origin}/b/${'x'.repeat(41)}`,
    'javascript:alert(1)',
    'data:text/html,x',
  ])('%s is no page of ours that is framed', async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['body.not-found', 'period.invalid', 'publication.not-found'] as const)(
    '%s is not there',
    async (code) => {
      const from = site({ 'reportCards.get': () => Promise.reject(new OperationError(code)) });
      expect((await ask(`${origin}/b/atlantis`, '', from)).status).toBe(404);
    },
  );

  it.each(['', 'nothing', '/b/fangzhuang', `${origin}/b/${'x'.repeat(2048)}`])(
    '%s is no address',
    async (url) => {
      expect((await ask(url)).status).toBe(400);
    },
  );

  it.each(['0', '-1', '1.5', '1e3', '100000', 'wide'])('%s pixels are none', async (pixels) => {
    expect((await ask(`${origin}/b/fangzhuang`, `&maxwidth=${pixels}`)).status).toBe(400);
    expect((await ask(`${origin}/b/fangzhuang`, `&maxheight=${pixels}`)).status).toBe(400);
  });

  it.each(['yaml', 'JSON', ''])('%s is no format of it', async (format) => {
    expect((await ask(`${origin}/b/fangzhuang`, `&format=${format}`)).status).toBe(501);
  });
});
