// Photos of an appeal: chosen, made smaller, sent, taken back, and never a reason to lose what was written.
import { expect } from 'chai';
import { axeFindings } from '../foundation/testing/axe.js';
import { isDrawn, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { settled } from '../foundation/testing/manual-clock.js';
import { FormServer } from './testing/form-server.js';
import { choose, photoFile, said } from '../foundation/testing/photos.js';
import { focused, matter, open, submit, textOf, write, written } from './testing/resident.js';

const button = (element: Element, name: string): HTMLElement => {
  const all = shadowPart(element, '#photos').querySelectorAll('button');
  const found = [...all].find(({ textContent }) => textContent?.replace(/\s/g, '') === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

describe('photos of an appeal', () => {
  afterEach(unmountAll);

  it('are made smaller, sent, shown, and named by the appeal', async () => {
    const server = new FormServer();
    const element = await open(server);
    choose(element, await photoFile(), await photoFile(40, 30));
    await said(element, /照片 1：传好了[\s\S]*照片 2：传好了/);
    const [large] = [...server.photos.arrived.values()];
    const sent = await createImageBitmap(new Blob([new Uint8Array(large ?? [])], { type: 'image/jpeg' }));
    expect([sent.width, sent.height]).to.deep.equal([2048, 1024]);
    const images = [...shadowPart(element, '#photos').querySelectorAll('img')];
    expect(images.map(({ alt, src }) => [alt, src.slice(0, 15)])).to.deep.equal([
      ['照片 1', 'data:image/jpeg'],
      ['照片 2', 'data:image/jpeg'],
    ]);
    expect(await axeFindings(element)).to.deep.equal([]);
    write(element, matter);
    await submit(element);
    expect(server.sent[0]?.draft.attachments?.map(({ id }) => id)).to.deep.equal([
      ...server.photos.arrived.keys(),
    ]);
    expect(focused(element)).to.equal('receipt');
  });

  it('are waited for when the appeal is sent before they have arrived', async () => {
    const server = new FormServer();
    const element = await open(server);
    const release = server.photos.hold();
    choose(element, await photoFile());
    await said(element, /照片 1/);
    write(element, matter);
    await submit(element);
    expect(server.sent).to.deep.equal([]);
    expect(shadowPart(element, '[type=submit]').getAttribute('aria-disabled')).to.equal('true');
    release();
    while (server.sent.length === 0) await settled();
    expect(server.sent[0]?.draft.attachments).to.have.length(1);
  });

  it('that did not get through are said where they stand; sent once more, they go along', async () => {
    const server = new FormServer();
    server.photos.fates.push('lost');
    const element = await open(server);
    choose(element, await photoFile());
    await said(element, /没有传上去/);
    write(element, matter);
    await submit(element);
    expect(server.sent).to.deep.equal([]);
    expect(focused(element)).to.equal('photos');
    expect(written(element)).to.deep.equal(matter);
    expect(await axeFindings(element)).to.deep.equal([]);
    button(element, '再传一次照片1').click();
    await said(element, /照片 1：传好了/);
    await submit(element);
    expect(server.sent[0]?.draft.attachments).to.have.length(1);
  });

  it('that are none say so in plain words, can be taken away, and the appeal goes without', async () => {
    const server = new FormServer();
    server.photos.fates.push({ code: 'attachment.unsupported-type', status: 422 });
    const element = await open(server);
    choose(element, new File(['%PDF-1.7'.repeat(20)], '说明.pdf', { type: 'application/pdf' }));
    await said(element, /这张收不了/);
    button(element, '去掉照片1').click();
    await element.updateComplete;
    expect(isDrawn(element, '#photos li')).to.equal(false);
    write(element, matter);
    await submit(element);
    expect(server.sent[0]?.draft).not.to.have.property('attachments');
    expect(textOf(element)).to.include('FZ-2026-000110');
  });

  it('past six stay out, and the form says so', async () => {
    const element = await open(new FormServer());
    const file = await photoFile(40, 30);
    choose(element, ...Array<File>(8).fill(file));
    await said(element, /最多放 6 张/);
    expect(shadowPart(element, '#photos').querySelectorAll('li')).to.have.length(6);
  });

  it('the server has forgotten are sent anew, and what was written stays', async () => {
    const server = new FormServer();
    const element = await open(server);
    choose(element, await photoFile(40, 30));
    await said(element, /传好了/);
    write(element, matter);
    server.fates.push({ code: 'attachment.not-found', status: 404 });
    await submit(element);
    await said(element, /放得太久/);
    expect(focused(element)).to.equal('failure');
    button(element, '再传一次照片1').click();
    await said(element, /照片 1：传好了/);
    await submit(element);
    const ids = server.sent.map(({ draft }) => draft.attachments?.[0]?.id);
    expect(ids[ids.length - 1]).to.equal([...server.photos.arrived.keys()].pop());
    expect(textOf(element)).to.include('FZ-2026-000110');
  });
});
