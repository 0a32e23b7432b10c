// One way of drawing a report card, from its facts, as often as asked: says how long each took, and what came out.
// `node once.mjs <html | lint | png | chromium> <facts.json> <times> <out>`
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const [way, factsFile, times, out] = process.argv.slice(2);
const { view, snapshot, page, browser } = JSON.parse(readFileSync(factsFile, 'utf8'));

/** Each way as a function that is called once for each drawing, and one that is called at the end. */
const ways = {
  async html() {
    const { render } = await import('@huiyin/article');
    return { draw: () => render('report-card', view, { snapshot }).html };
  },
  async lint() {
    const { lintArticle } = await import('@huiyin/article/lint');
    return {
      draw() {
        const faults = lintArticle(page);
        if (faults.length > 0) throw new Error(JSON.stringify(faults[0]));
        return '[]';
      },
    };
  },
  async png() {
    const { cardImage } = await import('@huiyin/article/image');
    return { draw: async () => (await cardImage(view, { snapshot })).png };
  },
  /** What one does who has no way of drawing of one's own: the article's HTML, in a headless browser that is kept open. */
  async chromium() {
    const { chromium } = await import('playwright-core');
    const { render } = await import('@huiyin/article');
    const opened = await chromium.launch({ executablePath: browser.path, args: browser.args });
    const tab = await opened.newPage({ viewport: { width: 540, height: 900 }, deviceScaleFactor: 2 });
    return {
      async draw() {
        const { html, assets } = render('report-card', view, { snapshot });
        const whole = assets.reduce((text, { placeholder, png }) => {
          const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
          return text.replaceAll(placeholder, address);
        }, html);
        await tab.setContent(`<!doctype html><html lang="zh-CN"><body>${whole}</body></html>`);
        return await tab.screenshot({ fullPage: true, type: 'png' });
      },
      close: () => opened.close(),
    };
  },
};

const { draw, close } = await ways[way]();
const taken = [];
let drawn = '';
for (let round = 0; round < Number(times); round += 1) {
  const start = performance.now();
  drawn = await draw();
  taken.push(performance.now() - start);
}
writeFileSync(out, drawn);
await close?.();
console.log(JSON.stringify({ taken, bytes: Buffer.byteLength(drawn) }));
