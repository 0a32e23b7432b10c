// How anybody checks a unit's log: said on a page that needs no script.
import { describe, expect, it } from 'vitest';
import { OperationError } from '../../src/use-cases/operation.js';
import { sealKey, site } from './support/site.js';

const note = `huiyin.example/FZ
3
JZbG7+cSjthfW8haI7IEieuEAhryJoNMJQTWvBwOUE8=

— huiyin.example/FZ tAXZv/sA1je5GlBYC2c+f864QnAfFIgQwtY73aL8fZUO/ENjUJXVSeSYboxeAtXAlx3rIWE8Zu88oMzv7MXr5Sk8AQU=
`;

describe('the page of a log', () => {
  it('shows what is signed now, and the command that checks it from elsewhere', async () => {
    const page = await site({ 'log.checkpoint': () => Promise.resolve(note) }).read('/verify/fangzhuang');
    expect(page).toContain('现在一共封存了3条');
    expect(page).toContain('tAXZv/sA1je5GlBYC2c+f864QnAfFIgQwtY73aL8fZUO');
    expect(page).toMatch(/huiyin-verify verify https?:\/\/\S+ --body fangzhuang --key/);
    expect(page).toContain('别向这台服务器要');
    // Where a unit's page leads who asks what an appraisal was counted from.
    expect(page).toContain('<h2 id="appraisal">');
    expect(page).toMatch(/huiyin-verify appraisal \S+ --key \S+ --from https?:/);
    expect(page).toContain('<a href="/verify/fangzhuang">自己核对记录</a>');
  });

  it('gives the tag that checks here, and says that the server’s own key is to be compared', async () => {
    const page = await site({ 'log.checkpoint': () => Promise.resolve(note) }).read('/verify/fangzhuang');
    expect(page).toContain(`<huiyin-log-check body="fangzhuang" seal-key="${sealKey}"`);
    expect(page).toContain('src="/cdn/0.1.0/huiyin-log-check.min.js" integrity="sha384-y"');
    expect(page).toContain('请拿手里的和它对一对');
    expect(page).not.toMatch(/核对过了|对得上：|没有被改过/);
  });

  it('says so where nothing is signed yet', async () => {
    const empty = () => Promise.reject(new OperationError('log.empty'));
    const page = await site({ 'log.checkpoint': empty }).read('/verify/fangzhuang');
    expect(page).toContain('还没有签过名');
  });

  it('lets the unit be chosen', async () => {
    expect(await site().read('/verify')).toContain('href="/verify/fangzhuang"');
  });
});
