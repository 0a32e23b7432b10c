// Each rule both ways: what it finds, where it says so, and what it lets pass.
import { describe, expect, it } from 'vitest';
import { articleLimits, lintArticle } from './index.js';

const codesOf = (html: string): readonly string[] => [...new Set(lintArticle(html).map(({ code }) => code))];
const styled = (style: string, inside = ''): string => `<section style="${style}">${inside}</section>`;
const leaf = (text: string): string => `<span leaf="">${text}</span>`;

describe('markup', () => {
  it.each([
    ['<p>\r\n' + leaf('好') + '\r\n</p>\r\n'],
    [`<p>${leaf('a &lt; b &amp; c &#x4e2d; &nbsp;')}</p>`],
    [`<P style='color:#111'><SPAN leaf=''>大写</SPAN><br/></P>`],
    ['<section data-no-dark=""></section>'],
    ['<table><tbody><tr><th colspan="2" rowspan="1" width="100%"></th></tr></tbody></table>'],
    [''],
  ])('passes: %j', (html) => {
    expect(codesOf(html)).toEqual([]);
  });

  it.each([
    ['not-as-written', '<p><p></p></p>'],
    ['not-as-written', '<section><p>'],
    ['not-as-written', '<!DOCTYPE html><p></p>'],
    ['not-as-written', '<section><td></td></section>'],
    ['not-as-written', `<p><strong><em>${leaf('叠')}</strong></em></p>`],
    ['not-as-written', `<table><tbody>${leaf('外')}<tr></tr></tbody></table>`],
    ['not-as-written', '<p></p></section>'],
    ['markup-error', `<p>${leaf('&nosuch;')}</p>`],
    ['element', '<h2></h2>'],
    ['element', '<iframe></iframe>'],
    ['element', '<script>1</script>'],
    ['element', '<thead></thead>'.replace(/thead/g, 'ul')],
    ['link', `<p href="https://huiyin.example"></p>`],
    ...[
      'id="a"',
      'class="a"',
      'onclick="a()"',
      'aria-label="a"',
      'role="img"',
      'data-x=""',
      'leaf=""',
      'src="a"',
    ].map((attribute): [string, string] => ['attribute', `<p ${attribute}></p>`]),
    ['attribute-value', '<span leaf="a"></span>'],
    ['attribute-value', '<p data-no-dark="1"></p>'],
    ['attribute-value', '<table><tbody><tr><td colspan="0"></td></tr></tbody></table>'],
    ['attribute-value', '<table><tbody><tr><td width="101%"></td></tr></tbody></table>'],
    ['image-src', '<img alt="图" style="width:10px">'],
    ['image-src', '<img alt="图" src="data:image/svg+xml,a" style="width:10px">'],
    ['image-alt', '<img src="a" style="width:10px">'],
  ])('%s: %s', (code, html) => {
    expect(codesOf(html)).toContain(code);
  });
});

describe('styles', () => {
  it.each([
    'color:#1b6e3c;background-color:rgb(255, 255, 255);',
    'font-size:17px;font-weight:bold;font-family:&quot;PingFang SC&quot;, sans-serif',
    'line-height:1.3;letter-spacing:1px;text-align:right;vertical-align:top',
    'margin:0 auto 8px;padding:4px 1em;border:solid 1px #ccc;border-bottom:none;border-radius:50%',
    'width:50%;max-width:120px;height:8px;box-sizing:border-box;display:inline-block',
    'table-layout:fixed;overflow:hidden;white-space:nowrap;border-collapse:collapse',
    'DISPLAY: Block ; COLOR : #FFF; background-color: #000',
  ])('passes: %s', (style) => {
    expect(lintArticle(styled(style))).toEqual([]);
  });

  it.each([
    ['style-value', 'color:red'],
    ['style-value', 'color:#ffffff80'],
    ['style-value', 'color:inherit'],
    ['style-value', 'background-color:transparent'],
    ['style-property', 'background:#fff'],
    ['style-property', 'background-image:none'],
    ['style-function', 'background-image:url(a.png)'],
    ['style-function', 'background-color:linear-gradient(#fff,#000)'],
    ['style-function', 'width:calc(100% - 8px)'],
    ['style-function', 'color:rgba(0,0,0,1)'],
    ['style-function', 'color:var(--a)'],
    ['style-important', 'color:#111 ! important'],
    ['style-value', 'font-size:1em'],
    ['style-value', 'font-size:0px'],
    ['style-value', 'font-family:Comic Sans MS'],
    ['style-value', 'line-height:24px'],
    ['line-height', 'line-height:1.29'],
    ['style-value', 'white-space:pre'],
    ['style-value', 'display:none'],
    ['style-value', 'display:grid'],
    ['style-value', 'overflow:auto'],
    ['style-value', 'margin:-4px'],
    ['style-value', 'margin:1px 1px 1px 1px 1px'],
    ['style-value', 'width:10vw'],
    ['style-value', 'max-width:101%'],
    ['style-value', 'border:1px 2px solid'],
    ...[
      'position:static',
      'float:left',
      'transform:none',
      'animation:none',
      'opacity:1',
      'filter:none',
      'min-width:0',
    ].map((style): [string, string] => ['style-property', style]),
    ['style-property', '--a:1px'],
    ['style-syntax', 'color #111'],
    ['style-syntax', 'color:#111/* a */'],
    ['style-syntax', 'col\\6fr:#111'],
  ])('%s: %s', (code, style) => {
    expect(codesOf(styled(style))).toEqual([code]);
  });
});

