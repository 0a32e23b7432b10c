// What each kind of fault means to whoever writes the article, in plain Chinese.
import type { ArticleFaultCode } from './codes.js';
import { articleLimits } from './limits.js';

const { chars, contrast, lineHeight, narrowest } = articleLimits;

export const faultWords: Readonly<Record<ArticleFaultCode, string>> = {
  'too-long': `文章的代码太长。微信要求少于 ${chars} 个字符，请删掉一些内容。`,
  'too-large': '文章太大。微信要求小于 1 MB，请删掉一些内容。',
  'too-deep': '一层套一层，套得太多了。请把版式改简单。',
  'markup-error': '这里的代码写得不对，微信可能会改掉它。',
  'not-as-written': '这里的代码不完整，或者前后没有对上，微信会自己补上或者删掉一部分。',
  comment: '这里有一段注释，读者看不到，微信会删掉。请去掉。',
  element: '微信不支持这里用的标签。请换成段落、表格或者图片。',
  link: '正文里不能放外面的链接。请把网址放到“阅读原文”，或者做成二维码，再把网址印出来。',
  attribute: '微信会删掉这里的一个属性。请去掉它。',
  'attribute-value': '这里有一个属性的值不能用。',
  'text-outside-leaf': '这段文字没有放在文字标签里，粘贴以后可能会变样。',
  'block-in-leaf': '文字标签里只能放文字，不能放段落、表格和图片。',
  'image-alt': '这张图片没有文字说明，看不见图的人不知道它说什么。请补上。',
  'image-src': '这张图片没有地址，或者地址的写法不能用。',
  'svg-element': '图形里只能有简单的形状，这一个不能用。',
  'svg-attribute': '图形的这个属性不能用。',
  'figure-without-text': '这个图形旁边没有文字。图里的意思，请用文字再写一遍。',
  'style-syntax': '这里的样式写得不对，读不懂。',
  'style-important': '样式里不能写“!important”，深色模式下会显示不对。',
  'style-function': '样式里只能写固定的值，这里用了算出来的或者从别处取来的值。',
  'style-property': '微信不支持这一项样式。请去掉它。',
  'style-value': '这一项样式的值不能用。',
  'line-height': `两行字离得太近，不好读。行高请不要小于 ${lineHeight} 倍。`,
  width: `这里太宽，在 ${narrowest} 像素宽的手机上会超出屏幕。`,
  'image-width': '这张图片在小屏手机上可能会超出屏幕。请让它最宽只到屏幕那么宽。',
  unbreakable: '这一串字太长，又不能换行，在小屏手机上会超出屏幕。请分开写，或者把字改小。',
  'contrast-light': `字和背景的颜色太接近，看不清。对比度请不要小于 ${contrast}。`,
  'contrast-dark': `手机开了深色模式以后，字和背景的颜色太接近，看不清。对比度请不要小于 ${contrast}。`,
  countdown: '只写了“还有几天”，过几天再看就不对了。请写明到哪一天为止，并写“截至某日，还有几天”。',
};
