// Words become public after a person looked: with consent only, hidden in parts, taken back, erased, counted.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PublishDraft } from '@huiyin/sdk';
import { proposedPassages } from '@huiyin/sdk/rules';
import { OperationError } from '../../src/use-cases/operation.js';
import { everythingIn } from '../db/support/everything.js';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { begin, type Journey } from './journey.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const words = {
  title: '三号楼电梯停了四天',
  text: '老人下不了楼，请回 13800138000。王明记。',
  place: '芳古园一区3号楼2单元501',
};
const agreed = { ...draft, ...words, consentToPublish: true };
const hidden: PublishDraft = proposedPassages(words);
const shown = {
  title: words.title,
  text: '老人下不了楼，请回 〔已隐去〕。王明记。',
  place: '芳古园一区〔已隐去〕',
};

const call = (number: string) => ({ path: { number }, query: {} });
const publish = (number: string, body = hidden, now = morning, unit = 'fangzhuang', key?: string) =>
  world.useCases['staff.appeals.publish']({ ...call(number), body }, at(now, staff(unit), key));
const refuse = (number: string, now = morning) =>
  world.useCases['staff.appeals.refusePublication'](
    { ...call(number), body: { reason: 'about-others', note: '写的主要是邻居家里的事。' } },
    at(now, staff('fangzhuang', 'lead')),
  );
const track = ({ receipt: { number, trackingCode } }: Journey, now = morning) =>
  world.useCases['appeals.track']({ ...call(number), body: undefined }, at(now, resident(trackingCode)));
const read = (number: string, now = morning) =>
  world.useCases['appeals.get']({ ...call(number), body: undefined }, at(now));
const unpublish = ({ receipt: { number, trackingCode } }: Journey) =>
  world.useCases['appeals.unpublish'](
    { ...call(number), body: { confirm: true } },
    at(morning, resident(trackingCode)),
  );
const counts = async (now = morning) =>
  (
    await world.useCases['appeals.lists'](
      { path: {}, query: { body: 'fangzhuang' }, body: undefined },
      at(now),
    )
  ).publication;
const queue = (publication?: 'pending', now = morning) =>
  world.useCases['staff.appeals.list'](
    { path: {}, query: { body: 'fangzhuang', ...(publication && { publication }) }, body: undefined },
    at(now, staff('fangzhuang')),
  );

describe('with consent', () => {
  test('words wait for a person, are published without what is hidden, and their resident sees both', async () => {
    const journey = await begin(world, morning, agreed);
    const { number } = journey.receipt;
    expect((await track(journey)).publication).toEqual({ state: 'pending', due: '2026-11-25' });
    expect(await read(number)).not.toHaveProperty('title');
    const { publication, publicationDecisions } = await publish(number, hidden, morning + day);
    const standing = { state: 'published', due: '2026-11-25', decidedOn: '2026-11-23', words: shown };
    expect(publication).toEqual({ ...standing, mayDecide: true });
    expect(publicationDecisions).toEqual([
      {
        at: '2026-11-23T09:30:00+08:00',
        decision: 'published',
        unit: expect.objectContaining({ slug: 'fangzhuang' }),
        person: 'fangzhuang 的工作人员',
      },
    ]);
    expect((await track(journey)).publication).toEqual(standing);
    expect(await read(number)).toMatchObject({ ...shown, publishedOn: '2026-11-23' });
    const { items } = await world.useCases['appeals.list'](
      { path: {}, query: { body: 'fangzhuang' }, body: undefined },
      at(morning),
    );
    const listed = items.find((one) => one.number === number);
    expect(listed).toMatchObject({ title: shown.title, place: shown.place });
    expect(listed).not.toHaveProperty('text');
  });

  test('what was published can be published again with more hidden, or refused: then nothing of it is left', async () => {
    const { number } = (await begin(world, morning, agreed)).receipt;
    await publish(number);
    const more = { ...hidden, text: [...hidden.text, { at: words.text.indexOf('王明'), length: 2 }] };
    await publish(number, more);
    expect((await read(number)).text).toBe('老人下不了楼，请回 〔已隐去〕。〔已隐去〕记。');
    const { publication, publicationDecisions } = await refuse(number);
    expect(publication).toMatchObject({ state: 'refused', reason: 'about-others' });
    expect(publicationDecisions?.map(({ decision }) => decision)).toEqual([
      'published',
      'published',
      'refused',
    ]);
    const now = await read(number);
    for (const part of ['title', 'text', 'place', 'publishedOn']) expect(now).not.toHaveProperty(part);
  });

  test('it is done once, however often it is sent under one key', async () => {
    const { number } = (await begin(world, morning, agreed)).receipt;
    const first = await publish(number, hidden, morning, 'fangzhuang', 'a-key-of-its-own-1');
    const again = await publish(number, hidden, morning + day, 'fangzhuang', 'a-key-of-its-own-1');
    expect(again).toEqual(first);
    expect(again.publicationDecisions).toHaveLength(1);
  });

  test('the resident takes the consent back: nothing is public, and nobody publishes it any more', async () => {
    const journey = await begin(world, morning, agreed);
    const { number } = journey.receipt;
    await publish(number);
    const tracked = await unpublish(journey);
    expect(tracked).toMatchObject({ consentToPublish: false });
    expect(tracked).not.toHaveProperty('publication');
    expect(await unpublish(journey)).toMatchObject({ consentToPublish: false });
    expect(await read(number)).not.toHaveProperty('title');
    await expect(publish(number)).rejects.toMatchObject({ code: 'appeal.no-consent' });
  });

  test('erasing leaves no word of what was published, and the decisions', async () => {
    const own = { ...agreed, title: '一句只有这里有的话电梯', text: '另一句只有这里有的话。' };
    const { number, trackingCode } = (await begin(world, morning, own)).receipt;
    await publish(number, { title: [], text: [], place: [] });
    expect(await everythingIn(world)).toContain('另一句只有这里有的话');
    await world.useCases['appeals.erase'](
      { ...call(number), body: { confirm: true } },
      at(morning, resident(trackingCode)),
    );
    const dump = await everythingIn(world);
    expect(dump).not.toContain('一句只有这里有的话');
    expect(await read(number)).not.toHaveProperty('title');
    await expect(publish(number)).rejects.toMatchObject({ code: 'appeal.erased' });
    expect(
      await world.query('select decision from publication_decision where number = $1', [number]),
    ).toEqual([{ decision: 'published' }]);
  });
});

