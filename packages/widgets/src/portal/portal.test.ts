// What elements learn from the portal around them, whenever it comes.
import { expect } from 'chai';
import { commonWordsFor, type CommonWords } from '@huiyin/sdk/words';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { clientFor } from '../context/clients.js';
import { ClientController } from '../context/client-controller.js';
import { HuiyinElement } from '../foundation/element.js';
import { rememberScriptOrigin } from '../foundation/surroundings.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { waitingClient } from '../foundation/testing/clients.js';
import { settled } from '../foundation/testing/manual-clock.js';
import type { HuiyinPortal } from './portal.js';

class Listener extends HuiyinElement<{ readonly type: 'loaded' }> {
  readonly connection = new ClientController(this, () => undefined);

  protected override wordsIn(lang: string | undefined): CommonWords {
    return commonWordsFor(lang);
  }

  protected override renderContent(): TemplateResult {
    return html`<p>${this.place?.body}</p>`;
  }
}
customElements.define('portal-listener', Listener);

async function page(markup: string): Promise<Listener> {
  document.body.innerHTML = markup;
  await settled();
  return document.querySelector('portal-listener') as Listener;
}

const portal = (selector = 'huiyin-portal') => document.querySelector(selector) as HuiyinPortal;

describe('huiyin-portal', () => {
  afterEach(() => {
    document.body.replaceChildren();
    for (const meta of document.head.querySelectorAll('meta[name^="huiyin:"]')) meta.remove();
  });

  // First, while the portal is not defined yet.
  it('is waited for where it stands in the page before it is defined', async () => {
    const element = await page(
      `<huiyin-portal body="fangzhuang" endpoint="https://a.example/x/"><div><portal-listener></portal-listener></div></huiyin-portal>`,
    );
    expect(element.place).to.equal(undefined);
    expect(element.status).to.equal('loading');
    await import('./define.js');
    await settled();
    expect(element.place).to.deep.equal({ endpoint: 'https://a.example/x', body: 'fangzhuang' });
    expect(element.connection.client).to.equal(clientFor('https://a.example/x'));
  });

  it('yields to the element’s own attributes', async () => {
    const element = await page(
      `<huiyin-portal body="fangzhuang" size="large" endpoint="https://a.example"><portal-listener body="majiapu" size="normal"></portal-listener></huiyin-portal>`,
    );
    expect(element.place).to.deep.equal({ endpoint: 'https://a.example', body: 'majiapu' });
    expect(element.isLarge).to.equal(false);
  });

  it('passes changes on', async () => {
    const element = await page(
      `<huiyin-portal body="fangzhuang"><portal-listener></portal-listener></huiyin-portal>`,
    );
    portal().body = 'majiapu';
    portal().setAttribute('size', 'large');
    await settled();
    expect(element.place?.body).to.equal('majiapu');
    expect(element.isLarge).to.equal(true);
    expect(element.connection.body).to.equal('majiapu');
  });

  it('reaches into shadow roots', async () => {
    await page(`<huiyin-portal body="fangzhuang"><div id="host"></div></huiyin-portal>`);
    const shadow = (document.querySelector('#host') as Element).attachShadow({ mode: 'open' });
    const element = new Listener();
    shadow.append(element);
    await element.updateComplete;
    expect(element.place?.body).to.equal('fangzhuang');
  });

  it('adds to a portal around it', async () => {
    const element = await page(
      `<huiyin-portal id="outer" endpoint="https://a.example" theme="red"><huiyin-portal body="fangzhuang"><portal-listener></portal-listener></huiyin-portal></huiyin-portal>`,
    );
    expect(element.place).to.deep.equal({ endpoint: 'https://a.example', body: 'fangzhuang' });
    expect(element.surroundings.theme).to.equal('red');
    portal('#outer').endpoint = 'https://b.example';
    await settled();
    expect(element.place?.endpoint).to.equal('https://b.example');
  });

  it('gives a client of the page’s own', async () => {
    const element = await page(
      `<huiyin-portal body="fangzhuang"><portal-listener></portal-listener></huiyin-portal>`,
    );
    const client = waitingClient();
    portal().client = client;
    await settled();
    expect(element.connection.client).to.equal(client);
  });

  it('is forgotten by an element that leaves it, and known to one that comes', async () => {
    const element = await page(
      `<huiyin-portal body="fangzhuang"><portal-listener></portal-listener></huiyin-portal>`,
    );
    document.body.append(element);
    await settled();
    expect(element.place?.body).to.equal(undefined);
    portal().append(element);
    await settled();
    expect(element.place?.body).to.equal('fangzhuang');
  });

  it('takes up no room and is clean to axe', async () => {
    await page(`<huiyin-portal body="fangzhuang"><p>一段话</p></huiyin-portal>`);
    expect(getComputedStyle(portal()).display).to.equal('contents');
    expect(await axeFindings(portal())).to.deep.equal([]);
    portal().hidden = true;
    expect(getComputedStyle(portal()).display).to.equal('none');
  });
});

describe('without a portal', () => {
  afterEach(() => {
    document.body.replaceChildren();
    for (const meta of document.head.querySelectorAll('meta[name^="huiyin:"]')) meta.remove();
  });

  it('an element belongs where the page’s meta says', async () => {
    for (const [name, content] of [
      ['huiyin:body', 'fangzhuang'],
      ['huiyin:endpoint', '/below'],
    ] as const) {
      const meta = document.createElement('meta');
      Object.assign(meta, { name, content });
      document.head.append(meta);
    }
    const element = await page('<portal-listener></portal-listener>');
    expect(element.place).to.deep.equal({ endpoint: `${location.origin}/below`, body: 'fangzhuang' });
  });

  it('an element asks the page’s own server, or the script’s once that is known', async () => {
    const element = await page('<portal-listener body="fangzhuang"></portal-listener>');
    expect(element.place?.endpoint).to.equal(location.origin);
    rememberScriptOrigin('https://cdn.example/cdn/0.1.0/huiyin.min.js');
    rememberScriptOrigin('blob:null/1234');
    expect(element.place?.endpoint).to.equal('https://cdn.example');
  });
});
