// Whose nonce the elements' style tags carry.
import { expect } from 'chai';
import { takeNonce } from './nonce.js';

function pageWith(head: string): Document {
  return new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');
}

describe('takeNonce', () => {
  it('takes the nonce of the page’s scripts', () => {
    const global: { litNonce?: string } = {};
    takeNonce(pageWith('<script src="/a.js"></script><script nonce="n-1"></script>'), global);
    expect(global).to.deep.equal({ litNonce: 'n-1' });
  });

  it('leaves the one the page chose', () => {
    const global = { litNonce: 'own' };
    takeNonce(pageWith('<script nonce="n-1"></script>'), global);
    expect(global.litNonce).to.equal('own');
  });

  it('sets none where the page has none', () => {
    const global = {};
    takeNonce(pageWith('<script></script><script nonce></script>'), global);
    expect(global).to.deep.equal({});
  });
});
