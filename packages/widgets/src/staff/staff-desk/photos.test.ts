// Photos at the desk: asked for by a button, since that somebody looked is written down; gone with the case.
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { axeFindings } from '../../foundation/testing/axe.js';
import { inHandCase, newCase } from './testing/cases.js';
import { clear, seated } from './testing/stage.js';

const now = pageClock.now();
const IN_HAND = 'FZ-2026-000309';
const PIXEL = 'R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

describe('photos a resident sent', () => {
  afterEach(clear);

  it('are looked at by a button only, and are gone when another case was opened', async () => {
    const { server, clerk, desk } = await seated([inHandCase(now), newCase(now)]);
    server.photos.set('FZ-A-0000000000000000000001', PIXEL);
    await clerk.opens(IN_HAND);
    const looks = (): number => server.asked.filter(({ path }) => path.includes('/attachments/')).length;
    expect(looks()).to.equal(0);
    expect(clerk.reads).to.include('哪个单位哪天看过，居民看得到');
    clerk.part('.photos button').click();
    await clerk.until(() => clerk.has('.photos img'));
    expect(clerk.part('.photos img').getAttribute('alt')).to.equal('照片 1');
    expect(await axeFindings(desk)).to.deep.equal([]);
    await clerk.opens('FZ-2026-000317');
    await clerk.opens(IN_HAND);
    expect(clerk.has('.photos img')).to.equal(false);
    expect(looks()).to.equal(1);
  });

  it('are only counted for a unit that has not the case', async () => {
    const { server, clerk } = await seated([inHandCase(now)], { unit: 'fengtai' });
    server.photos.set('FZ-A-0000000000000000000001', PIXEL);
    await clerk.opens(IN_HAND);
    expect(clerk.reads).to.include('有 1 张照片');
    expect(clerk.has('.photos button')).to.equal(false);
  });
});
