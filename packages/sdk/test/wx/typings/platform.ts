// The platform's own typings, which are global and so a program of their own: its `wx` is what this package takes.
import { createClient } from '@huiyin/sdk';
import { attachments } from '@huiyin/sdk/attachments';
import { createOutbox } from '@huiyin/sdk/outbox';
import { createVerifier } from '@huiyin/sdk/seal';
import {
  createCanceller,
  createWxClient,
  wxMemory,
  wxPhoto,
  wxPlatform,
  wxStore,
  type WxApi,
} from '@huiyin/sdk/wx';

/** What the typings call the platform is all that this package asks for, and their global is one. */
export const asTyped: (platform: WechatMiniprogram.Wx) => WxApi = (platform) => platform;
export const theGlobal: WxApi = wx;

// @ts-expect-error without `request` it is no platform
export const lacking: WxApi = {} as Omit<WechatMiniprogram.Wx, 'request'>;

/** A program in a mini-program. */
export async function program(key: string): Promise<void> {
  const { random, ...platform } = await wxPlatform(wx);
  const client = createClient({
    endpoint: 'https://huiyin.example',
    body: 'fangzhuang',
    random,
    ...platform,
  });
  const other = await createWxClient(wx, { endpoint: 'https://huiyin.example' });
  const { signal, abort } = createCanceller();
  const outbox = createOutbox<{ title: string }>({
    store: wxStore(wx, 'huiyin.outbox'),
    random,
    clock: Date.now,
  });
  const verifier = createVerifier({ client: other, key, memory: wxMemory(wx) });
  await attachments(client).upload(await wxPhoto(wx, 'wxfile://tmp_1.jpg'), { signal });
  await verifier.checkLog({ signal });
  await outbox.add('resident', { title: '路灯不亮' });
  abort();
}
