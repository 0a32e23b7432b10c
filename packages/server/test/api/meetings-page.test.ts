// `/desk/meetings`: a report meeting is announced, moved, held and looked back on, from a browser without script.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

let site: DeskSite;
beforeAll(async () => {
  site = await createDeskSite();
});
afterAll(() => site.close());

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const typed = {
  act: 'announce',
  body: 'fangzhuang',
  kind: 'street',
  title: '第四季度报告会',
  day: '2026-11-22',
  time: '19:00',
  place: '方庄文化中心',
  agenda: '没办好的\n\n现场提问',
  desks: '电梯大修｜芳古园社区',
  seats: '240',
};

it('announces one, moves it in the open, holds it on its day and looks back, and everybody reads it', async () => {
  const { visitor, landed } = await site.signIn('lead@fangzhuang');
  expect(landed.text).toContain('href="/desk/meetings"');
  const path = `${site.origin}/desk/meetings`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const announced = await visitor.go(path, { form: { ...typed, csrf, key: 'key-of-the-meeting' } });
  expect(announced.text).toContain('记下来了。');
  const meeting = /FZ-M-[0-9-]+/.exec(announced.text)?.[0] ?? '';
  const on = (form: Record<string, string>, key: string) =>
    visitor.go(path, { form: { csrf, key, meeting, ...form } });
  const short = await on({ act: 'move', place: '社区服务站', reason: '换' }, 'key-of-a-short-move');
  expect(short.response.status).toBe(422);
  expect(short.text).toContain('至少要写 10 个字');
  const reason = '文化中心当天要做消防检修，换一个地方。';
  await on({ act: 'move', place: '社区服务站', reason }, 'key-of-the-move');
  await on({ act: 'open' }, 'key-of-the-opening');
  const counted = { elderly: '60', families: '20', disabled: '2' };
  await on({ act: 'attend', ...counted }, 'key-of-the-attendance');
  await on({ act: 'close' }, 'key-of-the-closing');
  await on({ act: 'minute', text: '先讲没办好的。' }, 'key-of-the-minutes');
  const review = { well: '讲清了', badly: '停车没有数', next: '带数表' };
  const reviewed = await on({ act: 'review', ...review }, 'key-of-the-review');
  expect(reviewed.text).not.toMatch(/\{\w+\}/);
  const page = await new Visitor().go(`${site.origin}/m/${meeting}`);
  for (const said of [typed.title, reason, '方庄文化中心', '芳古园社区', '一共82人', '停车没有数']) {
    expect(page.text).toContain(said);
  }
  expect((await new Visitor().go(`${site.origin}/b/fangzhuang`)).text).toContain(`/m/${meeting}`);
});

it('prints seat slips once; residents take seats, give one back and rate by slip, all without script', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const path = `${site.origin}/desk/meetings`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const form = { ...typed, csrf, key: 'key-of-a-small-hall', seats: '6' };
  const meeting = /FZ-M-[0-9-]+/.exec((await visitor.go(path, { form })).text)?.[0] ?? '';
  const on = (more: Record<string, string>) => visitor.go(path, { form: { csrf, meeting, ...more } });
  const sheet = await on({ act: 'print', count: '2', key: 'key-of-the-printing' });
  expect(sheet.text.match(/座位 \d 号/g)).toEqual(['座位 1 号', '座位 2 号']);
  expect(sheet.text.match(/<svg/g)).toHaveLength(2);
  expect(sheet.response.headers.get('cache-control')).toBe('no-store');
  const printed = /\d{4} \d{4} \d{4} \d{4}/.exec(sheet.text)?.[0] ?? '';

  const resident = new Visitor();
  const page = `${site.origin}/m/${meeting}`;
  const send = (to: string, more: Record<string, string>) =>
    resident.go(`${page}/${to}`, { form: { key: `key-of-${to}-${Object.values(more).join('-')}`, ...more } });
  // A page that were kept would give the next one the same key, and so the same seats.
  expect((await resident.go(page)).response.headers.get('cache-control')).toBe('no-store');
  const missing = await send('seats', { people: '9' });
  expect(missing.response.status).toBe(422);
  expect(missing.text).toContain('href="#seats-cohort"');
  const taken = await send('seats', { cohort: 'elderly', people: '3' });
  expect(taken.text.match(/座位 \d 号/g)).toEqual(['座位 3 号', '座位 4 号', '座位 5 号']);
  const [code = ''] = /\d{4} \d{4} \d{4} \d{4}/.exec(taken.text) ?? [];
  const short = await send('seats', { cohort: 'families', people: '2' });
  expect(short.text).toContain('座位只剩1个，不够2个人坐');
  await send('seats', { cohort: 'families', people: '1' });
  expect((await resident.go(page)).text).toContain('座位满了。没有座位也能说话');
  expect((await send('returned-seats', { code: '1' })).text).toContain('一位一位再核对');
  expect((await send('returned-seats', { code })).text).toContain('退好了');
  expect((await resident.go(page)).text).toContain('登记和发出了5个');
  expect((await visitor.go(`${path}?meeting=${meeting}`)).text).toContain('能用的座位条5张');

  await on({ act: 'open', key: 'key-of-its-opening' });
  expect((await send('ratings', { code: printed })).text).toContain('请选满意不满意');
  expect((await send('ratings', { code: printed, rating: 'fair', solved: 'half' })).text).toContain('评好了');
  const again = await send('ratings', { code: printed, rating: 'satisfied' });
  expect(again.response.status).toBe(409);
  expect(again.text).toContain('已经评过了');
  await on({ act: 'close', key: 'key-of-its-closing' });
  const after = (await resident.go(page)).text;
  expect(after).toContain('发出5张座位条，1人评了。');
  expect(after).toContain('样本不足');
  expect((await resident.go(`${page}/ratings`)).text).toContain('座位条评价');
});

