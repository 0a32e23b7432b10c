// Around every story: a portal that carries the toolbar's size, theme and language, and the accessibility check.
import '@huiyin/widgets/portal/define.js';
import { html, nothing } from 'lit';

const toolbar = (title, icon, items) => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

export default {
  globalTypes: {
    size: toolbar('字号', 'zoom', [
      { value: 'normal', title: '标准' },
      { value: 'large', title: '适老大字' },
    ]),
    theme: toolbar('配色', 'circlehollow', [
      { value: '', title: '随系统' },
      { value: 'light', title: '浅色' },
      { value: 'dark', title: '深色' },
      { value: 'red', title: '红色' },
    ]),
    language: toolbar('语言', 'globe', [
      { value: 'zh-CN', title: '简体中文' },
      { value: 'en', title: 'English' },
    ]),
  },
  initialGlobals: { size: 'normal', theme: '', language: 'zh-CN' },
  decorators: [
    (story, { globals: { size, theme, language } }) => {
      document.documentElement.lang = language;
      return html`<huiyin-portal body="fangzhuang" size=${size} theme=${theme || nothing} lang=${language}>
        ${story()}
      </huiyin-portal>`;
    },
  ],
  parameters: {
    // A violation fails the story, wherever it is run.
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
  },
};
