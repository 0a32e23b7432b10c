// A photo from a phone to whoever works on the case, and to nobody else; where it was taken stays on the phone.
import { createClient } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import { formWordsFor } from '@huiyin/sdk/words';
import sharp from 'sharp';
import { describe, expect, inject, it } from 'vitest';
import { phonePhoto } from '../../packages/server/test/blobs/made-photos.js';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');
const words = formWordsFor('zh-CN');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });

describe('a photo', () => {
  it('goes along with an appeal, is seen by its resident and the street, and is on no public page', async () => {
    const { page, complaints } = await open();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(`${origin}/b/fangzhuang`);
    const me = person(page);
    await me.write(words.appealForm.fields.title.label, '单元门的玻璃碎了');
    await me.write(words.appealForm.fields.text.label, '昨晚碎的，一地玻璃，孩子进出不安全，请尽快换。');
    await me.write(words.appealForm.fields.place.label, '芳古园一区 5 号楼');
    await me.choose(words.appealForm.fields.category.label, words.terms.categories.property);
    const form = page.locator('huiyin-appeal-form');
    expect(loaded.filter((path) => path.includes('huiyin-photos'))).toEqual([]);
    const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(2400, 1800) };
    await form.locator("[name='photos'].visually-hidden").setInputFiles([photo]);
    await form.getByText('照片 1：传好了').waitFor();
    expect(loaded.filter((path) => path.endsWith('huiyin-photos.min.js')).length).toBeGreaterThan(0);
    await me.press('button', words.appealForm.submit);
    const slip = await page.getByRole('article', { name: words.receipt.title }).innerText();
    const [number = ''] = /FZ-\d{4}-\d{6}/.exec(slip) ?? [];
    const [code = ''] = /\d{4} \d{4} \d{4} \d{4}/.exec(slip) ?? [];

    const mine = client.appeals.open(number, code);
    const { attachments = [] } = await mine.track();
    // Upright: it lay on its side when it was sent.
    expect(attachments).toMatchObject([{ width: 1536, height: 2048 }]);
    const [{ id } = { id: '' }] = attachments;
    const seen = await staff(client, {
      token: inject('tokens')['clerk@fangzhuang'] ?? '',
    }).appeals.attachment(mine.number, id);
    const { exif, format } = await sharp(Buffer.from(seen.data, 'base64')).metadata();
    expect({ exif, format }).toEqual({ exif: undefined, format: 'jpeg' });
    expect((await mine.track()).attachmentLooks).toMatchObject([{ unit: { slug: 'fangzhuang' } }]);
    for (const path of [`/a/${mine.number}`, `/v1/appeals/${mine.number}`, '/b/fangzhuang']) {
      expect(await (await fetch(origin + path)).text()).not.toContain(id);
    }
    expect(complaints).toEqual([]);
  });
});