describe('widths, from 320 pixels', () => {
  const table = (style: string, ...cells: readonly string[]): string =>
    `<table style="${style}"><tbody><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></tbody></table>`;

  it.each([
    styled('width:400px;max-width:100%'),
    styled('width:288px'),
    styled('padding:16px', styled('width:100%;padding:8px;box-sizing:border-box')),
    `<p>${leaf('很长的一段话'.repeat(50))}</p>`,
    `<p>${leaf('words that are many '.repeat(20))}</p>`,
    `<p>${leaf('a\u200b'.repeat(60))}</p>`,
    `<p style="white-space:nowrap">${leaf('不换行的短句')}</p>`,
    table('width:100%', leaf('12345678'), leaf('12345678')),
    `<p>${leaf('FZ-2026-000109-FZ-2026-000110-FZ-2026-000111')}</p>`,
    '<p><img src="a" alt="图" style="width:640px;max-width:100%"></p>',
    '<p><img src="a" alt="图" style="width:40%"></p>',
  ])('passes: %s', (html) => {
    expect(lintArticle(html)).toEqual([]);
  });

  it.each([
    ['width', styled('width:289px')],
    ['width', styled('width:100%;padding:8px')],
    ['width', styled('max-width:100%;width:400px;padding:8px')],
    ['width', styled('padding:16px', styled('margin:0 20px;width:280px'))],
    ['width', styled('display:inline-block;width:300px')],
    ['unbreakable', `<p>${leaf('1')}${leaf('2'.repeat(40))}</p>`],
    ['unbreakable', `<p>${leaf('3'.repeat(15))}<strong>${leaf('4'.repeat(15))}</strong></p>`],
    ['unbreakable', `<p style="white-space:nowrap">${leaf('不换行的长句'.repeat(4))}</p>`],
    ['unbreakable', `<p style="font-size:40px">${leaf('1234567890123')}</p>`],
    ['unbreakable', table('width:100%', ...Array.from({ length: 5 }, () => leaf('12345678')))],
    [
      'unbreakable',
      table('width:100%;table-layout:fixed', ...Array.from({ length: 9 }, () => leaf('12345'))),
    ],
    ['width', table('width:100%', '<p style="width:100%;padding:8px"></p>')],
    [
      'width',
      '<table style="width:100%;table-layout:fixed"><tbody><tr><td style="width:260px;padding:16px"></td></tr></tbody></table>',
    ],
    ['image-width', `<p>${leaf('（')}<img src="a" alt="图" style="width:280px"></p>`],
    ['unbreakable', styled('display:table', styled('display:table-cell', leaf('5'.repeat(40))))],
    ['image-width', '<p><img src="a" alt="图" style="width:300px"></p>'],
    ['image-width', '<p><img src="a" alt="图" style="max-width:none"></p>'],
    ['image-width', `<section>${leaf('图')}<svg width="300" height="8"></svg></section>`],
  ])('%s: %s', (code, html) => {
    expect(codesOf(html)).toEqual([code]);
  });
});

