// Photos of before and after in the ledger of commitments: those that somebody has looked at, with their words.
import { expect } from 'chai';
import { CommitmentServer } from '../commitment-countdown/testing/commitment-server.js';
import { running } from '../commitment-countdown/testing/commitments.js';
import { holdTheClock } from '../commitment-countdown/testing/stage.js';
import { guardedDefine } from '../foundation/guarded-define.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { mount, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { settled } from '../foundation/testing/manual-clock.js';
import { HuiyinCommitmentList } from './commitment-list.js';

const TAG = 'huiyin-commitment-list';

describe('photos of a commitment', () => {
  it('are shown with what they show; of one that was taken down it is said that it was', async () => {
    guardedDefine(TAG, HuiyinCommitmentList);
    const { release } = holdTheClock();
    const photo = { id: 'FZ-A-0000000000000000000001', width: 2048, height: 1536, digest: 'ab'.repeat(32) };
    const one = { kind: 'after', text: '坑补平了，画了黄线。', on: '2026-11-20', photo } as const;
    const gone = { ...one, photoTakenDown: { reason: 'shows-people', on: '2026-11-21' } } as const;
    const server = new CommitmentServer([{ ...running, evidence: [one, gone] }]);
    const context = { client: server.client(), body: 'fangzhuang' };
    const element = await mount<HuiyinCommitmentList>(TAG, { context });
    while (element.getAttribute('status') !== 'loaded') await settled();
    shadowPart(element, 'summary').click();
    const pictures = [...(element.shadowRoot?.querySelectorAll('img') ?? [])];
    expect(pictures.map(({ alt, src }) => [alt, new URL(src).pathname])).to.deep.equal([
      ['坑补平了，画了黄线。', `/c/${running.id}/photos/${photo.id}`],
    ]);
    expect(shadowPart(element, 'details').textContent).to.include('撤下了：拍到了人');
    expect(await axeFindings(element)).to.deep.equal([]);
    unmountAll();
    release();
  });
});