it('takes a question from a telephone to the wall only through a clerk, all without script', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const path = `${site.origin}/desk/meetings`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const form = { ...typed, csrf, key: 'key-of-an-asked-meeting' };
  const meeting = /FZ-M-[0-9-]+/.exec((await visitor.go(path, { form })).text)?.[0] ?? '';
  const on = (more: Record<string, string>) => visitor.go(path, { form: { csrf, meeting, ...more } });
  const resident = new Visitor();
  const page = await resident.go(`${site.origin}/m/${meeting}`);
  expect(hidden(page.text, 'meeting')).toBe(meeting);
  const question = { title: '晚上停车怎么办', text: '一到七点就没有地方停。', place: '芳星园' };
  const said = { ...question, category: 'parking', kind: 'request', meeting, body: 'fangzhuang' };
  const check = await resident.go(`${site.origin}/submit`, { form: said });
  expect(check.text).toContain('在哪场报告会上问');
  const [token, key] = [hidden(check.text, 'token'), hidden(check.text, 'key')];
  await resident.go(`${site.origin}/submit`, { form: { ...said, asked: '', token, key, step: 'send' } });
  expect((await resident.go(`${site.origin}/m/${meeting}`)).text).not.toContain(question.title);
  const waiting = await visitor.go(`${path}?meeting=${meeting}`);
  expect(waiting.text).toContain('等着问的 1 件');
  expect(waiting.text).toContain(question.text);
  const number = /FZ-2026-\d{6}/.exec(waiting.text)?.[0] ?? '';
  await on({ act: 'open', key: 'key-of-the-asked-opening' });
  const put = { act: 'take', appeal: number, turn: '1' };
  const unfit = await on({ ...put, asked: '打 13800138000 问停车', key: 'key-of-unfit-words' });
  expect(unfit.text).toContain('手机号');
  expect(unfit.text).toContain(`href="#take-${number}-asked"`);
  const taken = await on({ ...put, asked: '晚上停车怎么错开？', key: 'key-of-fit-words' });
  expect(taken.text).not.toContain('等着问的');
  expect((await resident.go(`${site.origin}/m/${meeting}`)).text).toContain('晚上停车怎么错开？');
});

it('takes what is asked from a telephone with its answer at once: a promise, and a suggestion that is taken up', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const path = `${site.origin}/desk/meetings`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const form = { ...typed, csrf, key: 'key-of-an-answering-meeting' };
  const meeting = /FZ-M-[0-9-]+/.exec((await visitor.go(path, { form })).text)?.[0] ?? '';
  const on = (more: Record<string, string>) => visitor.go(path, { form: { csrf, meeting, ...more } });
  const resident = new Visitor();
  const ask = async (title: string, kind: string) => {
    const said = { title, text: title, place: '芳星园', category: 'parking', kind };
    const headers = { 'content-type': 'application/json', 'idempotency-key': `key-of-a-${kind}` };
    const url = `${site.origin}/v1/meetings/${meeting}/questions`;
    const { status } = await fetch(url, { method: 'POST', headers, body: JSON.stringify(said) });
    expect(status).toBe(201);
  };
  await ask('晚上停车怎么办', 'request');
  await ask('食堂晚上也开', 'suggestion');
  await on({ act: 'open', key: 'key-of-an-answering-opening' });
  const { text } = await visitor.go(`${path}?meeting=${meeting}`);
  const [request = '', suggestion = ''] = [...text.matchAll(/name="appeal" value="(FZ-2026-\d{6})"/g)]
    .map(([, number = '']) => number)
    .filter((number, index, all) => all.indexOf(number) === index);
  expect(text).toContain(`id="take-${suggestion}-adoptedIn"`);
  expect(text).not.toContain(`id="take-${request}-adoptedIn"`);
  expect(text).not.toContain(`id="take-${suggestion}-basis"`);
  const promise = {
    ...{ act: 'take', appeal: request, turn: '1', asked: '晚上停车怎么错开？', answerType: 'promised' },
    ...{ answerText: '和写字楼谈好了。', promise: '七点以后开放写字楼车位。', owner: '李主任', due: '2' },
  };
  const short = await on({ ...promise, key: 'key-of-a-short-promise' });
  expect(short.response.status).toBe(422);
  expect(short.text).toContain('请填“什么职务”。');
  expect(short.text).toContain(`href="#take-${request}-ownerTitle"`);
  expect(short.text).toContain('七点以后开放写字楼车位。');
  const untyped = await on({ ...promise, answerType: '', key: 'key-of-an-untyped-answer' });
  expect(untyped.text).toContain('请选“怎么答的”。');
  expect((await on({ ...promise, ownerTitle: '副主任', key: 'key-of-a-promise' })).response.status).toBe(200);
  const unfit = { act: 'take', appeal: suggestion, turn: '2', asked: '食堂晚上开不开？', answerText: '开。' };
  const refused = await on({ ...unfit, answerType: 'resolved', key: 'key-of-an-unfit-answer' });
  expect(refused.response.status).toBe(409);
  const taken = await on({
    ...{ ...unfit, answerType: 'adopted', adoptedIn: '食堂服务办法', key: 'key-of-a-fit-answer' },
  });
  expect(taken.response.status).toBe(200);
  const shown = (await resident.go(`${site.origin}/m/${meeting}`)).text;
  for (const said of ['和写字楼谈好了。', '七点以后开放写字楼车位。', '采纳', '李主任'])
    expect(shown).toContain(said);
});

