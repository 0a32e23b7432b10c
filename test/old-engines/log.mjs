// The log of docs/seal.md as a server gives it: three entries, signed, and the proof of the second.
const json = (value) => ({ type: 'application/json', text: JSON.stringify(value) });
const log = '/v1/bodies/fangzhuang/log';

export const key = 'huiyin.example/FZ+b405d9bf+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c';
/** The second entry, as a receipt would have it. */
export const receipt = {
  place: '2',
  hash: '83d4742e70359a7df107a748634ff0b72dcd57041b6464f24dd5b0547d3c4a68',
};

export const answers = {
  '/v1/bodies': json({ items: [{ slug: 'fangzhuang', name: '方庄街道', kind: 'street' }] }),
  [`${log}/checkpoint`]: {
    type: 'text/plain; charset=utf-8',
    text: `huiyin.example/FZ
3
JZbG7+cSjthfW8haI7IEieuEAhryJoNMJQTWvBwOUE8=

— huiyin.example/FZ tAXZv/sA1je5GlBYC2c+f864QnAfFIgQwtY73aL8fZUO/ENjUJXVSeSYboxeAtXAlx3rIWE8Zu88oMzv7MXr5Sk8AQU=
`,
  },
  [`${log}/proof`]: json({
    ledger: 'FZ',
    size: 3,
    index: 1,
    hashes: [
      '87cc562dddc50cbcfb458ca43eb3603084c84661ad52469a151a66f5185f3095',
      'af37e811d2bd2d0c7a003a924f6ca170c8ca50e22791a0853af2b000499e1aad',
    ],
  }),
};
