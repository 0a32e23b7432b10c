// The demonstration's texts: invented, and nobody's phone, identity or name among them.
import { describe, expect, it } from 'vitest';
import { demoLedgers, demoStaff, demoUnits } from '../../src/demo/directory.js';
import * as matters from '../../src/demo/matters.js';
import { neighbourCases } from '../../src/demo/neighbours.js';
import { demoCases } from '../../src/demo/plan.js';
import { storyOf } from '../../src/demo/story.js';

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

const texts = textsIn([
  matters,
  demoUnits,
  demoStaff,
  demoLedgers,
  demoCases('2026-11-22').map((demo) => storyOf(demo)),
  neighbourCases('2026-11-22').map(({ entry, steps }) => [entry, steps]),
]);

/** The commonest surnames, before a form of address: a person is named. */
const NAMED =
  /[王李张刘陈杨赵黄吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文][\u4e00-\u9fff]{0,2}(先生|女士|小姐|大爷|大妈|阿姨|叔叔|奶奶|爷爷|主任|书记|某)/;

describe('the texts of the demonstration', () => {
  it('are many', () => {
    expect(new Set(texts).size).toBeGreaterThan(150);
  });

  it.each([
    ['a phone number', /1[3-9]\d{9}|0\d{2,3}[-\s]?\d{7,8}|[2-8]\d{7}/],
    ['an identity number', /\d{15}|\d{17}[\dXx]/],
    ['an account or plate', /\d{6,}|[京津沪冀][A-Z][A-Z0-9]{5}/],
    ['an address of mail or web', /@.+\.|https?:|www\./],
    ['a door number', /\d+\s*(号楼|单元\d|室|号院)/],
    ['a person by name', NAMED],
  ])('hold nothing that looks like %s', (_what, pattern) => {
    expect(texts.filter((text) => pattern.test(text))).toEqual([]);
  });

  it('would be caught if they did', () => {
    expect(NAMED.test('王秀英阿姨')).toBe(true);
    expect(NAMED.test('张某')).toBe(true);
  });
});
