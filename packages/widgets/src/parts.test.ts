// Elements that are loaded where their tags stand: when, how often, and what is seen when they can't be.
import { expect } from 'chai';
import type { HuiyinFailedEvent } from './foundation/events.js';
import { guardedDefine } from './foundation/guarded-define.js';
import { ManualClock, settled } from './foundation/testing/manual-clock.js';
import { loadParts } from './parts.js';

let made = 0;

describe('loadParts', () => {
  let root: HTMLElement;
  let end: () => void;
  beforeEach(() => {
    root = document.createElement('div');
    document.body.append(root);
  });
  afterEach(() => {
    end();
    root.remove();
  });

  /** A tag of its own for each test, and a loader that fails as often as told. */
  function part(failures = 0) {
    const tag = `huiyin-test-part-${made++}`;
    const loads: number[] = [];
    const load = async (): Promise<void> => {
      loads.push(loads.length);
      if (loads.length <= failures) throw new Error('not to be had');
      guardedDefine(tag, class extends HTMLElement {});
    };
    return { tag, loads, load };
  }

  it('loads what stands in the page and what comes later, each once, and nothing else', async () => {
    const [there, later, never] = [part(), part(), part()];
    root.innerHTML = `<p><${there.tag}></${there.tag}></p>`;
    end = loadParts(
      root,
      [there, later, never].map(({ tag, load }) => [tag, load]),
    );
    root.insertAdjacentHTML('beforeend', `<${later.tag}></${later.tag}><${there.tag}></${there.tag}>`);
    await customElements.whenDefined(later.tag);
    expect([there, later, never].map(({ loads }) => loads.length)).to.deep.equal([1, 1, 0]);
  });

  it('leaves a tag alone that is registered already', async () => {
    const { tag, load, loads } = part();
    guardedDefine(tag, class extends HTMLElement {});
    root.innerHTML = `<${tag}></${tag}>`;
    end = loadParts(root, [[tag, load]]);
    await settled();
    expect(loads).to.deep.equal([]);
  });

  it('keeps the fallback and reports a failure, and has it when it is there again', async () => {
    const { tag, load, loads } = part(2);
    const clock = new ManualClock();
    const failures: HuiyinFailedEvent[] = [];
    root.addEventListener('huiyin-failed', (event) => failures.push(event));
    root.innerHTML = `<${tag}><a href="/b/fangzhuang">看网页</a></${tag}>`;
    end = loadParts(root, [[tag, load]], clock);
    await settled();
    expect(root.firstElementChild?.getAttribute('status')).to.equal('error');
    expect(root.textContent).to.equal('看网页');
    await clock.pass(5_000);
    await clock.pass(30_000);
    expect(customElements.get(tag)).to.not.equal(undefined);
    expect(loads).to.have.length(3);
    expect(failures.map(({ code, retryable }) => [code, retryable])).to.deep.equal([
      ['setup.part-not-loaded', true],
      ['setup.part-not-loaded', true],
    ]);
  });

  it('asks no more after three failures until the device is on the network again', async () => {
    const { tag, load, loads } = part(3);
    const clock = new ManualClock();
    root.innerHTML = `<${tag}></${tag}>`;
    end = loadParts(root, [[tag, load]], clock);
    await settled();
    await clock.pass(3_600_000);
    expect([loads.length, clock.waiting]).to.deep.equal([3, 0]);
    dispatchEvent(new Event('online'));
    await settled();
    expect(customElements.get(tag)).to.not.equal(undefined);
  });
});
