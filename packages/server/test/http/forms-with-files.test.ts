// Forms with files as hostile input: words are kept whatever is wrong with a file, and nothing is guessed.
import { PHOTO_RULES } from '@huiyin/sdk/rules';
import { describe, expect, it } from 'vitest';
import { testApp } from './support/app.js';
import { plainPages } from './support/pages.js';

const { ask } = testApp({
  pages: plainPages({
    submit: async (page) => {
      const { form, files } = await page.formWithFiles();
      const seen = files.map(({ bytes, ...file }) => ({ ...file, ...(bytes && { size: bytes.length }) }));
      return Response.json({ form: [...form], files: seen });
    },
  }),
});

const file = (size: number, name: string): File => new File([new Uint8Array(size)], name);

async function read(form: FormData): Promise<unknown> {
  return await (await ask('/submit', { method: 'POST', body: form })).json();
}

function written(...files: readonly File[]): FormData {
  const form = new FormData();
  form.append('title', '电梯 & “坏”了');
  for (const one of files) form.append('photos', one);
  form.append('text', '第一行\r\n第二行');
  return form;
}

const words = [
  ['title', '电梯 & “坏”了'],
  ['text', '第一行\r\n第二行'],
];

const boundary = 'x'.repeat(20);
const raw = (...parts: readonly (string | Uint8Array)[]): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
  body: Buffer.concat(parts.map((part) => Buffer.from(part as string))),
});
const field = (name: string): string =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`;
const end = `\r\n--${boundary}--\r\n`;

describe('a form with files', () => {
  it('has its fields as any other, and each file by its own name', async () => {
    const form = written(file(3, '照片 "一".jpg'), file(0, ''));
    expect(await read(form)).toEqual({
      form: words,
      files: [{ field: 'photos', name: expect.stringContaining('照片') as string, size: 3 }],
    });
  });

  it('in which nothing was chosen, as browsers send it, has none', async () => {
    const nothing = `\r\n--${boundary}\r\nContent-Disposition: form-data; name="photos"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n`;
    const answer = await ask('/submit', raw(field('title'), '电梯', nothing, end));
    expect(await answer.json()).toEqual({ form: [['title', '电梯']], files: [] });
  });

  it('without files, and as plain fields, is the same form', async () => {
    expect(await read(written())).toEqual({ form: words, files: [] });
    const body = new URLSearchParams({ title: '电梯' });
    expect(await (await ask('/submit', { method: 'POST', body })).json()).toEqual({
      form: [['title', '电梯']],
      files: [],
    });
  });

  it('keeps its words when a file is too large or there are too many', async () => {
    const form = written(
      file(PHOTO_RULES.mostBytes + 1, 'large.jpg'),
      ...Array.from({ length: 6 }, (_, index) => file(2, `${index}.jpg`)),
    );
    const { files, ...rest } = (await read(form)) as { files: { leftOut?: string }[] };
    expect(rest).toEqual({ form: words });
    expect(files.map(({ leftOut }) => leftOut)).toEqual([
      'too-large',
      ...Array(5).fill(undefined),
      'too-many',
    ]);
  });

  it('gives back the room its files took', async () => {
    // Far more, one after the other, than is held at once.
    for (let round = 0; round < 5; round++) {
      const full = Array.from({ length: 6 }, (_, index) => file(PHOTO_RULES.mostBytes, `${index}.jpg`));
      const { files } = (await read(written(...full))) as { files: { leftOut?: string }[] };
      expect(files.map(({ leftOut }) => leftOut)).toEqual(Array(6).fill(undefined));
    }
  });

  it.each([
    ['cut off', raw(field('title'), '电')],
    ['no UTF-8', raw(field('title'), new Uint8Array([0xff, 0xfe]), end)],
    ['of more parts than any form has', raw(...Array<string>(201).fill(`${field('a')}1\r\n`), end)],
    ['without a boundary', { ...raw(end), headers: { 'Content-Type': 'multipart/form-data' } }],
  ])('%s is malformed', async (_, init) => {
    const answer = await ask('/submit', init);
    expect([answer.status, await answer.text()]).toEqual([
      400,
      expect.stringContaining('发来的内容不是正确的'),
    ]);
  });

  it('with more words than any form has is too large', async () => {
    const answer = await ask('/submit', raw(field('text'), 'x'.repeat(300_000), end));
    expect(answer.status).toBe(413);
  });
});
