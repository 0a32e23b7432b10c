// Titles with a unit's name in them, on the narrowest phone in elder size: no line ends within the name.
import { setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { HuiyinAppealForm } from './appeal-form/appeal-form.js';
import { fangguyuan } from './appeal-form/testing/facts.js';
import { HuiyinAppealLists } from './appeal-lists/appeal-lists.js';
import { everyAppeal } from './appeal-lists/testing/appeals.js';
import { ListsServer } from './appeal-lists/testing/lists-server.js';
import { commitmentState } from './commitment-countdown/countdown-state.js';
import { HuiyinCommitmentCountdown } from './commitment-countdown/commitment-countdown.js';
import { running } from './commitment-countdown/testing/commitments.js';
import { pageClock } from './foundation/clock.js';
import { guardedDefine } from './foundation/guarded-define.js';
import { mount, shadowPart, unmountAll } from './foundation/testing/fixture.js';
import { settled } from './foundation/testing/manual-clock.js';
import { torn } from './foundation/testing/torn.js';
import { HuiyinReportCard } from './report-card/report-card.js';
import { fangzhuangCard } from './report-card/testing/cards.js';
import { HuiyinRights } from './rights/rights.js';
import { everyRight } from './rights/testing/rights.js';

/** Just as long as a line of its title, and longer than half of the whole. */
const name = '芳古园一区社区';
/** The same for a title in small letters. */
const longName = '方庄街道芳古园一区社区';

const lists = new ListsServer(everyAppeal).lists();
const commitment = { ...running, unit: { ...running.unit, name: longName } };

type Drawn = HTMLElement & { state: unknown; readonly updateComplete: Promise<boolean> };

const titles = [
  {
    tag: 'huiyin-report-card',
    element: HuiyinReportCard,
    state: { type: 'loaded', card: { ...fangzhuangCard, body: { ...fangzhuangCard.body, name } } },
    title: `${name}成绩单`,
  },
  {
    tag: 'huiyin-appeal-lists',
    element: HuiyinAppealLists,
    state: { type: 'loaded', lists: { ...lists, body: { ...lists.body, name } }, listed: {} },
    title: `${name}三类清单`,
  },
  {
    tag: 'huiyin-appeal-form',
    element: HuiyinAppealForm,
    state: { type: 'editing', unit: { ...fangguyuan, name }, isSecure: true },
    title: `向${name}提诉求`,
  },
  {
    tag: 'huiyin-commitment-countdown',
    element: HuiyinCommitmentCountdown,
    state: commitmentState(commitment, pageClock.now()),
    title: `${longName}的承诺`,
  },
  {
    tag: 'huiyin-rights',
    element: HuiyinRights,
    state: { type: 'loaded', rights: { ...everyRight, body: { ...everyRight.body, name } } },
    title: `您在${name}的四项权利`,
  },
] as const;

describe('a title at 320 px in elder size', () => {
  before(() => setViewport({ width: 320, height: 800 }));
  after(() => setViewport({ width: 1280, height: 800 }));
  afterEach(unmountAll);

  for (const { tag, element: elementClass, state, title } of titles) {
    it(`ends no line within the unit’s name, and says it once: ${tag}`, async () => {
      guardedDefine(tag, elementClass);
      const element = await mount<Drawn>(tag, { attributes: { size: 'large' } });
      element.state = state;
      await element.updateComplete;
      await settled();
      const heading = shadowPart(element, 'h2');
      expect(heading.textContent.trim()).to.equal(title);
      // It takes more than a line: else nothing would be shown by this.
      expect(heading.clientHeight).to.be.above(1.5 * parseFloat(getComputedStyle(heading).lineHeight));
      expect(torn(heading, new RegExp(`${longName}|${name}`, 'g'))).to.deep.equal([]);
    });
  }

  it('begins on its first line, where the name takes several', async () => {
    guardedDefine('huiyin-report-card', HuiyinReportCard);
    const element = await mount<Drawn>('huiyin-report-card', { attributes: { size: 'large' } });
    const unit = { ...fangzhuangCard.body, name: longName };
    element.state = { type: 'loaded', card: { ...fangzhuangCard, body: unit } };
    await element.updateComplete;
    const heading = shadowPart(element, 'h2');
    const text = document.createRange();
    text.selectNodeContents(heading);
    const [first] = [...text.getClientRects()].filter(({ width }) => width > 0);
    expect(first?.top).to.be.closeTo(heading.getBoundingClientRect().top, 8);
  });
});
