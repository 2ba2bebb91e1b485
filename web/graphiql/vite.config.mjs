import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// A build of its own, so that the explorer shares nothing with GraphiQL, which is many times its size, nor waits for it.
export default defineConfig({
  root: here('.'),
  base: './',
  // The icon is the explorer's.
  publicDir: false,
  server: { proxy: { '^/graphql$': process.env.REGIOGRAAF ?? 'http://127.0.0.1:4000' } },
  build: {
    outDir: here('../../dist/graphiql'),
    emptyOutDir: true,
    target: 'es2022',
    assetsDir: 'graphiql',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: {
      // What packages say to frameworks that render on servers means nothing here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
});
