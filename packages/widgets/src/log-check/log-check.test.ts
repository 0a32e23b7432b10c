// Checking a log as somebody does who has a key: really signed logs, forks, old heads, receipts, and bad pastes.
import { expect } from 'chai';
import { renewKey, SealedLog } from '../controllers/testing/sealed-log.js';
import { brokenHeard } from '../controllers/testing/seals.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { behavesAsHuiyinElement } from '../foundation/testing/behaves-as-huiyin-element.js';
import { isDrawn, shadowPart, unmountAll } from '../foundation/testing/fixture.js';
import { HuiyinLogCheck } from './log-check.js';
import { fillIn, open, press, said, TAG, untilSaid } from './testing/reader.js';
import { units, UnitsServer } from './testing/units-server.js';

behavesAsHuiyinElement({ tag: TAG, element: HuiyinLogCheck, shown: { type: 'ready', units } });

describe(TAG, () => {
  let log: SealedLog;
  let server: UnitsServer;
  let broken: ReturnType<typeof brokenHeard>;
  beforeEach(() => {
    renewKey();
    log = new SealedLog();
    server = new UnitsServer(log);
    broken = brokenHeard();
  });
  afterEach(() => {
    unmountAll();
    broken.stop();
    history.replaceState(null, '', location.pathname + location.search);
  });

  const opened = async (): Promise<HuiyinLogCheck> => {
    const element = await open(server);
    fillIn(element, { key: log.key });
    return element;
  };
  const tick = (element: HuiyinLogCheck): boolean => isDrawn(element, '.mark-confirmed .solid');

  describe('before anything was asked', () => {
    it('shows no mark, asks no log, and stands at the page’s unit', async () => {
      const element = await open(server, { 'seal-key': log.key });
      expect(isDrawn(element, '.mark')).to.equal(false);
      expect(log.asked).to.deep.equal([]);
      expect((shadowPart(element, '#unit') as HTMLSelectElement).value).to.equal('fangzhuang');
    });

    it('fills in the key of the link, else the page’s, and warns until it is typed over', async () => {
      const other = new SealedLog({ isOthers: true }).key;
      const element = await open(server, { 'seal-key': other });
      const key = shadowPart(element, '#key') as HTMLTextAreaElement;
      expect(key.value).to.equal(other);
      expect(said(element)).to.include('骗人的服务器会给您一把假的');
      location.hash = `#key=${encodeURIComponent(log.key)}`;
      await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
      await element.updateComplete;
      expect(key.value).to.equal(log.key);
      fillIn(element, { key: log.key });
      await element.updateComplete;
      expect(said(element)).not.to.include('骗人的服务器会给您一把假的');
    });
  });

  describe('the log', () => {
    it('is verified, and then can be read from end to end, counted', async () => {
      const element = await opened();
      await press(element, '核对');
      await untilSaid(element, '签名对得上，前面50条记录已经替您记下');
      expect(tick(element)).to.equal(true);
      expect(said(element)).to.include('要下载约23kB');
      await press(element, '读一遍，一共50条');
      await untilSaid(element, '读完了：50条，一条不少，一条没改。');
      expect(said(element)).to.include('一共50打开的50扣住的0抹除了的0');
      expect(await axeFindings(element)).to.deep.equal([]);
      expect(broken.heard).to.deep.equal([]);
    });

    it('can be left unread: then nothing is said of it', async () => {
      const element = await opened();
      await press(element, '核对');
      await untilSaid(element, '签名对得上');
      log.isSilent = true;
      await press(element, '读一遍');
      await untilSaid(element, '读了0条，一共50条');
      await press(element, '停下');
      await untilSaid(element, '停下了，没有读完，所以还不能说什么。');
      log.isSilent = false;
      await press(element, '读一遍');
      await untilSaid(element, '读完了：50条');
    });

    it('that was changed inside is found broken by reading it', async () => {
      const element = await opened();
      await press(element, '核对');
      await untilSaid(element, '签名对得上');
      log.entries.splice(7, 1, { ...log.entries[7]!, facts: { record: 'appeal', category: 'parking' } });
      await press(element, '读一遍');
      await untilSaid(element, '对不上');
      expect(said(element)).to.include('seal.facts-differ');
      expect(broken.heard).to.deep.equal(['huiyin.test/FZ seal.facts-differ']);
    });

    it('that was told otherwise before is broken, with both signed texts to keep', async () => {
      const first = await opened();
      await press(first, '核对');
      await untilSaid(first, '签名对得上');
      unmountAll();
      server = new UnitsServer(new SealedLog({ told: 'parking' }));
      const element = await opened();
      await press(element, '核对');
      await untilSaid(element, '签了两个不一样的章');
      expect(tick(element)).to.equal(false);
      const evidence = shadowPart(element, 'pre').textContent ?? '';
      for (const text of [log.key, log.checkpoint().trim(), server.log.checkpoint().trim()]) {
        expect(evidence).to.include(text);
      }
      expect(await axeFindings(element)).to.deep.equal([]);
    });

    it('that can’t be reached is neither', async () => {
      const element = await opened();
      log.isDown = true;
      await press(element, '核对');
      await untilSaid(element, '现在核对不了');
      expect(tick(element)).to.equal(false);
      expect(said(element)).to.include('network.failed');
      expect(broken.heard).to.deep.equal([]);
    });

    it('is forgotten when another unit or key is chosen', async () => {
      const element = await opened();
      await press(element, '核对');
      await untilSaid(element, '签名对得上');
      fillIn(element, { unit: 'fangguyuan' });
      await element.updateComplete;
      expect(isDrawn(element, '.mark')).to.equal(false);
    });
  });

  describe('a head from elsewhere', () => {
    it('is continued, however it was pasted', async () => {
      const old = log.checkpoint(20);
      const element = await opened();
      for (const pasted of [old, old.trim(), `\n  ${old.replace(/\n/g, '\r\n  ')}`]) {
        fillIn(element, { head: pasted });
        await press(element, '核对这一份');
        await untilSaid(element, '接得上：从那一份到今天');
        fillIn(element, { key: `${log.key} ` });
      }
    });

    it('of another telling is broken', async () => {
      const element = await opened();
      fillIn(element, { head: new SealedLog({ told: 'parking' }).checkpoint(20) });
      await press(element, '核对这一份');
      await untilSaid(element, '和您以前看到的接不上');
      expect(broken.heard).to.deep.equal(['huiyin.test/FZ proof.not-consistent']);
    });

    const bad: [string, () => string, string][] = [
      ['nothing', () => '', '这一段读不出来'],
      ['anything', () => '方庄街道2026年', '这一段读不出来'],
      ['signed by another', () => new SealedLog({ isOthers: true }).checkpoint(), '不是用上面那把钥匙签的'],
      ['miscopied', () => log.checkpoint().replace('\n50\n', '\n51\n'), '签名是假的，或者贴的时候少了字'],
    ];
    for (const [what, note, sentence] of bad) {
      it(`that is ${what} is said to be so, beside its field, and says nothing of the log`, async () => {
        const element = await opened();
        fillIn(element, { head: note() });
        await press(element, '核对这一份');
        await untilSaid(element, sentence);
        expect(element.shadowRoot?.activeElement?.id).to.equal('error-summary');
        expect(isDrawn(element, '.mark-late .solid')).to.equal(false);
        expect(broken.heard).to.deep.equal([]);
        expect(await axeFindings(element)).to.deep.equal([]);
      });
    }
  });

  describe('a receipt', () => {
    it('is in the log, by its place and hash as they are printed', async () => {
      const element = await opened();
      fillIn(element, { place: '1 3', hash: ` ${log.entries[12]!.hash.toUpperCase()} ` });
      await press(element, '核对这一条');
      await untilSaid(element, '您这一条在盖了章的记录里。');
    });

    it('that is not there may have been miscopied: that is said first, and the page is told nothing', async () => {
      const element = await opened();
      fillIn(element, { place: '14', hash: log.entries[12]!.hash });
      await press(element, '核对这一条');
      await untilSaid(element, '盖了章的第14条，不是这个指纹。');
      expect(said(element)).to.include('抄得对不对');
      expect(broken.heard).to.deep.equal([]);
    });

    it('that is typed anew as none leaves nothing of the one before', async () => {
      const element = await opened();
      fillIn(element, { place: '第14条', hash: log.entries[12]!.hash });
      await press(element, '核对这一条');
      await untilSaid(element, '盖了章的第14条，不是这个指纹。');
      fillIn(element, { place: '第十' });
      await press(element, '核对这一条');
      await untilSaid(element, '有1处要改一改');
      expect(said(element)).not.to.include('不是这个指纹');
    });

    it('that can’t be one is not asked about', async () => {
      const element = await opened();
      fillIn(element, { place: '0', hash: 'abc' });
      await press(element, '核对这一条');
      await untilSaid(element, '有2处要改一改');
      expect(log.asked).to.deep.equal([]);
    });
  });

  describe('a key', () => {
    for (const [key, sentence] of [
      ['', '没有钥匙，什么也核对不了'],
      ['huiyin.test/FZ', '这把钥匙不完整，或者抄错了字'],
    ] as const) {
      it(`like “${key}” is asked for again, and nothing is asked with it`, async () => {
        const element = await open(server);
        fillIn(element, { key });
        await press(element, '核对');
        await untilSaid(element, sentence);
        expect(log.asked).to.deep.equal([]);
      });
    }
  });
});
