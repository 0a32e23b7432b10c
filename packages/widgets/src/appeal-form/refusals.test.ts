// What keeps an appeal from being filed, and that nothing typed is ever lost over it.
import { validateRequest } from '@huiyin/sdk/validators';
import { expect } from 'chai';
import { axeFindings } from '../foundation/testing/axe.js';
import { isDrawn, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { FormServer } from './testing/form-server.js';
import { again, control, focused, matter, open, submit, textOf, write, written } from './testing/resident.js';

describe('what is wrong with an appeal', () => {
  afterEach(unmountAll);

  it('is said before anything is sent, in a summary that takes the focus', async () => {
    const server = new FormServer();
    const element = await open(server);
    await submit(element);
    expect(server.sent).to.deep.equal([]);
    expect(focused(element)).to.equal('error-summary');
    const links = [...shadowPart(element, '#error-summary').querySelectorAll('a')];
    expect(links.map((link) => link.hash)).to.deep.equal(['#title', '#text', '#place', '#category']);
    for (const link of links) {
      link.click();
      expect(`#${focused(element) ?? ''}`).to.equal(link.hash);
    }
    expect(control(element, 'title').getAttribute('aria-invalid')).to.equal('true');
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('goes from a field as soon as it is touched, and from no other', async () => {
    const element = await open(new FormServer());
    await submit(element);
    write(element, { title: '电' });
    await element.updateComplete;
    expect(control(element, 'title').getAttribute('aria-invalid')).to.equal('false');
    expect(control(element, 'place').getAttribute('aria-invalid')).to.equal('true');
  });

  it('names by how much a text is too long, and keeps it', async () => {
    const element = await open(new FormServer());
    const text = '长'.repeat(5003);
    write(element, { ...matter, text });
    await element.updateComplete;
    expect(textOf(element)).to.include('多了3字');
    await submit(element);
    expect(textOf(element)).to.include('请删掉3字');
    expect(control(element, 'text').value).to.equal(text);
  });

  it('is heard from the server as well, at the field it is about', async () => {
    const server = new FormServer();
    const element = await open(server);
    const broken = `${matter.text}\ud800`;
    expect(
      validateRequest.AppealDraft({ body: 'x', kind: 'request', ...matter, text: broken }),
    ).to.have.length(1);
    write(element, { ...matter, text: broken });
    await submit(element);
    expect(server.sent).to.have.length(1);
    expect(focused(element)).to.equal('error-summary');
    expect(shadowPart(element, '#text-error').textContent).to.include('显示不出来的字符');
    expect(isDrawn(element, '#failure')).to.equal(false);
  });
});

describe('an appeal that can’t be filed', () => {
  afterEach(unmountAll);

  it('loses nothing that was typed, says what to do and whom to call, and takes the focus there', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, { ...matter, name: '王女士' });
    server.fates.push('lost-before');
    await submit(element);
    expect(focused(element)).to.equal('failure');
    expect(shadowPart(element, '#failure').textContent).to.include('现在连不上').and.to.include('12345');
    expect(written(element)).to.deep.equal(matter);
    expect(control(element, 'name').value).to.equal('王女士');
  });

  it('sends the same key again, so that an answer lost on its way files nothing twice', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, matter);
    server.fates.push('lost-after');
    await submit(element);
    await submit(element);
    expect(server.sent).to.have.length(2);
    expect(server.sent[0]?.key)
      .to.match(/^[0-9a-f]{32}$/)
      .and.to.equal(server.sent[1]?.key);
    expect(server.filed.size).to.equal(1);
    expect(textOf(element)).to.include('FZ-2026-000110');
  });

  it('takes a new key for a changed draft, and for the next appeal', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, matter);
    server.fates.push('lost-before', 'lost-after');
    await submit(element);
    await submit(element);
    write(element, { title: '4 号楼电梯也停' });
    await submit(element);
    await again(element);
    write(element, matter);
    await submit(element);
    expect(new Set(server.sent.map(({ key }) => key)).size).to.equal(server.sent.length);
  });

  it('says how long to wait where the server does', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, matter);
    server.fates.push({ code: 'rate.limited', status: 429, retryAfter: 600 });
    await submit(element);
    expect(shadowPart(element, '#failure').textContent).to.include('请过10分钟再试');
  });

  it('takes the notice away with the next try', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, matter);
    server.fates.push({ code: 'server.unavailable', status: 503 });
    await submit(element);
    write(element, { title: '' });
    await submit(element);
    expect(isDrawn(element, '#failure')).to.equal(false);
    expect(focused(element)).to.equal('error-summary');
  });
});
