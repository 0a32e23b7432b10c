// Which elements get registered, and when.
import { expect } from 'chai';
import { loadWhatIsUsed } from './loader.js';

describe('loadWhatIsUsed', () => {
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
  const fail = (error: unknown) => {
    throw error;
  };

  it('registers what is there, what comes later, and nothing else', async () => {
    root.innerHTML = '<section><huiyin-portal></huiyin-portal></section>';
    end = loadWhatIsUsed(root, fail);
    await customElements.whenDefined('huiyin-portal');
    expect(customElements.get('huiyin-progress-tracker')).to.equal(undefined);
    root.firstElementChild?.append(document.createElement('huiyin-progress-tracker'));
    await customElements.whenDefined('huiyin-progress-tracker');
    expect(customElements.get('huiyin-report-card')).to.equal(undefined);
  });

  it('looks no more once it is told to end', async () => {
    end = loadWhatIsUsed(root, fail);
    end();
    root.append(document.createElement('huiyin-report-card'));
    await Promise.resolve();
    expect(customElements.get('huiyin-report-card')).to.equal(undefined);
  });
});
