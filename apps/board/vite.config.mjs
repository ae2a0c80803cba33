import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { defineConfig } from 'vite';

/** Each text file of the build beside itself as `.br` and `.gz`: the API serves what the browser takes. */
const compressed = {
  name: 'compressed',
  writeBundle({ dir }, bundle) {
    for (const fileName of Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))) {
      const file = join(dir, fileName);
      const text = readFileSync(file);
      writeFileSync(`${file}.br`, brotliCompressSync(text));
      writeFileSync(`${file}.gz`, gzipSync(text));
    }
  },
};

// The page, served by the API from `dist/apps/board/page`. `npx vite apps/board` develops it against a running system.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressed],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: '../../dist/apps/board/page',
    emptyOutDir: true,
    target: 'es2023',
    // The first that know `light-dark()`: what stands in for it in older ones does not follow Mantine's colour scheme.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      // "use client" means nothing here: there is no server that renders.
      onLog: (level, log, print) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && print(level, log),
    },
  },
  server: { proxy: { '/v1': process.env.DEALSTREAM_URL ?? 'http://127.0.0.1:3000' } },
});
