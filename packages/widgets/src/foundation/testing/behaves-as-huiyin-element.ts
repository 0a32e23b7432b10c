// What every element promises, as tests each element's own test file begins with.
import { HuiyinNetworkError } from '@huiyin/sdk';
import { expect } from 'chai';
import type { HuiyinElement } from '../element.js';
import { guardedDefine } from '../guarded-define.js';
import { axeFindings } from './axe.js';
import { isSeen, mount, shadowPart, unmountAll } from './fixture.js';

type AnyElement = HuiyinElement<{ readonly type: string }>;

/** One element, and what the promises are tried on. */
export interface Behaviour<Shown extends { readonly type: string }> {
  readonly tag: string;
  readonly element: CustomElementConstructor & (abstract new () => HuiyinElement<Shown>);
  /** A state with as much to show as there can be. */
  readonly shown: Shown;
  /** Uses the element so that it fires what it can fire. */
  readonly use?: (element: HuiyinElement<Shown>) => Promise<void>;
  /** Texts no event may carry, e.g. the tracking code in `shown`. */
  readonly secrets?: readonly string[];
}

/** Adds the common tests of an element. Defines it if its tag is free. */
export function behavesAsHuiyinElement<Shown extends { readonly type: string }>(
  behaviour: Behaviour<Shown>,
): void {
  const { tag, element: Element, shown, use, secrets = [] } = behaviour;
  const fallback = `<p id="fallback">截至 12 月 4 日。<a href="/b/fangzhuang">看完整的页面</a></p>`;
  const failure = new HuiyinNetworkError('network.failed', 'no network here');

  const show = async (attributes: Record<string, string> = {}): Promise<HuiyinElement<Shown>> => {
    const element = await mount<HuiyinElement<Shown>>(tag, { attributes, fallback });
    element.state = shown;
    await element.updateComplete;
    return element;
  };
  const fail = async (): Promise<AnyElement> => {
    const element = await mount<AnyElement>(tag, { fallback });
    element.fail(failure);
    await element.updateComplete;
    return element;
  };

  describe(`${tag} as every element`, () => {
    before(() => guardedDefine(tag, Element));
    afterEach(unmountAll);

    it('reflects size, theme and status', async () => {
      const element = await show();
      element.size = 'large';
      element.theme = 'dark';
      await element.updateComplete;
      expect(element.getAttribute('size')).to.equal('large');
      expect(element.getAttribute('theme')).to.equal('dark');
      expect(element.getAttribute('status')).to.equal(shown.type === 'empty' ? 'empty' : 'loaded');
    });

    it('says its language to assistive technology', async () => {
      const element = await show();
      expect(shadowPart(element, '.base').lang).to.equal('zh-CN');
    });

    it('hides the fallback once it has something to show', async () => {
      const element = await show();
      expect(isSeen(fallbackOf(element))).to.equal(false);
    });

    it('keeps the fallback on failure, with a sentence and a way to try again', async () => {
      const element = await fail();
      expect(element.getAttribute('status')).to.equal('error');
      expect(isSeen(fallbackOf(element))).to.equal(true);
      expect(shadowPart(element, '[part~=error]').textContent).to.match(/\p{Script=Han}/u);
      const { attempt } = element;
      shadowPart(element, '[part~=error] button').click();
      expect(element.attempt).to.equal(attempt + 1);
    });

    it('is hidden by the hidden attribute', async () => {
      const element = await show({ hidden: '' });
      expect(isSeen(element)).to.equal(false);
    });

    it('warns once and throws never when another version defines it again', () => {
      const warnings: unknown[] = [];
      const { warn } = console;
      console.warn = (...message: unknown[]) => warnings.push(message);
      try {
        const another = class extends HTMLElement {};
        guardedDefine(tag, another, `0.0.0-${tag}`);
        guardedDefine(tag, another, `0.0.0-${tag}`);
        guardedDefine(tag, Element);
      } finally {
        console.warn = warn;
      }
      expect(warnings).to.have.length(1);
    });

    it('tells of loading and failure, across shadow roots, and no secret', async () => {
      const { heard, stop } = listen();
      const element = await show();
      await use?.(element);
      await fail();
      stop();
      expect(heard.map(({ type }) => type)).to.include.members(['huiyin-loaded', 'huiyin-failed']);
      expect(heard.every(({ composed }) => composed)).to.equal(true);
      for (const secret of secrets) expect(heard.map(contentOf).join('\n')).not.to.include(secret);
    });

    for (const attributes of [{}, { size: 'large' }, { theme: 'dark' }, { theme: 'red' }]) {
      it(`is clean to axe ${JSON.stringify(attributes)}`, async () => {
        expect(await axeFindings(await show(attributes))).to.deep.equal([]);
      });
    }

    it('is clean to axe when it failed', async () => {
      expect(await axeFindings(await fail())).to.deep.equal([]);
    });

    it('needs no inline style, which a strict Content-Security-Policy blocks', async () => {
      const { shadowRoot } = await show();
      expect(shadowRoot?.querySelectorAll('[style], style')).to.have.length(0);
    });

    it('keeps its nodes when the same is shown again', async () => {
      const element = await show();
      const before = [...shadowPart(element, '.base').querySelectorAll('*')];
      element.state = { ...shown };
      await element.updateComplete;
      const after = [...shadowPart(element, '.base').querySelectorAll('*')];
      expect(after.length).to.be.greaterThan(0);
      expect(after.every((node, index) => node === before[index])).to.equal(true);
    });
  });
}

function fallbackOf(element: Element): Element {
  const node = element.querySelector('#fallback');
  if (!node) throw new Error('the fallback is gone');
  return node;
}

/** Hears every event of ours that reaches the document, whatever its name. */
function listen(): { heard: Event[]; stop: () => void } {
  const heard: Event[] = [];
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event.type.startsWith('huiyin-')) heard.push(event);
    return dispatchEvent.call(this, event);
  };
  return { heard, stop: () => (EventTarget.prototype.dispatchEvent = dispatchEvent) };
}

/** Everything an event says beside what all events have. */
function contentOf(event: Event): string {
  const own = Object.entries(event);
  return JSON.stringify(own.filter(([name]) => name !== 'isTrusted'));
}
