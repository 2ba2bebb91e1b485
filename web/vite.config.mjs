import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { parse } from 'yaml';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The wording of every link type comes from the one place that declares it, so the legend cannot drift from the graph. */
function wording() {
  const name = 'virtual:wording';
  const file = here('../seeds/model.yaml');
  return {
    name: 'regiograaf-wording',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return;
      this.addWatchFile(file);
      const links = Object.entries(parse(readFileSync(file, 'utf8')).links);
      const spoken = links.map(([type, { en, nl }]) => [type, { en, nl }]);
      return `export default ${JSON.stringify(Object.fromEntries(spoken))}`;
    },
  };
}

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [wording()],
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  // assetsInlineLimit 0: the policy of the page allows no data: addresses.
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': process.env.REGIOGRAAF ?? 'http://127.0.0.1:4000' } },
});
