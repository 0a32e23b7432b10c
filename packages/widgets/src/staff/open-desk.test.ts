// The page /desk hands its elements the session's desk, whenever they are defined.
import { expect } from 'chai';
import { openDesk, reloadWhenBroughtBack, type DeskElement } from './open-desk.js';

function page(markup: string): Document {
  const made = document.implementation.createHTMLDocument();
  made.body.innerHTML = markup;
  return made;
}

const signedIn =
  '<div id="desk" data-csrf-token="dG9rZW4"><huiyin-staff-desk body="fangzhuang"></huiyin-staff-desk></div>';

describe('the page /desk', () => {
  it('gives the element a desk that asks with the session’s token', async () => {
    const made = page(signedIn);
    const desk = openDesk(made, location.origin);
    const element = made.querySelector<DeskElement>('huiyin-staff-desk');
    expect(element?.desk).to.equal(desk);
    const asked: Request[] = [];
    const platform = window.fetch;
    window.fetch = (input, init) => {
      asked.push(new Request(input, init));
      return Promise.resolve(Response.json({ number: 'FZ-2026-000109' }));
    };
    try {
      await element?.desk?.appeals.get('FZ-2026-000109');
    } finally {
      window.fetch = platform;
    }
    expect(asked[0]?.url).to.equal(`${location.origin}/v1/staff/appeals/FZ-2026-000109`);
    expect(asked[0]?.headers.get('huiyin-csrf')).to.equal('dG9rZW4');
    expect(asked[0]?.credentials).to.equal('same-origin');
  });

  it('opens nothing where nobody is signed in', () => {
    for (const markup of ['', '<div id="desk"></div>', '<div id="desk" data-csrf-token=""></div>']) {
      expect(openDesk(page(markup), location.origin)).to.equal(undefined);
    }
  });

  it('is asked for anew when the browser brings it back from its memory', () => {
    let reloads = 0;
    const target = new EventTarget();
    const view = Object.assign(target, { location: { reload: () => (reloads += 1) } });
    reloadWhenBroughtBack(view as unknown as Window);
    target.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(reloads).to.equal(0);
    target.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(reloads).to.equal(1);
  });
});
