// `npm run -s bundle`: the size of what the first view (/opportunities) loads, against its budget, and whether every component
// of Mantine that the page uses has its styles. Run it after `npm run build`.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const budget = 250 * 1000;
const built = join(import.meta.dirname, '../../dist/apps/board/page');
const assets = readdirSync(join(built, 'assets'));
const read = (file) => readFileSync(join(built, 'assets', file), 'utf8');

/** What a file loads with it, each once: what it imports, and what its lazy imports preload for a chunk of that name. */
function closureOf(files) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file) || !assets.includes(file)) return;
    found.add(file);
    if (file.endsWith('.js'))
      for (const [, name] of read(file).matchAll(/from\s*["']\.\/([^"']+\.js)["']/g)) visit(name);
    if (file.endsWith('.js'))
      for (const [, name] of read(file).matchAll(/import\s*["']\.\/([^"']+\.js)["']/g)) visit(name);
  };
  files.forEach(visit);
  return [...found];
}

const html = readFileSync(join(built, 'index.html'), 'utf8');
const inHtml = [...html.matchAll(/assets\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
const place = assets.filter((file) => /^board-page-.*\.(js|css)$/.test(file));
const first = closureOf([...inHtml, ...place]);
const styles = [...new Set(first.filter((file) => file.endsWith('.js')).flatMap(preloaded))];
const files = [...new Set([...first, ...styles])].sort();

/** The style sheets that bear the name of a script: what Vite loads before it. */
function preloaded(script) {
  const name = script.replace(/-[^-]{8}\.js$/, '');
  return assets.filter(
    (file) => file.startsWith(`${name}-`) && file.endsWith('.css') && file.length === name.length + 13,
  );
}

const sizes = files.map((file) => ({ file, size: gzipSync(read(file)).length }));
for (const { file, size } of sizes.toSorted((a, b) => b.size - a.size)) print(size, file);
const sum = sizes.reduce((all, { size }) => all + size, 0);
print(sum, `in all; the budget is ${budget / 1000} kB: ${sum <= budget ? 'kept' : 'EXCEEDED'}`);

const require = createRequire(import.meta.url);
const stylesOf = join(require.resolve('@mantine/core/styles.css'), '../styles');
const hashes = (text) => new Set(text.match(/\bm_[0-9a-z]{6,8}\b/g));
const used = hashes(
  assets
    .filter((file) => file.endsWith('.js'))
    .map(read)
    .join('\n'),
);
const styled = hashes(
  assets
    .filter((file) => file.endsWith('.css'))
    .map(read)
    .join('\n'),
);
const missing = readdirSync(stylesOf)
  .filter((file) => !file.includes('.layer.'))
  .filter((file) =>
    [...hashes(readFileSync(join(stylesOf, file), 'utf8'))].some((one) => used.has(one) && !styled.has(one)),
  );
if (missing.length > 0) console.log(`Missing in apps/board/src/app/mantine-styles.ts: ${missing.join(', ')}`);
process.exitCode = sum <= budget && missing.length === 0 ? 0 : 1;

function print(size, text) {
  console.log(`${(size / 1000).toFixed(1).padStart(7)} kB gzip  ${text}`);
}
