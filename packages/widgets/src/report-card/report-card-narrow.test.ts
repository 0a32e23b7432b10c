// The card at 320 px, in both sizes: what belongs together stays on one line.
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { guardedDefine } from '../foundation/guarded-define.js';
import { unmountAll } from '../foundation/testing/fixture.js';
import { torn } from '../foundation/testing/torn.js';
import { HuiyinReportCard } from './report-card.js';
import { CardServer } from './testing/card-server.js';
import { fangzhuangCard } from './testing/cards.js';
import { all, open } from './testing/drawn-card.js';

describe('a report card at 320 px', () => {
  before(async () => {
    guardedDefine('huiyin-report-card', HuiyinReportCard);
    await setViewport({ width: 320, height: 800 });
  });
  after(() => setViewport({ width: 1280, height: 800 }));
  afterEach(unmountAll);

  for (const size of ['normal', 'large']) {
    it(`breaks no number from its unit, no weekday and no word of a table: ${size}`, async () => {
      const element = await open(new CardServer(fangzhuangCard), { size });
      for (const line of all(element, 'details')) line.setAttribute('open', '');
      const heights = (selector: string): number[] =>
        all(element, selector).map((node) => node.getClientRects().length);
      expect(new Set([...heights('.count'), ...heights('.pending')])).to.deep.equal(new Set([1]));
      const meta = all(element, '.meta, .opened .small');
      expect(meta.flatMap((node) => torn(node, /（周.）/g))).to.deep.equal([]);
      const cells = all(element, 'th, td');
      expect(cells.flatMap((node) => torn(node, /\p{Script=Han}+/gu))).to.deep.equal([]);
    });

    it(`runs over no side: ${size}`, async () => {
      const element = await open(new CardServer(fangzhuangCard), { size });
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
    });
  }
});
