// Storybook: one story per state of each element, read from TypeScript sources.
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.stories.ts'],
  addons: ['@storybook/addon-a11y'],
  // Where elements look for pictures on their server: stories that show one have it for an endpoint.
  staticDirs: [{ from: '../pictures', to: '/d/FZ-D-2026-000002/photos' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (config) => ({
    ...config,
    root: at('../..'),
    cacheDir: at('../../.cache/vite'),
    resolve: {
      ...config.resolve,
      conditions: ['@huiyin/source', 'module', 'browser', 'development|production'],
    },
    build: { ...config.build, chunkSizeWarningLimit: 4000 },
  }),
};
