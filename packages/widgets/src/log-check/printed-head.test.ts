// A head in one line pasted from an article or a poster: held against really signed logs, forks, other logs and bad copies.
import { expect } from 'chai';
import { formatLogHead, hexToBytes } from '@huiyin/sdk/rules';
import { ORIGIN, renewKey, SealedLog } from '../controllers/testing/sealed-log.js';
import { brokenHeard } from '../controllers/testing/seals.js';
import { axeFindings } from '../foundation/testing/axe.js';
import { isDrawn, unmountAll } from '../foundation/testing/fixture.js';
import type { HuiyinLogCheck } from './log-check.js';
import { fillIn, open, press, said, TAG, untilSaid } from './testing/reader.js';
import { UnitsServer } from './testing/units-server.js';

describe(`${TAG}: a head in one line, as it is printed`, () => {
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
  });

  const opened = async (): Promise<HuiyinLogCheck> => {
    const element = await open(server);
    fillIn(element, { key: log.key });
    return element;
  };
  const tick = (element: HuiyinLogCheck): boolean => isDrawn(element, '.mark-confirmed .solid');

  const lineAt = (of: SealedLog, size: number, origin = ORIGIN): string =>
    formatLogHead({ origin, size, root: hexToBytes(of.rootOf(size), 32) });

  it('is continued, with words around it and broken by an editor', async () => {
    const line = lineAt(log, 20);
    const element = await opened();
    for (const pasted of [
      line,
      `日志的头：\n${line}。`,
      line.replace(/(.{60})/, '$1\n'),
      line.split(' ').join('\n'),
    ]) {
      fillIn(element, { head: pasted });
      await press(element, '核对这一份');
      await untilSaid(element, '接得上：从那一份到今天');
      expect(tick(element)).to.equal(true);
      fillIn(element, { key: `${log.key} ` });
    }
    expect(await axeFindings(element)).to.deep.equal([]);
  });

  it('that the log never had may have been miscopied: that is said first, and the page is told nothing', async () => {
    const element = await opened();
    fillIn(element, { head: lineAt(new SealedLog({ told: 'parking' }), 20) });
    await press(element, '核对这一份');
    await untilSaid(element, '对不上：日志有20条的时候，不是这一行写的样子。');
    expect(said(element)).to.include('请先看看这一行抄得对不对');
    expect(tick(element)).to.equal(false);
    expect(broken.heard).to.deep.equal([]);
  });

  it('of more entries than are signed is neither', async () => {
    log.signedSize = 40;
    const element = await opened();
    fillIn(element, { head: lineAt(log, 50) });
    await press(element, '核对这一份');
    await untilSaid(element, '盖了章的记录里，还没有50条。');
    for (const mark of ['confirmed', 'late'])
      expect(isDrawn(element, `.mark-${mark} .solid`)).to.equal(false);
    expect(broken.heard).to.deep.equal([]);
  });

  it('under a log that was told otherwise before breaks that log, whatever the line says', async () => {
    const first = await opened();
    await press(first, '核对');
    await untilSaid(first, '签名对得上');
    unmountAll();
    const other = new SealedLog({ told: 'parking' });
    server = new UnitsServer(other);
    const element = await opened();
    fillIn(element, { head: lineAt(other, 20) });
    await press(element, '核对这一份');
    await untilSaid(element, '签了两个不一样的章');
    expect(broken.heard).to.deep.equal(['huiyin.test/FZ seal.forked']);
  });

  it('of another log is said to be so, beside its field, and nothing is asked', async () => {
    const element = await opened();
    fillIn(element, { head: lineAt(log, 20, 'elsewhere.test/FZ') });
    await press(element, '核对这一份');
    await untilSaid(element, '这一份是别的日志的');
    expect(element.shadowRoot?.activeElement?.id).to.equal('error-summary');
    expect(log.asked).to.deep.equal([]);
    expect(broken.heard).to.deep.equal([]);
  });

  it('that lost its end is asked for again', async () => {
    const element = await opened();
    fillIn(element, { head: lineAt(log, 20).slice(0, -3) });
    await press(element, '核对这一份');
    await untilSaid(element, '这一段读不出来');
    expect(log.asked).to.deep.equal([]);
  });
});
