// Loading the library twice.
import { expect } from 'chai';
import { guardedDefine } from './guarded-define.js';
import { VERSION } from './version.js';

describe('guardedDefine', () => {
  const { warn } = console;
  let warnings: string[];
  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('registers a free tag', () => {
    class Fresh extends HTMLElement {}
    guardedDefine('huiyin-test-fresh', Fresh);
    expect(customElements.get('huiyin-test-fresh')).to.equal(Fresh);
  });

  it('says nothing when the same version comes again', () => {
    guardedDefine('huiyin-test-same', class extends HTMLElement {});
    guardedDefine('huiyin-test-same', class extends HTMLElement {});
    expect(warnings).to.deep.equal([]);
  });

  it('keeps the first and warns once for all tags when another version comes', () => {
    const first = class extends HTMLElement {};
    guardedDefine('huiyin-test-other', first);
    guardedDefine('huiyin-test-other-too', class extends HTMLElement {});
    guardedDefine('huiyin-test-other', class extends HTMLElement {}, '9.0.0');
    guardedDefine('huiyin-test-other-too', class extends HTMLElement {}, '9.0.0');
    expect(customElements.get('huiyin-test-other')).to.equal(first);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include(VERSION).and.to.include('9.0.0');
  });

  it('warns when the tag belongs to somebody else', () => {
    customElements.define('huiyin-test-foreign', class extends HTMLElement {});
    guardedDefine('huiyin-test-foreign', class extends HTMLElement {});
    expect(warnings).to.have.length(1);
  });

  it('puts one class under two tags', () => {
    class Shared extends HTMLElement {}
    guardedDefine('huiyin-test-one', Shared);
    guardedDefine('huiyin-test-two', Shared);
    expect(document.createElement('huiyin-test-two')).to.be.instanceOf(Shared);
  });
});

describe('VERSION', () => {
  it('is the package’s', async () => {
    // eslint-disable-next-line no-restricted-globals -- a test reads a file of this package
    const response = await fetch('/packages/widgets/package.json');
    const { version } = (await response.json()) as { version: string };
    expect(VERSION).to.equal(version);
  });
});
