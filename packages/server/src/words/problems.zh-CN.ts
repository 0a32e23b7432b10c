// Problems in plain Chinese: what happened, and what to do now.
import type { ProblemWords } from './problem-words.js';
import { open311Problems } from './open311-problems.zh-CN.js';
import { settingProblems } from './setting-problems.zh-CN.js';
import { webhookProblems } from './webhook-problems.zh-CN.js';
import { privateProblems } from './private-problems.zh-CN.js';
import { recordProblems } from './record-problems.zh-CN.js';

export const zhCN: ProblemWords = {
  lang: 'zh-CN',
  problems: {
    'request.malformed': {
      title: '内容读不懂',
      detail: '发来的内容不是正确的 JSON（要用 UTF-8 编码，嵌套不超过 32 层）。请检查后再发。',
    },
    'request.invalid': {
      title: '有内容要改',
      detail: '有的地方没填对。请按每一处的提示改好，再提交一次。',
    },
    'request.too-large': {
      title: '内容太大',
      detail: '一次最多能发 256 kB 的内容。请缩短后再提交。',
    },
    'request.unsupported-media-type': {
      title: '内容类型不对',
      detail: '这里只收 JSON。请把 Content-Type 请求头设为 application/json。',
    },
    'request.timeout': {
      title: '等得太久',
      detail: '10 秒内没有收完发来的内容。请检查网络，再提交一次。',
    },
    'route.not-found': {
      title: '没有这个地址',
      detail: '这个网址在这里找不到。请检查有没有输错。',
    },
    'route.method-not-allowed': {
      title: '请求方式不对',
      detail: '这个地址不支持这种请求方式。能用的方式写在 Allow 响应头里。',
    },
    'idempotency.key-missing': {
      title: '缺少 Idempotency-Key',
      detail: '每次提交都要带 Idempotency-Key 请求头，重试时用同一个值，这样不会重复提交。',
    },
    'idempotency.key-invalid': {
      title: 'Idempotency-Key 写法不对',
      detail: 'Idempotency-Key 要有 16 到 128 位，只能用字母、数字、减号和下划线。',
    },
    'idempotency.body-differs': {
      title: '同一个 Idempotency-Key，内容却不同',
      detail: '这个 Idempotency-Key 已经用来提交过别的内容。要提交新的内容，请换一个新的值。',
    },
    'idempotency.in-progress': {
      title: '正在处理',
      detail: '这次提交正在处理，不用再填一遍。请过{wait}用同一个 Idempotency-Key 再查一次。',
    },
    'auth.token-missing': {
      title: '需要工作人员身份',
      detail: '这里只对工作人员开放。请先登录。',
    },
    'auth.token-invalid': {
      title: '登录已失效',
      detail: '您的登录凭证不对，或者已经过期。请重新登录。',
    },
    'auth.session-ended': {
      title: '已经退出登录',
      detail:
        '您已经退出，或者太久没有操作，登录自动结束了。请到 /desk 重新登录；没有发出去的内容，请先复制下来。',
    },
    'auth.csrf-missing': {
      title: '请求不是从工作台来的',
      detail: '为了您的安全，只办理您登录的那一页发来的请求。请回到 /desk，刷新以后再试。',
    },
    'sign-in.not-completed': {
      title: '没有登录成',
      detail: '这一次登录没有办完，或者放得太久了。请回到 /desk，再登录一次。',
    },
    'sign-in.provider-unavailable': {
      title: '统一登录现在连不上',
      detail: '单位的统一登录没有回答。请过{wait}再试；一直不行，请告诉系统管理员。',
    },
    'sign-in.provider-invalid': {
      title: '统一登录的回答不对',
      detail: '单位的统一登录答得不合规定，没有登录。请把这一页的请求号告诉系统管理员。',
    },
    'auth.not-allowed': {
      title: '您的岗位不能做这一步',
      detail: '这一步要由别的岗位来做。请找有权限的同事。',
    },
    'tracking.not-matched': {
      title: '编号和查询码对不上',
      detail: '请对照回执，再看一遍编号和 16 位查询码。',
    },
    'tracking.too-many-tries': {
      title: '试的次数太多',
      detail: '为了保护您的诉求，请过{wait}再试。查询码丢了，可以请受理单位补发。',
    },
    'code.not-matched': {
      title: '编号和电话对不上',
      detail: '请再看一遍编号，和登记时留的电话的最后四位。自己在网上提交的，查询码在回执上，不在这里领。',
    },
    'code.already-collected': {
      title: '查询码已经领走了',
      detail:
        '这件的查询码{day}已经领走了。丢了，或者不是您领的，请打电话或到街道窗口，给您回电话核实以后补发。',
    },
    'code.not-collectable': {
      title: '没有留电话',
      detail: '这件诉求没有留电话，没法回电话核实，查询码补不了。',
    },
    'session.not-found': {
      title: '没有这次活动',
      detail: '没有这个编号的下基层活动，或者它不是您单位的。请核对编号。',
    },
    'body.not-found': {
      title: '没有这个单位',
      detail: '这里没有这个单位。请检查单位的代号，比如 fangzhuang。',
    },
    'unit.not-found': {
      title: '没有这个承办单位',
      detail: '要交给的单位不存在。请检查单位的代号。',
    },
    'appeal.not-found': {
      title: '没有这件诉求',
      detail: '没有找到这个编号。请再看一遍，编号的样子是 FZ-2026-000109。',
    },
    'appeal.illegal-transition': {
      title: '现在还不能这样做',
      detail: '这件诉求现在办到的这一步，不能这样做。请刷新页面，看看现在能做什么。',
    },
    'appeal.not-your-unit': {
      title: '这件诉求不归您的单位办',
      detail: '这件诉求现在由别的单位负责，要由那个单位来做。',
    },
    'appeal.no-resolving-answer': {
      title: '还没说清楚办了什么',
      detail: '报办结之前，请先给居民一个“已经解决”的答复，写明办了什么。居民说没解决之后，要重新答复。',
    },
    'appeal.witness-not-independent': {
      title: '不能自己给自己确认',
      detail: '负责办的、说过已经办好的单位，不能自己回访、实地查看、补发查询码。请由别的单位来做。',
    },
    'appeal.reopen-window-passed': {
      title: '超过一年了',
      detail: '办结一年以内可以要求重新办理。现在已经超过一年，请提交一件新的诉求。',
    },
    'appeal.open-commitment': {
      title: '承诺还没兑现',
      detail: '这件诉求还有没兑现的承诺。请先兑现承诺、报承诺办结，再报诉求办结。',
    },
    'appeal.answer-unfit': {
      title: '这种答复对不上',
      detail:
        '对建议，请答复“采纳”或“没有采纳”，说清写进了哪里、为什么；对别的诉求，这两种用不上。您写的都还在。',
    },
    'appeal.is-petition': {
      title: '信访件不公开',
      detail:
        '这是信访件，什么都不公开；承诺是公开的，不能写在它名下，也不能把它并入别的诉求。请用别的答复，或者不写它的编号，另外立一项承诺。',
    },
    'appeal.merge-target-unfit': {
      title: '并不到那一件里',
      detail:
        '要并到的那一件，必须在同一个台账里、还没有结束、不是信访件，也不是这一件自己。请核对编号，换一件再试。',
    },
    'appeal.erased': {
      title: '内容已抹除',
      detail: '应本人要求，这件诉求的内容已经抹除，不能再办了。它仍算在收到的件数里。',
    },
    'appeal.no-consent': {
      title: '居民没有同意公开',
      detail: '提这件诉求的居民没有同意公开，或者收回了同意。写的话不能公开，办理照常。',
    },
    'commitment.not-found': {
      title: '没有这项承诺',
      detail: '没有找到这项承诺。请检查编号有没有输错。',
    },
    'commitment.illegal-transition': {
      title: '现在不能这样做',
      detail: '这项承诺现在的状态不能做这一步。请刷新看看它现在到哪一步了。',
    },
    'commitment.not-your-unit': {
      title: '不归您的单位',
      detail: '这一步不能由您的单位来做。请找负责这项承诺的单位；替见证小组记录的，要换别的单位。',
    },
    'commitment.due-in-past': {
      title: '期限已经过了',
      detail: '期限不能早于今天，也不能早于作出承诺的那天。请换一个以后的日子。',
    },
    'commitment.due-too-far': {
      title: '期限太远',
      detail: '承诺最长三年；推进节点不能晚于承诺的期限。请换一个近一些的日子。',
    },
    'commitment.extension-not-later': {
      title: '新日期不比原来晚',
      detail: '延期的日子要比现在的期限晚，也不能早于今天。请换一个日子。',
    },
    'commitment.extension-pending': {
      title: '上一次延期还没批',
      detail: '上一次申请的延期还在等批准。批准或退回以后，才能再申请。',
    },
    'commitment.same-person': {
      title: '不能自己批自己',
      detail: '第二次起的延期、要公开的照片，都由另一个人来定。请换一个人。',
    },
    'commitment.witness-not-named': {
      title: '不是这项承诺的见证人',
      detail: '诉求的承诺由提诉求的居民确认；别的承诺由当初写明的见证小组确认。',
    },
    'cursor.invalid': {
      title: '翻页位置无效',
      detail: '这个翻页位置不能用了。请从第一页重新看起。',
    },
    'period.invalid': {
      title: '没有这个时段',
      detail: '成绩单没有这个时段。可以写 2025、2025-H2、2025-Q3 或 2025-11。',
    },
    ...recordProblems,
    ...open311Problems,
    ...settingProblems,
    ...webhookProblems,
    ...privateProblems,
    'publication.not-found': {
      title: '没有这份公布的成绩单',
      detail: '没有找到这份公布的成绩单。请从单位的专页打开，或者看现在的。',
    },
    'log.empty': {
      title: '还没有签名的检查点',
      detail: '这个单位的台账还没有签过名。请过几分钟再来看。',
    },
    'log.out-of-range': {
      title: '日志里没有这个位置',
      detail: '要证明的位置或大小超出了日志现在的大小。请先取最新的检查点，再按它的大小来要证明。',
    },
    'rate.limited': {
      title: '请求太频繁',
      detail: '从您这里来的请求太多了。请过{wait}再试。',
    },
    'server.unavailable': {
      title: '暂时办不了',
      detail: '系统正在启动、停机，或者数据库暂时连不上。请过{wait}再试。',
    },
    'server.internal': {
      title: '系统出错了',
      detail: '这不是您的问题，错误已经记下。请过一会儿再试；要是还不行，请把请求号 {requestId} 告诉我们。',
    },
  },
  fields: {
    'field.required': { plain: '这一项要填。' },
    'field.blank': { plain: '这一项还空着，请写上内容。' },
    'field.too-short': { plain: '写得太短了，请再写详细一点。', limited: '太短了，至少要写 {limit} 个字。' },
    'field.too-long': {
      plain: '写得太长了，请缩短一些。',
      limited: '太长了，最多 {limit} 个字，请缩短一些。',
    },
    'field.wrong-type': { plain: '这一项的类型不对，请按说明填。' },
    'field.private-number': {
      plain: '里面有手机号、证件号、银行卡号或者车牌号。这里写的人人看得到，请去掉；单位的电话写在“找谁”里。',
    },
    'field.wrong-format': { plain: '这一项的写法不对，请按说明的样子填。' },
    'field.not-allowed': { plain: '这里没有这个选项，请从给出的选项里选。' },
    'field.unknown': { plain: '这里没有这一项，请去掉。' },
    'field.control-character': { plain: '里面有看不见的控制字符，请删掉，重新打一遍。' },
    'field.broken-character': { plain: '里面有不完整的字符（可能是半个表情符号），请删掉，重新打一遍。' },
    'field.out-of-range': {
      plain: '超出了能填的范围，请改一下。',
      limited: '超出了能填的范围，界限是 {limit}。',
    },
    'field.private-words': {
      plain: '这里有不能公开的字：电话、证件号、车牌、账号，或者住到哪一户。请去掉。',
      quoting: '“{passage}”不能公开：像是电话、证件号、车牌、账号，或者住到哪一户。请去掉。',
    },
  },
  wait: { soon: '一会儿', seconds: '{count}秒', minutes: '{count}分钟', hours: '{count}小时' },
};
