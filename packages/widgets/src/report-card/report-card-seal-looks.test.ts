// The card's seal to everybody who looks: where it leads, and whether everybody can read it, in each of its states.
import { expect } from 'chai';
import { renewKey, SealedLog } from '../controllers/testing/sealed-log.js';
import * as seals from '../controllers/testing/seals.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { HuiyinReportCard } from './report-card.js';
import { CardServer } from './testing/card-server.js';
import { cardOver, show } from './testing/sealed-card.js';

const TAG = 'huiyin-report-card';
const { untilMark } = seals;

describe(`${TAG} and its seal, to everybody`, () => {
  let log: SealedLog;
  let server: CardServer;
  let restore: () => void;
  let page: seals.FrontPage;
  before(() => guardedDefine(TAG, HuiyinReportCard));
  beforeEach(() => {
    renewKey();
    page = seals.frontPage();
    log = new SealedLog();
    server = new CardServer(cardOver(log, 40), log);
    restore = () => undefined;
  });
  afterEach(() => {
    unmountAll();
    page.release();
    restore();
  });

  it('links to where the whole log is checked, with the page’s own key', async () => {
    const element = await show(server, log.key);
    const link = shadowPart(element, '[aria-labelledby=seal] a') as HTMLAnchorElement;
    expect(link.href).to.equal(`https://huiyin.test/verify/fangzhuang#key=${encodeURIComponent(log.key)}`);
  });

  const states: [string, (log: SealedLog, server: CardServer) => void][] = [
    ['verified', () => undefined],
    ['checking', (one) => (one.isSilent = true)],
    ['unreachable', (one) => (one.isDown = true)],
    ['broken', (_, cards) => (cards.card = cardOver(new SealedLog({ told: 'parking' }), 40))],
    ['unchecked', () => (restore = seals.spareBytes())],
  ];
  for (const [name, arrange] of states) {
    const looks = name === 'broken' ? [{}, { size: 'large' }, { theme: 'dark' }] : [{}];
    for (const attributes of looks) {
      it(`is clean to axe: ${name} ${JSON.stringify(attributes)}`, async () => {
        arrange(log, server);
        const element = await show(server, log.key, attributes);
        const mark = { verified: 'tick', checking: 'busy', unreachable: 'unknown', broken: 'cross' }[name];
        await untilMark(element, (mark ?? 'none') as 'tick');
        expect(await axeFindings(element)).to.deep.equal([]);
      });
    }
  }
});
