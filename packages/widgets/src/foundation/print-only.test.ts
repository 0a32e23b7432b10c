// What is marked while one element is printed, through slots and shadow roots.
import { expect } from 'chai';
import { printOnly } from './print-only.js';

const MARK = 'data-huiyin-off-paper';

describe('printOnly', () => {
  const { print } = globalThis;
  let stage: HTMLElement;
  /** What is off the paper while the dialog is open. */
  let unprinted: string[] = [];

  const names = (root: ParentNode): string[] => [...root.querySelectorAll(`[${MARK}]`)].map(({ id }) => id);

  beforeEach(() => {
    stage = document.createElement('main');
    stage.innerHTML = `<p id="before"></p><div><x-frame><p id="beside"></p><b id="slip"></b></x-frame></div>`;
    const frame = stage.querySelector('x-frame')?.attachShadow({ mode: 'open' });
    if (frame) frame.innerHTML = '<header id="frame"></header><section><slot></slot></section>';
    document.body.append(stage);
    globalThis.print = () => {
      const inner = stage.querySelector('x-frame')?.shadowRoot;
      unprinted = [...names(stage), ...(inner ? names(inner) : [])];
    };
  });
  afterEach(() => {
    dispatchEvent(new Event('afterprint'));
    stage.remove();
    globalThis.print = print;
  });

  const slip = (): Element => stage.querySelector('#slip') as Element;

  it('marks what stands beside the element and its ancestors, in the frame it is slotted into too', () => {
    printOnly(slip());
    expect(unprinted).to.deep.equal(['before', 'beside', 'frame']);
    expect(slip().closest(`[${MARK}]`)).to.equal(null);
  });

  it('takes the marks away when the dialog closes', () => {
    printOnly(slip());
    expect(names(document)).to.include('before');
    dispatchEvent(new Event('afterprint'));
    expect(names(document)).to.deep.equal([]);
  });

  it('begins afresh where the engine never said that the dialog has closed', () => {
    printOnly(slip());
    printOnly(stage.querySelector('#before') as Element);
    dispatchEvent(new Event('afterprint'));
    expect(names(document)).to.deep.equal([]);
  });

  it('hides nothing on the screen', () => {
    (stage.querySelector('#before') as HTMLElement).textContent = '上面';
    printOnly(slip());
    expect((stage.querySelector('#before') as HTMLElement).getClientRects()).to.have.length.above(0);
  });
});
