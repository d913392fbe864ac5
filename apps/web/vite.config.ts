import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { clientContracts } from './client-contracts.ts';
import { compressedFiles } from './compressed-files.ts';
import { localeModules } from './locale-modules.ts';

const api = `http://127.0.0.1:${process.env.LC_PORT ?? '8080'}`;

export default defineConfig({
  plugins: [
    react(),
    localeModules(new URL('src/', import.meta.url)),
    clientContracts(new URL('../../packages/domain/src/', import.meta.url)),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: 'script-defer',
      manifest: {
        name: '联创 · 县域创建活动管理系统',
        short_name: '联创',
        lang: 'zh-Hans',
        start_url: '/',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#A8201A',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        // The shell only: figures always come from the server, never from a cache.
        globPatterns: ['**/*.{js,css,html,svg}'],
        globIgnores: ['**/chart-*.js', '**/write-excel-file*.js'],
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/docs/, /^\/public\//, /^\/metrics/],
        maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      },
    }),
    compressedFiles(),
  ],
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  build: { target: 'es2022', chunkSizeWarningLimit: 900 },
});
