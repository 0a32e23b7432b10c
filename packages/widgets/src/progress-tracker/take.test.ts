// A resident takes the record of the own case away: asked for once, a file of the browser's, gone with the case.
import { validateSent } from '@huiyin/sdk/validators';
import { expect } from 'chai';
import { pageClock } from '../foundation/clock.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { lives } from './testing/lives.js';
import { clear, opened, type Stage } from './testing/stage.js';

const TAKE = '下载我的记录';

/** Names and addresses of the files the browser is told to save; none is. */
function savedIn({ tracker }: Stage): { name: string; href: string }[] {
  const saved: { name: string; href: string }[] = [];
  tracker.renderRoot.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLAnchorElement) || !target.download) return;
    event.preventDefault();
    saved.push({ name: target.download, href: target.href });
  });
  return saved;
}

/** What lies at a `blob:` address; undefined once it was let go. */
async function textAt(href: string): Promise<string | undefined> {
  try {
    // eslint-disable-next-line no-restricted-globals -- a file in this page's memory is no server
    return await (await fetch(href)).text();
  } catch {
    return undefined;
  }
}

describe('the record of a case', () => {
  afterEach(clear);

  it('is asked for by a button only, and handed to the browser as one file that says what it is to be kept like', async () => {
    const stage = await opened(lives.claimed(pageClock.now()));
    const { server, resident, tracker } = stage;
    const saved = savedIn(stage);
    expect(server.askedFor('export')).to.deep.equal([]);
    resident.press(TAKE);
    await resident.sees('请自己收好');
    await resident.until(() => saved.length === 1);
    const [{ name, href } = { name: '', href: '' }] = saved;
    expect(name).to.equal(`huiyin-${server.life.number}.json`);
    const text = (await textAt(href)) ?? '';
    expect(validateSent.AppealExport(JSON.parse(text))).to.deep.equal([]);
    expect(text.replace(/ /g, '')).not.to.contain(server.code.replace(/ /g, ''));
    expect(
      server.askedFor('export').map(({ headers, body }) => [headers['Huiyin-Tracking-Code'], body]),
    ).to.deep.equal([[server.code, undefined]]);
    expect(await axeFindings(tracker)).to.deep.equal([]);
    resident.follow(name);
    expect(saved).to.deep.equal([
      { name, href },
      { name, href },
    ]);
  });

  it('is let go with the case', async () => {
    const stage = await opened(lives.inHand(pageClock.now()));
    const { resident } = stage;
    const saved = savedIn(stage);
    resident.press(TAKE);
    await resident.until(() => saved.length === 1);
    const href = saved[0]?.href ?? '';
    expect(await textAt(href)).to.contain('"madeAt"');
    resident.press('查另一件');
    await resident.sees('查询码');
    expect(await textAt(href)).to.equal(undefined);
  });

  it('that comes after the case was closed is shown to nobody', async () => {
    const stage = await opened(lives.inHand(pageClock.now()));
    const { server, resident } = stage;
    const saved = savedIn(stage);
    const release = server.hold('export');
    resident.press(TAKE);
    resident.press(TAKE);
    await resident.until(() => server.askedFor('export').length === 1);
    resident.press('查另一件');
    release();
    await resident.sees('查询码');
    resident.type('诉求编号', server.life.number);
    resident.type('查询码', server.code);
    resident.press('查询');
    await resident.sees('两个期限');
    expect([saved.length, resident.reads.includes('请自己收好')]).to.deep.equal([0, false]);
    expect(server.askedFor('export')).to.have.length(1);
  });

  it('that can’t be had is said beside the button, and can be asked for again', async () => {
    const stage = await opened(lives.inHand(pageClock.now()));
    const { server, resident } = stage;
    const saved = savedIn(stage);
    server.isDown = true;
    resident.press(TAKE);
    await resident.sees('现在下载不了，请过一会儿再点一次。');
    server.isDown = false;
    resident.press(TAKE);
    await resident.until(() => saved.length === 1);
    expect(resident.reads).not.to.contain('现在下载不了');
  });
});
