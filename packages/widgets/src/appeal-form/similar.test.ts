// Before an appeal is sent, others much like it are offered, once; sending is one press away and nothing is lost.
import { expect } from 'chai';
import type { PublicAppeal } from '@huiyin/sdk';
import { shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { FormServer } from './testing/form-server.js';
import { control, focused, matter, open, submit, textOf, write } from './testing/resident.js';

const known: PublicAppeal = {
  number: 'FZ-2026-000042',
  body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  kind: 'request',
  category: 'lifts',
  channel: 'web',
  level: 'street',
  horizon: 'dated',
  state: 'in-hand',
  receivedOn: '2026-11-20',
  ageDays: 2,
  disputed: false,
  reopened: false,
  docketed: false,
  overdue: false,
  resolutionDue: '2026-12-05',
  title: '3 号楼电梯又停了',
  place: '芳古园一区〔已隐去〕',
  publishedOn: '2026-11-21',
};

async function opened(similar: readonly PublicAppeal[]) {
  const server = new FormServer();
  server.similar = similar;
  const element = await open(server);
  write(element, { ...matter, name: '王女士' });
  return { server, element };
}

describe('what is much like it', () => {
  afterEach(unmountAll);

  it('is offered before sending, opens beside the form, and takes the focus', async () => {
    const { server, element } = await opened([known]);
    await submit(element);
    expect(server.sent).to.deep.equal([]);
    expect(focused(element)).to.equal('similar');
    const link = shadowPart(element, '#similar a') as HTMLAnchorElement;
    expect(link.href).to.equal('https://huiyin.test/a/FZ-2026-000042');
    expect(link.target).to.equal('_blank');
    expect(textOf(element)).to.include('3 号楼电梯又停了').and.to.include('不是同一件，提交');
    // Nothing of who is sent along to be compared.
    expect(server.compared).to.deep.equal([{ body: 'fangzhuang', ...matter }]);
  });

  it('keeps nobody: the next press sends what was written, and nothing is asked again', async () => {
    const { server, element } = await opened([known]);
    await submit(element);
    expect(control(element, 'title').value).to.equal(matter.title);
    server.fates.push('lost-before');
    await submit(element);
    await submit(element);
    expect(server.sent).to.have.length(1);
    expect(server.compared).to.have.length(1);
    expect(focused(element)).to.equal('receipt');
  });

  it('is not asked about where nothing is like it: one press sends', async () => {
    const { server, element } = await opened([]);
    await submit(element);
    expect(server.sent).to.have.length(1);
    expect(focused(element)).to.equal('receipt');
  });
});
