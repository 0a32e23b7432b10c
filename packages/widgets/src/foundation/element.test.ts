// The base of every element, tried on one that draws a sentence and a button.
import { HuiyinNetworkError } from '@huiyin/sdk';
import { expect } from 'chai';
import { commonWordsFor, type CommonWords } from '@huiyin/sdk/words';
import { html, type TemplateResult } from 'lit';
import { ClientController } from '../context/client-controller.js';
import { HuiyinElement } from './element.js';
import type { HuiyinFailedEvent } from './events.js';
import { guardedDefine } from './guarded-define.js';
import { behavesAsHuiyinElement } from './testing/behaves-as-huiyin-element.js';
import { waitingClient } from './testing/clients.js';
import { isSeen, mount, shadowPart, unmountAll } from './testing/fixture.js';

interface SentenceState {
  readonly type: 'loaded' | 'empty';
  readonly text: string;
  readonly canAnswer: boolean;
}

class SentenceElement extends HuiyinElement<SentenceState> {
  readonly starts: string[] = [];
  readonly connection = new ClientController(this, ({ body }) => this.starts.push(body));

  protected override wordsIn(lang: string | undefined): CommonWords {
    return commonWordsFor(lang);
  }

  protected override renderContent({ text, canAnswer }: SentenceState): TemplateResult {
    return html`<h2>${text}</h2>
      <p>一句话。<a href="/b/fangzhuang">看完整的页面</a></p>
      ${canAnswer ? html`<button class="button">好的</button>` : ''}`;
  }
}

const shown: SentenceState = { type: 'loaded', text: '已经收到', canAnswer: true };
const network = new HuiyinNetworkError('network.failed', 'no network here');

behavesAsHuiyinElement({ tag: 'huiyin-sentence', element: SentenceElement, shown });

describe('HuiyinElement', () => {
  before(() => guardedDefine('huiyin-sentence', SentenceElement));
  afterEach(unmountAll);

  it('shows the fallback while loading and a line of its own only without one', async () => {
    const withFallback = await mount<SentenceElement>('huiyin-sentence', { fallback: '<p>截至昨天</p>' });
    const without = await mount<SentenceElement>('huiyin-sentence', { fallback: '\n  ' });
    expect(isSeen(withFallback.children[0] as Element)).to.equal(true);
    expect(withFallback.shadowRoot?.querySelector('.loading')).to.equal(null);
    expect(shadowPart(without, '.loading').textContent).to.include('正在读取');
  });

  it('leaves the look of the fallback to the page', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence', {
      fallback: '<p>截至昨天</p>',
      attributes: { theme: 'dark', size: 'large' },
    });
    const paragraph = element.children[0] as Element;
    const { color, fontSize } = getComputedStyle(paragraph);
    const page = getComputedStyle(document.body);
    expect([color, fontSize]).to.deep.equal([page.color, page.fontSize]);
  });

  it('offers no second try where it can’t help', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence');
    element.state = { type: 'error', code: 'body.not-found', retryable: false };
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
    expect(shadowPart(element, '[part~=error]').textContent).to.include('没有找到这个单位');
  });

  it('keeps the focus on the button while it tries again, and then in the element', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence');
    element.fail(network);
    await element.updateComplete;
    const button = shadowPart(element, 'button');
    button.focus();
    button.click();
    await element.updateComplete;
    expect(element.status).to.equal('loading');
    expect(element.shadowRoot?.activeElement).to.equal(button);
    element.state = shown;
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement).to.equal(shadowPart(element, '.base'));
  });

  it('catches the focus when what had it is drawn away', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence');
    element.state = shown;
    await element.updateComplete;
    shadowPart(element, 'button').focus();
    element.state = { ...shown, canAnswer: false };
    await element.updateComplete;
    expect(document.activeElement).to.equal(element);
  });

  it('tells of loading once, and of each failure with its code', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence');
    const heard: string[] = [];
    element.addEventListener('huiyin-loaded', () => heard.push('loaded'));
    element.addEventListener('huiyin-failed', ({ code, retryable }: HuiyinFailedEvent) => {
      heard.push(`${code} ${String(retryable)}`);
    });
    for (const state of [shown, { ...shown, text: '受理了' }, { ...shown, type: 'empty' as const }]) {
      element.state = state;
      await element.updateComplete;
    }
    element.fail(network);
    await element.updateComplete;
    expect(heard).to.deep.equal(['loaded', 'network.failed true']);
  });

  it('takes a call that was called off for no failure', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence');
    const aborted = new AbortController();
    aborted.abort();
    const error: unknown = await waitingClient()
      .bodies.list({ signal: aborted.signal })
      .catch((reason: unknown) => reason);
    element.fail(error);
    expect(element.status).to.equal('loading');
  });

  it('follows a change of language', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence');
    element.lang = 'zh-CN';
    await element.updateComplete;
    expect(element.words.lang).to.equal('zh-CN');
  });

  it('draws text as text', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence');
    const text = '<img src=x onerror="document.title=1"> __proto__ \ud800';
    element.state = { ...shown, text };
    await element.updateComplete;
    expect(shadowPart(element, 'h2').textContent).to.equal(text);
  });
});

describe('ClientController', () => {
  before(() => guardedDefine('huiyin-sentence', SentenceElement));
  afterEach(unmountAll);

  it('starts when the unit is known, and afresh for another one', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence');
    const first = element.connection.current;
    element.body = 'majiapu';
    await element.updateComplete;
    expect(element.starts).to.deep.equal(['fangzhuang', 'majiapu']);
    expect(first?.signal.aborted).to.equal(true);
    expect(element.connection.current?.signal.aborted).to.equal(false);
  });

  it('starts afresh on reload and when the element comes back, and once each', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence');
    element.requestUpdate();
    await element.updateComplete;
    expect(element.starts).to.have.length(1);
    element.reload();
    await element.updateComplete;
    expect(element.starts).to.have.length(2);
    const stage = element.parentElement as Element;
    const { current } = element.connection;
    element.remove();
    expect(current?.signal.aborted).to.equal(true);
    expect(element.connection.current).to.equal(undefined);
    stage.append(element);
    await element.updateComplete;
    expect(element.starts).to.have.length(3);
  });

  it('says so where no unit is named, and starts once one is', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence', { context: { client: waitingClient() } });
    await element.updateComplete;
    expect(element.getAttribute('status')).to.equal('error');
    expect(shadowPart(element, '[part~=error]').textContent).to.include('哪个单位');
    element.body = 'fangzhuang';
    await element.updateComplete;
    expect(element.starts).to.deep.equal(['fangzhuang']);
    expect(element.status).to.equal('loading');
  });

  it('shows as failure an address no client can be made for', async () => {
    const element = await mount<SentenceElement>('huiyin-sentence', {
      context: {},
      attributes: { body: 'fangzhuang', endpoint: 'javascript:alert(1)' },
    });
    await element.updateComplete;
    expect(element.state).to.deep.equal({ type: 'error', code: 'usage.invalid', retryable: false });
  });
});
