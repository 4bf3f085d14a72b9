import { defineConfig } from 'vite';

export default defineConfig({
  // Every address is relative: the page works at whatever path it is served.
  base: './',
  build: {
    outDir: 'dist',
    target: 'es2023',
    // The policy of the app allows no inline script and no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:7071' } },
});