describe('colours', () => {
  it.each([
    styled('background-color:#fff', `<p style="color:#595959">${leaf('灰')}</p>`),
    styled('background-color:#00507d;color:#ffffff', leaf('白')),
    `<section data-no-dark="" style="background-color:#fff;color:#111">${leaf('黑')}</section>`,
    styled('color:#999'),
  ])('pass: %s', (html) => {
    expect(lintArticle(html)).toEqual([]);
  });

  it.each([
    ['contrast-light', styled('color:#8a8a8a', leaf('灰'))],
    ['contrast-dark', styled('color:#6b6b6b', leaf('灰'))],
    ['contrast-dark', styled('background-color:#f3f6f9;color:#1b6e3c', leaf('淡蓝底'))],
    // Only the element itself is sure to be left alone: what is inside of it may be rewritten for the dark page.
    [
      'contrast-dark',
      `<section data-no-dark="" style="background-color:#fff"><p style="color:#595959">${leaf('灰')}</p></section>`,
    ],
    ['contrast-dark', `<section data-no-dark="" style="color:#111">${leaf('黑')}</section>`],
  ])('%s: %s', (code, html) => {
    expect(codesOf(html)).toEqual([code]);
  });

  it('say which meet, and how far apart they are', () => {
    const [fault] = lintArticle(styled('color:#6b6b6b', leaf('灰')));
    expect(fault?.message).toBe(
      "#6b6b6b on #191919 is 3.29:1, under 4.5:1 after WeChat's dark-mode rewriting",
    );
    expect(fault?.excerpt).toBe('灰');
  });
});

describe('countdowns', () => {
  it.each([
    `<p>${leaf('截至 11月30日 9:00 还有 12 天')}</p>`,
    `<p>${leaf('还有 12 天，2026年12月12日到期')}</p>`,
    `<table><tbody><tr><td>${leaf('还有 3 天')}</td><td><p>${leaf('2026-12-03')}</p></td></tr></tbody></table>`,
    `<p>${leaf('还有 12 件没有办好')}</p>`,
  ])('pass: %s', (html) => {
    expect(lintArticle(html)).toEqual([]);
  });

  it.each([
    `<p>${leaf('还有')}<strong>${leaf('12')}</strong>${leaf('天')}</p>`,
    `<p>${leaf('还剩十个工作日')}</p>`,
    `<p>${leaf('倒计时：3 天')}</p><p>${leaf('2026年12月3日')}</p>`,
    `<section><p>${leaf('还有')}</p><p>${leaf('12')}</p><p>${leaf('天')}</p></section>`,
  ])('found: %s', (html) => {
    expect(codesOf(html)).toEqual(['countdown']);
  });
});

describe('sizes', () => {
  const ofLength = (length: number): string => `<p>${leaf('一'.repeat(length - 29))}</p>`.padEnd(length);

  it('end just before 20,000 characters', () => {
    expect(codesOf(ofLength(articleLimits.chars - 1))).toEqual([]);
    expect(codesOf(ofLength(articleLimits.chars))).toEqual(['too-long']);
  });

  it('of megabytes are told, and not read', () => {
    expect(codesOf('<div>'.repeat(1_000_000))).toEqual(['too-large', 'too-long']);
  });

  it('of what never closes are not built', () => {
    const open = Array.from({ length: 1_500 }, (_, index) => `<em a${index}>`).join('');
    expect(codesOf(`<p>${open}${'<p>x</p>'.repeat(3_000)}`)).toEqual(['not-as-written', 'too-long']);
  });
});

describe('faults', () => {
  it('stand in order, and are as many as asked for', () => {
    const html = '<div></div>\n  <h1 id="a"></h1>\n<div></div>';
    expect(lintArticle(html).map(({ code, line, column }) => [code, line, column])).toEqual([
      ['element', 1, 1],
      ['element', 2, 3],
      ['attribute', 2, 7],
      ['element', 3, 1],
    ]);
    expect(lintArticle(html, { most: 2 })).toHaveLength(2);
    expect(lintArticle('<div></div>'.repeat(300))).toHaveLength(articleLimits.faults);
  });

  it.each([0, 201, 1.5, NaN])('can not be %d at most', (most) => {
    expect(() => lintArticle('', { most })).toThrow(RangeError);
  });
});
