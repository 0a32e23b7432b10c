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
