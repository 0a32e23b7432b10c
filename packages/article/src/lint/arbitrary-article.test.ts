// Articles of any shape that is allowed have no fault, one thing done wrong in any of them is found, and nothing throws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFaultCodes, articleLimits, inDarkMode, lintArticle, type ArticleFaultCode } from './index.js';

const words = fc.constantFrom(
  '电梯修好了',
  '还没办好的 12 件',
  '居民确认',
  'FZ-2026-000109',
  '截至 11月30日',
  '3.2%',
  '',
);
const escaped = words.map((text) => text.replaceAll('&', '&amp;'));
/** Colours that can be read on white, and on the page after the rewriting. */
const ink = fc.constantFrom('#595959', '#1b6e3c', '#00507d', '#9c3d1f', 'rgb(25, 25, 25)', '#111');
/** What turns into the page itself. */
const ground = fc.constantFrom('#fff', 'rgb(255,255,255)');

const declaration = fc.oneof(
  ink.map((colour) => `color:${colour}`),
  fc.constantFrom(
    ...['font-size:15px', 'font-size:17px', 'font-weight:600', 'line-height:1.6', 'line-height:1.3'],
    ...['letter-spacing:0', 'text-align:center', 'vertical-align:middle', 'margin:0', 'margin:0 0 8px'],
    ...['padding:4px', 'border:1px solid #d9d9d9', 'border-left:3px solid #00507d', 'border-radius:4px'],
    ...['max-width:100%', 'width:100%;box-sizing:border-box', 'overflow:hidden', 'white-space:normal'],
    ...["font-family:'PingFang SC', system-ui, sans-serif", 'display:block', 'height:auto', 'margin:0 auto'],
  ),
);
const style = fc
  .uniqueArray(declaration, { maxLength: 4, selector: (one) => one.split(':')[0] })
  .map((all) => (all.length > 0 ? ` style="${all.join(';')}"` : ''));
const groundStyle = ground.map((colour) => ` style="background-color:${colour};padding:8px"`);

const leaf = escaped.map((text) => `<span leaf="">${text}</span>`);
const inline = fc.oneof(
  leaf,
  leaf.map((one) => `<strong>${one}</strong>`),
  leaf.map((one) => `<em>${one}</em>`),
  fc.constant('<br>'),
  fc.constant('<img src="asset-1" alt="二维码：打开成绩单" style="width:120px;max-width:100%">'),
);
const inlines = fc.array(inline, { maxLength: 4 }).map((all) => all.join(''));
const paragraph = fc.tuple(style, inlines).map(([own, inside]) => `<p${own}>${inside}</p>`);
const row = fc
  .tuple(leaf, leaf)
  .map(([left, right]) => `<tr><td width="50%">${left}</td><td colspan="1">${right}</td></tr>`);
const table = fc
  .array(row, { minLength: 1, maxLength: 3 })
  .map(
    (rows) => `<table style="width:100%;border-collapse:collapse"><tbody>${rows.join('')}</tbody></table>`,
  );
const drawing = fc.constant(
  '<section><svg viewBox="0 0 8 8" width="8" height="8"><rect x="0" y="0" width="8" height="8" fill="#1b6e3c"/></svg>' +
    '<span leaf="">办好了</span></section>',
);
const { block } = fc.letrec<{ block: string; section: string }>((tie) => ({
  section: fc
    .tuple(fc.oneof(style, groundStyle), fc.array(tie('block'), { maxLength: 3 }))
    .map(([own, inside]) => `<section${own}>${inside.join('\n')}</section>`),
  block: fc.oneof({ depthSize: 'small' }, paragraph, table, drawing, tie('section')),
}));
const article = fc.array(block, { maxLength: 4 }).map((blocks) => blocks.join(''));

const codesOf = (html: string): readonly ArticleFaultCode[] => lintArticle(html).map(({ code }) => code);

