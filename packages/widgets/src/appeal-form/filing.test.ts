// Filing an appeal as a resident does, up to the receipt.
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { isDrawn, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { fangzhuang, receipt } from './testing/facts.js';
import { FormServer } from './testing/form-server.js';
import {
  again,
  control,
  drawn,
  focused,
  matter,
  open,
  submit,
  textOf,
  write,
  written,
} from './testing/resident.js';

const CODE = receipt.trackingCode;

describe('filing an appeal', () => {
  afterEach(unmountAll);

  it('sends what was written and hands over the receipt, which takes the focus', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, matter);
    await submit(element);
    expect(server.sent[0]?.draft).to.deep.equal({ body: 'fangzhuang', kind: 'request', ...matter });
    expect(element.status).to.equal('loaded');
    expect(focused(element)).to.equal('receipt');
    expect(textOf(element)).to.include('FZ-2026-000110').and.to.include(CODE);
    expect(textOf(element)).to.include('最晚2026年11月29日（周日）给您第一次答复');
  });

  it('can be done with the keyboard alone', async function () {
    // A few dozen keys, each a round trip to the browser.
    this.timeout(40_000);
    const server = new FormServer();
    const element = await open(server);
    control(element, 'title').focus();
    await sendKeys({ type: matter.title });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: matter.text });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: matter.place });
    await sendKeys({ press: 'Tab' });
    // Past the photos.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'ArrowDown' });
    for (const press of ['Tab', 'Tab', 'Space', 'Tab', 'Tab', 'Tab', 'Space', 'Tab', 'Tab', 'Enter'])
      await sendKeys({ press });
    await drawn(element);
    expect(server.sent[0]?.draft).to.deep.equal({
      body: 'fangzhuang',
      ...matter,
      category: 'environment',
      kind: 'criticism',
      consentToPublish: true,
      anonymous: true,
    });
    expect(focused(element)).to.equal('receipt');
  });

  it('tells the page its number, and nothing secret', async () => {
    const element = await open(new FormServer());
    const heard: string[] = [];
    const around = element.parentElement as HTMLElement;
    around.addEventListener('huiyin-submit', (event) => heard.push(JSON.stringify(event)));
    around.addEventListener('huiyin-submitted', (event) => heard.push(JSON.stringify(event)));
    write(element, matter);
    await submit(element);
    expect(heard).to.deep.equal(['{"isTrusted":false}', '{"isTrusted":false,"number":"FZ-2026-000110"}']);
  });

  it('is stopped by a page that cancels huiyin-submit, with everything left as it was', async () => {
    const server = new FormServer();
    const element = await open(server);
    element.addEventListener('huiyin-submit', (event) => event.preventDefault(), { once: true });
    write(element, matter);
    await submit(element);
    expect(server.sent).to.deep.equal([]);
    expect(written(element)).to.deep.equal(matter);
    await submit(element);
    expect(server.sent).to.have.length(1);
  });

  it('is done once, however often the button is pressed', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, matter);
    const release = server.hold();
    for (let press = 0; press < 3; press++) await submit(element);
    expect(shadowPart(element, '[type=submit]').getAttribute('aria-disabled')).to.equal('true');
    expect(shadowPart(element, '[role=status]').textContent).to.include('正在提交');
    release();
    await drawn(element);
    expect(server.sent).to.have.length(1);
    expect(focused(element)).to.equal('receipt');
  });

  it('leaves contact out of an anonymous appeal, even if it was typed', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, { ...matter, name: '王女士', phone: '13800138000' });
    control(element, 'anonymous').click();
    await element.updateComplete;
    expect(isDrawn(element, '#phone')).to.equal(false);
    await submit(element);
    expect(server.sent[0]?.draft).to.include({ anonymous: true }).and.not.to.have.property('contact');
    expect(textOf(element)).to.include('您没有留联系方式');
  });

  it('takes a telephone number as people type it', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, { ...matter, phone: '（０１０）８７６５－４３２１' });
    await submit(element);
    expect(server.sent[0]?.draft.contact).to.deep.equal({ phone: '010 8765-4321' });
    expect(textOf(element)).not.to.include('您没有留联系方式');
  });

  it('starts with what the page chose, and leaves it to the resident', async () => {
    const server = new FormServer();
    const attributes = { category: 'lifts', channel: 'box', cohort: 'elderly' };
    const element = await open(server, { attributes });
    expect(control(element, 'category').value).to.equal('lifts');
    write(element, { ...matter, category: 'parking', cohort: '' });
    await submit(element);
    expect(server.sent[0]?.draft).to.deep.equal({
      body: 'fangzhuang',
      kind: 'request',
      ...matter,
      category: 'parking',
      channel: 'box',
    });
  });

  it('takes no notice of what a page can’t choose', async () => {
    const server = new FormServer();
    const attributes = { category: '"><script>', channel: 'hotline-12345', cohort: 'constructor' };
    const element = await open(server, { attributes });
    expect(control(element, 'category').value).to.equal('');
    write(element, matter);
    await submit(element);
    expect(server.sent[0]?.draft).to.deep.equal({ body: 'fangzhuang', kind: 'request', ...matter });
  });

  it('shows text as text, whatever it holds', async () => {
    const server = new FormServer();
    const element = await open(server);
    const text = '<img src=x onerror="document.title=1">';
    write(element, { ...matter, title: text });
    await submit(element);
    expect(server.sent[0]?.draft.title).to.equal(text);
    element.state = {
      type: 'editing',
      isSecure: true,
      unit: { ...fangzhuang, name: text, contactPoints: [{ kind: 'phone', label: text, value: text }] },
    };
    await element.updateComplete;
    expect(shadowPart(element, 'h2').textContent).to.equal(`向${text}提诉求`);
    expect(isDrawn(element, 'img')).to.equal(false);
    expect(shadowPart(element, '.call a').getAttribute('href')).to.equal('tel:1');
  });
});

describe('the receipt of an appeal', () => {
  afterEach(unmountAll);

  it('outlives being moved about in the page, and a server that is gone', async () => {
    const server = new FormServer();
    const element = await open(server);
    write(element, matter);
    await submit(element);
    server.fates.push('lost-before');
    const stage = element.parentElement as Element;
    element.remove();
    stage.append(element);
    await drawn(element);
    element.reload();
    await drawn(element);
    expect(textOf(element)).to.include(CODE);
  });

  it('is put away only by its reader, who is asked first', async () => {
    const element = await open(new FormServer());
    write(element, matter);
    await submit(element);
    expect((shadowPart(element, 'details') as HTMLDetailsElement).open).to.equal(false);
    await again(element);
    expect(focused(element)).to.equal('title');
    expect(textOf(element)).not.to.include(CODE);
    expect(Object.values(written(element)).join('')).to.equal('');
  });

  it('can be copied, and says so', async () => {
    const element = await open(new FormServer());
    write(element, matter);
    await submit(element);
    const copied: string[] = [];
    const { clipboard } = navigator;
    const written = clipboard.writeText.bind(clipboard);
    clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
    shadowPart(element, '.acts button').click();
    await drawn(element);
    expect(copied).to.deep.equal([`诉求编号 FZ-2026-000110\n查询码 ${CODE}`]);
    expect(shadowPart(element, '[role=status]').textContent).to.include('已经复制');
    clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    shadowPart(element, '.acts button').click();
    await drawn(element);
    expect(shadowPart(element, '[role=status]').textContent).to.include('没能复制');
    clipboard.writeText = written;
  });
});
