// Number and code in the page's fragment: used once, and gone from the address before anything else happens.
import { expect } from 'chai';
import { pageClock } from '../foundation/clock.js';
import { isSeen } from '../foundation/testing/fixture.js';
import { lives } from './testing/lives.js';
import { clear, stage } from './testing/stage.js';

const now = pageClock.now();
const life = lives.inHand(now);
const ADDRESS = location.href;

function goTo(hash: string): void {
  history.replaceState(null, '', `${ADDRESS}${hash}`);
}

describe('credentials in the fragment', () => {
  afterEach(() => {
    clear();
    goTo('');
  });

  it('open the case, and are out of the address at once', async () => {
    goTo(`#huiyin=${life.number}:4821093755661204`);
    const entries = history.length;
    const staged = stage(life);
    expect(location.href).to.equal(ADDRESS);
    expect(history.length).to.equal(entries);
    const { resident } = await staged;
    await resident.sees('芳古园社区正在办');
    await resident.until(() => resident.isAt === '3 号楼电梯常停在半层');
  });

  it('open the case also when a link on the page leads there', async () => {
    const { resident } = await stage(life, { number: 'FZ-2026-000042' });
    await resident.sees('查一查办到哪一步了');
    location.hash = `#huiyin=${life.number}:4821 0937 5566 1204`;
    await resident.sees('芳古园社区正在办');
    expect(location.hash).to.equal('');
  });

  it('that are wrong stand in the fields to be compared with the receipt', async () => {
    goTo(`#huiyin=${life.number}:0000000000000000`);
    const { resident } = await stage(life);
    await resident.sees('没有查到');
    await resident.until(() => resident.field('查询码').value !== '');
    expect(resident.field('诉求编号').value).to.equal(life.number);
    expect(resident.field('查询码').value).to.equal('0000 0000 0000 0000');
  });

  it('are not lost when the server can’t be reached: the fallback stays, and it can be tried again', async () => {
    goTo(`#huiyin=${life.number}:4821093755661204`);
    const { resident, server, tracker } = await stage(life, {}, true);
    await resident.sees('现在连不上');
    expect(isSeen(tracker.children[0]!)).to.equal(true);
    server.isDown = false;
    resident.press('再试一次');
    await resident.sees('芳古园社区正在办');
  });

  it('that can’t be any are removed and asked for', async () => {
    goTo('#huiyin=FZ-2026-000317:4821');
    const { resident } = await stage(life);
    expect(location.hash).to.equal('');
    expect(resident.field('查询码').value).to.equal('');
  });

  it('leave other fragments alone', async () => {
    goTo('#progress');
    await stage(life);
    expect(location.hash).to.equal('#progress');
  });
});
