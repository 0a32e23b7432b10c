// Puts a story on somebody else's page: the style sheet of the demonstration's host, which resets everything.
/// <reference types="vite/client" />
import type { Decorator } from '@storybook/web-components-vite';
import { html } from 'lit';
import hostCss from '../packages/server/assets/host.css?raw';

export const hostilePage: Decorator = (story) => {
  const style = document.createElement('style');
  style.textContent = hostCss;
  return html`${style}
    <div class="box">
      <h2>便民服务</h2>
      ${story()}
    </div>`;
};