it('says which line is wrong and why, and loses nothing', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const path = `${site.origin}/desk/meetings`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const form = { ...typed, csrf, key: 'key-of-a-wrong-meeting', title: '请打 13800138000', time: '' };
  const wrong = await visitor.go(path, { form: { ...form, desks: '找人｜芳古园社区\n电梯｜没有这个单位' } });
  expect(wrong.response.status).toBe(422);
  expect(wrong.text).toContain('手机号');
  expect(wrong.text).toContain('第2行：');
  expect(wrong.text).toContain('没有这个单位');
  expect(wrong.text).toContain('href="#announce-time"');
  const past = await visitor.go(path, {
    form: { ...typed, csrf, key: 'key-of-a-past-one', day: '2026-11-01' },
  });
  expect(past.text).toContain('时间在现在以后、一年以内');
});

it('offers nobody what is not theirs to do, and takes no form from elsewhere', async () => {
  const path = `${site.origin}/desk/meetings`;
  const { visitor: auditor } = await site.signIn('auditor@fengtai');
  expect((await auditor.go(path)).text).toContain('您的岗位用不到这一页');
  const { visitor } = await site.signIn('lead@fangzhuang');
  const forged = await visitor.go(path, { form: { ...typed, csrf: 'x' }, stay: true });
  expect(forged.response.status).toBe(403);
});

it('takes slips out of use that were not handed out, names the line that is wrong, and says so in public', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const path = `${site.origin}/desk/meetings`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const form = { ...typed, csrf, key: 'key-of-a-hall-of-slips', seats: '8', day: '2026-11-23' };
  const meeting = /FZ-M-[0-9-]+/.exec((await visitor.go(path, { form })).text)?.[0] ?? '';
  let presses = 0;
  const on = (more: Record<string, string>) =>
    visitor.go(path, { form: { csrf, meeting, key: `key-of-a-void-${(presses += 1)}`, ...more } });
  const desk = async () => (await visitor.go(`${path}?meeting=${meeting}`)).text.replace(/\s+/g, ' ');
  expect(await desk()).not.toContain('id="void-slips-printing"');
  const sheet = await on({ act: 'print', count: '3' });
  expect(sheet.text).toContain('这是这一场第1次印的');
  const [first = ''] = /\d{4} \d{4} \d{4} \d{4}/.exec(sheet.text) ?? [];
  expect(await desk()).toContain('第1次印的，还有3张能用');
  const reason = '打印机卡纸，这几张看不清。';
  const neither = await on({ act: 'void-slips', reason });
  expect(neither.response.status).toBe(422);
  expect(neither.text).toContain('写号码，或者选一次印的，写一样。');
  const wrong = await on({ act: 'void-slips', codes: `${first}\n\n1234`, reason });
  expect(wrong.text.replace(/\s+/g, ' ')).toContain('第3行：没有这个号码的座位条');
  expect(wrong.text).toContain(reason);
  expect((await on({ act: 'void-slips', codes: first, reason })).text).toContain('记下来了。');
  expect((await on({ act: 'void-slips', printing: '1', reason })).text).toContain('记下来了。');
  expect(await desk()).not.toContain('第1次印的');
  const page = (await new Visitor().go(`${site.origin}/m/${meeting}`)).text.replace(/\s+/g, ' ');
  expect(page).toContain(`作废座位条1张：${reason}`);
  expect(page).toContain(`作废座位条2张：${reason}`);
  expect(page).not.toMatch(/\{\w+\}/);
});
