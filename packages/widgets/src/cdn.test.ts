// The file pages load: what it registers, and which server it takes for its own.
import { expect } from 'chai';

describe('cdn', () => {
  const tags = ['portal', 'appeal-form', 'progress-tracker', 'report-card'].map((name) => `huiyin-${name}`);

  it('registers every element, and takes the script’s origin for the server', async () => {
    await import('./cdn.js');
    for (const tag of tags) expect(customElements.get(tag), tag).not.to.equal(undefined);
    const card = document.createElement('huiyin-report-card');
    expect(card.place?.endpoint).to.equal(new URL(import.meta.url).origin);
  });

  it('registers an element that few pages have where its tag stands, in a shadow root when told of it', async () => {
    const { loadPartsIn } = await import('./cdn.js');
    document.body.append(document.createElement('huiyin-channels'));
    await customElements.whenDefined('huiyin-channels');
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    root.append(document.createElement('huiyin-task-library'));
    const end = loadPartsIn(root);
    await customElements.whenDefined('huiyin-task-library');
    end();
    expect(customElements.get('huiyin-district-board')).to.equal(undefined);
  });

  it('offers every element under the name of its class', async () => {
    const names = Object.keys(await import('./index.js'));
    expect(names).to.include.members([
      'HuiyinPortal',
      'HuiyinAppealForm',
      'HuiyinProgressTracker',
      'HuiyinReportCard',
    ]);
  });
});