/** One thing done wrong, as a block that stands among others. */
const wrong: Readonly<Record<Exclude<ArticleFaultCode, 'too-long' | 'too-large'>, string>> = {
  'too-deep': '<section>'.repeat(101) + '</section>'.repeat(101),
  'markup-error': '<p style="color:#111" style="color:#111"></p>',
  'not-as-written': '<table><tr><td><span leaf="">一</span></td></tr></table>',
  comment: '<!-- 看不见 -->',
  element: '<div></div>',
  link: '<a href="https://huiyin.example"><span leaf="">看</span></a>',
  attribute: '<p class="a"></p>',
  'attribute-value': '<table><tbody><tr><td width="120"></td></tr></tbody></table>',
  'text-outside-leaf': '<p>文字</p>',
  'block-in-leaf': '<span leaf=""><section></section></span>',
  'image-alt': '<img src="a" alt=" " style="max-width:100%">',
  'image-src': '<img src="javascript:1" alt="图" style="max-width:100%">',
  'svg-element': '<section><span leaf="">一</span><svg><defs></defs></svg></section>',
  'svg-attribute': '<section><span leaf="">一</span><svg id="a"></svg></section>',
  'figure-without-text': '<section><svg></svg></section>',
  'style-syntax': '<p style="color"></p>',
  'style-important': '<p style="color:#111!important"></p>',
  'style-function': '<p style="color:var(--ink)"></p>',
  'style-property': '<p style="float:left"></p>',
  'style-value': '<p style="display:flex"></p>',
  'line-height': '<p style="line-height:1.2"></p>',
  width: '<section style="width:400px"></section>',
  'image-width': '<img src="a" alt="图">',
  unbreakable: `<p><span leaf="">${'a'.repeat(40)}</span></p>`,
  'contrast-light': '<p style="color:#999"><span leaf="">浅</span></p>',
  'contrast-dark': '<p style="color:#0b57d0"><span leaf="">蓝</span></p>',
  countdown: '<p><span leaf="">还有 12 天</span></p>',
};

describe('any article that is allowed', () => {
  it('has no fault', () => {
    fc.assert(
      fc.property(article, (html) => {
        expect(lintArticle(html)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has none after the rewriting, but for its colours', () => {
    fc.assert(
      fc.property(article, (html) => {
        const faults = codesOf(inDarkMode(html));
        expect(faults.filter((code) => code !== 'contrast-light' && code !== 'contrast-dark')).toEqual([]);
      }),
    );
  });

  it.each(Object.entries(wrong))(
    'has the fault %s once something is done wrong, and no other',
    (code, html) => {
      fc.assert(
        fc.property(article, article, (before, after) => {
          const found = new Set(codesOf(before + html + after));
          expect([...found]).toEqual([code]);
        }),
        { numRuns: 30 },
      );
    },
  );

  it('has every code tried', () => {
    expect([...Object.keys(wrong), 'too-long', 'too-large'].sort()).toEqual([...articleFaultCodes].sort());
  });
});

describe('anything at all', () => {
  const scraps = fc
    .array(
      fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<section style="',
          '">',
          '<table>',
          '<tr>',
          '</td>',
          '<svg>',
          '</svg>',
          '<em a>',
          '</em>',
        ],
        ...[
          '<!--',
          '-->',
          '&',
          '&amp;',
          '"',
          "'",
          ';',
          '<',
          '>',
          '还有 1 天',
          'a',
          ' ',
          '\n',
          '\0',
          '\r\n',
          '<a href=',
        ],
        ...[
          'color:#',
          'width:1e9px',
          '<template>',
          '<select>',
          '<math>',
          '<span leaf="">',
          '</span>',
          '\ud800',
        ],
      ),
      { maxLength: 60 },
    )
    .map((all) => all.join(''));

  it('is checked without throwing, in order, and each place exists', () => {
    fc.assert(
      fc.property(fc.oneof(scraps, fc.string(), fc.string({ unit: 'binary' })), (html) => {
        const faults = lintArticle(html);
        const lines = html.split(/\r\n?|\n/);
        expect(faults.length).toBeLessThanOrEqual(articleLimits.faults);
        faults.forEach((fault, index) => {
          const last = faults[index - 1];
          expect(fault.line).toBeGreaterThanOrEqual(last?.line ?? 1);
          expect(fault.line).toBeLessThanOrEqual(lines.length);
          expect(fault.column).toBeGreaterThanOrEqual(1);
          expect(fault.excerpt.length).toBeLessThanOrEqual(60);
          expect(fault.text).toMatch(/^\p{Script=Han}.*。$/u);
        });
        expect(typeof inDarkMode(html)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});
