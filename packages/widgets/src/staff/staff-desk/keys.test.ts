// Everything by keyboard, and no key that does what nobody asked for.
import { expect } from 'chai';
import { pageClock } from '../../foundation/clock.js';
import { letterChoice, wishOf, type KeyPlace, type Pressed } from './keys.js';
import { manyCases, morning, newCase } from './testing/cases.js';
import { Keyboard } from './testing/keyboard.js';
import { clear, seated, type Stage } from './testing/stage.js';

const now = pageClock.now();

async function sitting(...given: Parameters<typeof seated>): Promise<Stage & { readonly keys: Keyboard }> {
  const all = await seated(...given);
  all.clerk.sitDown();
  return { ...all, keys: new Keyboard(all.desk) };
}

describe('keys', () => {
  afterEach(() => {
    clear();
    letterChoice.keep(true);
  });

  it('go along the queue, whose lines are one stop for Tab', async () => {
    const { clerk, keys } = await sitting(morning(now));
    const at = (serial: number): string => `row-FZ-2026-000${serial}`;
    for (const [key, serial] of [
      ['ArrowDown', 301],
      ['j', 305],
      ['k', 301],
      ['ArrowUp', 288],
      ['ArrowUp', 288],
      ['End', 320],
      ['Home', 288],
    ] as const) {
      await keys.press(key);
      expect(clerk.isAt, key).to.equal(at(serial));
    }
    const stops = [...(clerk.part('.rows').querySelectorAll<HTMLElement>('.row') ?? [])];
    expect(stops.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
  });

  it('read on at the end of the queue', async () => {
    const { clerk, keys } = await sitting(manyCases(now, 60));
    await keys.press('End', 'ArrowDown');
    await clerk.until(() => clerk.isAt === 'row-FZ-2026-000051');
    expect(clerk.lines).to.have.length(60);
  });

  it('open a case with Enter and go back with Escape, what was written staying there', async () => {
    const { clerk, keys } = await sitting([newCase(now)]);
    await keys.press('Enter');
    await clerk.until(() => clerk.isAt === 'case-title');
    await keys.press('x');
    await clerk.until(() => clerk.isAt === 'f-declineReason-0');
    clerk.fill('f-goTo', '区交通委');
    await keys.press('Escape');
    await clerk.until(() => clerk.isAt === 'row-FZ-2026-000317');
    expect(clerk.field('f-goTo').value).to.equal('区交通委');
  });

  it('are the desk’s while nothing on the page has the focus, and the page’s once something has', async () => {
    const { clerk, keys, desk } = await sitting([newCase(now)]);
    (document.activeElement as HTMLElement | null)?.blur();
    await keys.press('?');
    await clerk.until(() => clerk.has('.help'));
    await keys.press('Escape');
    await clerk.until(() => !clerk.has('.help'));
    const link = document.createElement('a');
    link.href = '#elsewhere';
    desk.after(link);
    link.focus();
    await keys.press('?');
    expect(clerk.has('.help')).to.equal(false);
  });

  it('write no appeal down for whoever may not, and no button offers it', async () => {
    const { clerk, keys, desk } = await sitting([newCase(now)]);
    desk.withoutEntry = true;
    await desk.updateComplete;
    await keys.press('n');
    expect([clerk.has('#begin-enter'), clerk.has('.work')]).to.deep.equal([false, false]);
  });

  it('leave what is being written alone: nobody leaves the page without being asked', async () => {
    const { clerk, keys } = await sitting([newCase(now)]);
    const mayLeave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await keys.press('Enter');
    await clerk.until(() => clerk.isAt === 'case-title');
    expect(mayLeave()).to.equal(true);
    await keys.press('x');
    await clerk.until(() => clerk.isAt === 'f-declineReason-0');
    clerk.fill('f-goTo', '区交通委');
    await keys.press('Escape');
    expect(mayLeave()).to.equal(false);
  });

  it('are letters while something is typed', async () => {
    const { clerk, keys, server } = await sitting([newCase(now)]);
    await keys.press('Enter');
    await clerk.until(() => clerk.isAt === 'case-title');
    await keys.press('/');
    await clerk.until(() => clerk.isAt === 'search');
    await keys.type('anjxr?/');
    expect(clerk.field('search').value).to.equal('anjxr?/');
    expect(clerk.has('.work')).to.equal(false);
    expect(clerk.has('.help')).to.equal(false);
    expect(server.writes).to.deep.equal([]);
  });

  it('begin only what can be done', async () => {
    const { clerk, keys } = await sitting([newCase(now)]);
    await keys.press('a');
    expect(clerk.has('.work')).to.equal(false);
    await keys.press('Enter');
    await clerk.until(() => clerk.isAt === 'case-title');
    await keys.press('w');
    expect(clerk.has('.work')).to.equal(false);
    await keys.press('n');
    await clerk.until(() => clerk.isAt === 'f-title');
  });

  it('are listed, keep the focus among themselves, and let it go where it was', async () => {
    const { clerk, keys } = await sitting(morning(now));
    await keys.press('ArrowDown', '?');
    await clerk.until(() => clerk.isAt === 'help');
    expect(clerk.part('.help').textContent).to.include('不予受理').and.include('代居民登记');
    await keys.press('Tab', 'Tab', 'Tab');
    expect(clerk.isAt).to.equal('letters');
    await keys.press('Shift+Tab');
    expect(clerk.isAt).to.equal('help-close');
    await keys.press('Escape');
    await clerk.until(() => clerk.isAt === 'row-FZ-2026-000301');
    expect(clerk.has('.help')).to.equal(false);
  });

  it('can be turned off where they are single letters, on this device for good', async () => {
    const { clerk, keys } = await sitting([newCase(now)]);
    await keys.press('?');
    await clerk.until(() => clerk.isAt === 'help');
    await keys.press('Tab', 'Space', 'Escape');
    await clerk.until(() => clerk.isAt === 'row-FZ-2026-000317');
    await keys.press('Enter');
    await clerk.until(() => clerk.isAt === 'case-title');
    await keys.press('a', 'n', '?');
    expect([clerk.has('.work'), clerk.has('.help'), clerk.has('.acts kbd')]).to.deep.equal([
      false,
      false,
      false,
    ]);
    expect(letterChoice.read()).to.equal(false);
    await keys.press('Escape');
    await clerk.until(() => clerk.isAt === 'row-FZ-2026-000317');
  });

  it('belong to the input method while it composes a character', () => {
    const place: KeyPlace = { isTyping: false, isInQueue: true, isInWork: true, areLettersOn: true };
    const pressed = (key: string, more: object = {}): Pressed => ({
      ...{ key, ctrlKey: false, metaKey: false, altKey: false },
      ...{ isComposing: false, keyCode: 0, defaultPrevented: false, ...more },
    });
    for (const key of ['a', 'Escape', 'Enter', 'ArrowDown', '?', 'j']) {
      expect(wishOf(pressed(key, { isComposing: true }), place), key).to.equal(undefined);
      expect(wishOf(pressed(key, { keyCode: 229 }), place), key).to.equal(undefined);
    }
    expect(wishOf(pressed('Enter', { ctrlKey: true, isComposing: true }), place)).to.equal(undefined);
    expect(wishOf(pressed('Enter', { ctrlKey: true }), place)).to.deep.equal({ type: 'send' });
    expect(wishOf(pressed('？'), place)).to.deep.equal({ type: 'help' });
    expect(wishOf(pressed('a', { ctrlKey: true }), place)).to.equal(undefined);
  });

  it('of an input method, on the page, neither begin an act nor leave the form', async () => {
    const { clerk, desk, keys } = await sitting([newCase(now)]);
    await keys.press('Enter');
    await clerk.until(() => clerk.isAt === 'case-title');
    const compose = (key: string): void => {
      const init = { key, isComposing: true, bubbles: true, composed: true, cancelable: true };
      desk.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    };
    compose('a');
    await desk.updateComplete;
    expect(clerk.has('.work')).to.equal(false);
    await keys.press('x');
    await clerk.until(() => clerk.has('#f-goTo'));
    clerk.fill('f-goTo', '区');
    compose('Escape');
    await desk.updateComplete;
    expect(clerk.isAt).to.equal('f-goTo');
  });

  it('work in one pane, too', async () => {
    const { clerk, keys } = await sitting(morning(now), { width: 'narrow' });
    await keys.press('j', 'Enter');
    await clerk.until(() => clerk.isAt === 'case-title');
    await keys.press('/');
    await clerk.until(() => clerk.isAt === 'search');
    await keys.press('Escape');
    await clerk.until(() => clerk.isAt === 'row-FZ-2026-000301');
  });
});