describe('refused is', () => {
  const code = async (body: Partial<typeof agreed>, passages = hidden, unit = 'fangzhuang') => {
    const { number } = (await begin(world, morning, { ...agreed, ...body })).receipt;
    try {
      await publish(number, passages, morning, unit);
      return 'published';
    } catch (error) {
      if (!(error instanceof OperationError)) throw error;
      return error.facts.errors?.map((one) => `${one.pointer} ${one.code}`).join() ?? error.code;
    }
  };

  test('what its resident did not agree to', async () => {
    expect(await code({ consentToPublish: false })).toBe('appeal.no-consent');
  });

  test('a petition, whatever was agreed to', async () => {
    const { number } = await world.enter({ ...agreed, channel: 'petition' }, at(morning));
    await expect(publish(number)).rejects.toMatchObject({ code: 'appeal.is-petition' });
    expect(await world.query('select from public_words where number = $1', [number])).toEqual([]);
  });

  test('a neighbour’s decision, a passage past its text, and a title of which nothing is left', async () => {
    expect(await code({}, hidden, 'fangguyuan')).toBe('appeal.not-your-unit');
    expect(await code({}, { ...hidden, text: [{ at: 0, length: 9000 }] })).toBe('/text/0 field.out-of-range');
    expect(await code({}, { ...hidden, title: [{ at: 0, length: words.title.length }] })).toBe(
      '/title field.not-allowed',
    );
  });

  test('nothing of an anonymous case that agreed', async () => {
    expect(await code({ anonymous: true })).toBe('published');
  });
});

test('what waits, waits too long and is refused is counted in public and at the desk, which finds it', async () => {
  const before = await counts();
  const waiting = (await begin(world, morning, agreed)).receipt.number;
  const gone = (await begin(world, morning, agreed)).receipt.number;
  await refuse(gone);
  expect(await counts()).toEqual({ ...before, pending: before!.pending + 1, refused: before!.refused + 1 });
  // Three working days from Sunday the 22nd end on Wednesday the 25th.
  expect((await counts(morning + 3 * day))?.late).toBe(0);
  expect((await counts(morning + 4 * day))?.late).toBe(before!.pending + 1);
  const page = await queue('pending');
  expect(page.publication).toEqual(await counts());
  const numbers = page.items.map(({ number }) => number);
  expect(numbers).toContain(waiting);
  expect(numbers).not.toContain(gone);
});

test('the role that serves requests can change no decision and take none away', async () => {
  const rights = await world.query<{ privilege_type: string }>(
    `select privilege_type from information_schema.role_table_grants
     where table_name = 'publication_decision' and grantee = 'huiyin_app' order by 1`,
  );
  expect(rights.map(({ privilege_type: right }) => right)).toEqual(['INSERT', 'SELECT']);
});
