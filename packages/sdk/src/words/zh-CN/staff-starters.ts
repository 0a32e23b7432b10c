// How answers of each type can begin: the clerk completes what stands after the dash.
import type { AnswerType } from '../../types/index.js';

interface Starter {
  readonly label: string;
  readonly text: string;
}

/** A blank to be filled is written ____: whoever leaves one in is told so. */
export const staffStarters: Readonly<Record<AnswerType, readonly Starter[]>> = {
  resolved: [
    { label: '修好了', text: '您反映的问题已经修好。____（单位）____（哪天）修的，试用正常。' },
    { label: '清理好了', text: '您反映的地方已经清理干净，以后由____（单位）每____（多久）看一次。' },
    { label: '当面办好了', text: '____（哪天）已经和您当面把这件事办好：____。' },
  ],
  promised: [
    { label: '等材料', text: '配件（材料）已经订好，____（哪天）到，到了就装。' },
    { label: '排了工期', text: '这件事已经排进____（什么计划），____（哪天）开工。' },
  ],
  'needs-coordination': [
    { label: '请上级来看', text: '这件事街道一家办不了，卡在____。已经请____来现场看，看完马上告诉您。' },
    { label: '开协商会', text: '这件事要大家商量。____（哪天）在____（哪儿）开协商会，请您来。' },
  ],
  cannot: [
    { label: '规定不允许', text: '这件事我们办不了，因为____。很抱歉没能帮上您，您还可以试试下面的办法。' },
    { label: '产权不在街道', text: '这里归____（产权单位）管，街道动不了。我们已经把您的话转给他们。' },
  ],
  adopted: [
    { label: '写进计划', text: '您的建议采纳了，已经写进____。____（哪天）起照这样做，请您看看合不合意。' },
    { label: '已经照做', text: '谢谢您的建议。____（哪天）起已经照这样做：____。' },
  ],
  'not-adopted': [
    { label: '说明原因', text: '您的建议我们认真商量过，这次没有采纳，因为____。谢谢您想着大家的事。' },
    { label: '有不同意见', text: '____（哪天）议过，有____户不同意，所以这次没有采纳。以后再议，会请您来。' },
  ],
  'policy-only': [
    { label: '解释规定', text: '关于您问的____，现在的规定是：____。您想了解更多，可以打____（电话）。' },
  ],
};
