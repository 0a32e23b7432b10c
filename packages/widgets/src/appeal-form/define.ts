// Registers <huiyin-appeal-form>.
import { guardedDefine } from '../foundation/guarded-define.js';
import { HuiyinAppealForm } from './appeal-form.js';

guardedDefine('huiyin-appeal-form', HuiyinAppealForm);
