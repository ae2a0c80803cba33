// Makes a clone ready to run, with nothing installed yet: dependencies, the built tree, redis-server. Does only what is
// missing or out of date, and says what it does. Everything it says goes to stderr: stdout belongs to the command after it.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const built = join(root, 'dist/apps/cli/src/main.js');
const say = (text) => process.stderr.write(`${text}\n`);

function fail(text) {
  say(text);
  process.exit(1);
}

/** Runs a command, its output on stderr; true where it succeeded. */
function run(command, args, env = {}) {
  const started = Date.now();
  say(`$ ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } });
  if (status === 0) say(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Dealstream needs Node 20.19 or newer; this is ${process.version}.`);
}

/** The packages of a lock file by their path; none where it cannot be read. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** npm writes what it installed into node_modules; parts for other platforms are rightly absent. */
function dependenciesAreCurrent() {
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path]?.version ?? (optional ? version : '')) === version,
  );
}

function prepareDependencies() {
  if (dependenciesAreCurrent()) return;
  const folder = join(root, 'node_modules');
  if (existsSync(folder) && lstatSync(folder).isSymbolicLink()) {
    return say('node_modules is a link and differs from package-lock.json: left as it is.');
  }
  say('Installing dependencies …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']))
    fail('The dependencies could not be installed (see above).');
}

/** When a file of the folder last changed, or was added or removed: milliseconds. */
function lastChange(path) {
  const { mtimeMs } = statSync(path);
  const inside = readdirSync(path, { withFileTypes: true }).map((entry) => {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) return lastChange(inner);
    return /\.(tsx?|json|css|html|mjs)$/.test(entry.name) ? statSync(inner).mtimeMs : 0;
  });
  return Math.max(mtimeMs, ...inside);
}

function prepareBuild() {
  const folders = ['apps', 'libs', 'projections', 'test'].map((name) => join(root, name)).filter(existsSync);
  const files = ['package.json', 'nest-cli.json', 'tsconfig.base.json'].map((name) => join(root, name));
  const changed = Math.max(...folders.map(lastChange), ...files.map((file) => statSync(file).mtimeMs));
  if (existsSync(built) && statSync(built).mtimeMs >= changed) return;
  say('Building …');
  if (run('npm', ['run', '-s', 'build'])) return;
  // A failed build emits what it can: mark it as old, so that the next start builds again.
  if (existsSync(built)) utimesSync(built, 0, 0);
  fail('The build failed (see above).');
}

const exists = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Installs a Debian package where that is allowed; true where it succeeded. */
function install(name) {
  if (process.getuid?.() !== 0 || !exists('apt-get')) return false;
  say(`Installing ${name} …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const command = ['install', '-y', '-q', '--no-install-recommends', name];
  return run('apt-get', ['update', '-q'], quiet) && run('apt-get', command, quiet);
}

function prepareRedis() {
  if (process.env.REDIS_URL || exists('redis-server') || install('redis-server')) return;
  fail(`redis-server is missing. Do one of these, then start again:
  Debian, Ubuntu   sudo apt-get install redis-server
  Fedora           sudo dnf install redis
  macOS            brew install redis
  or point to one that runs: REDIS_URL=redis://127.0.0.1:6379 npm start`);
}

/** Chromium without a window of its own takes half the time of the whole one; either will do. */
function hasBrowser() {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return existsSync(CHROMIUM);
  if (existsSync('/usr/bin/chromium-headless-shell') || install('chromium-headless-shell')) return true;
  return existsSync('/usr/bin/chromium') || install('chromium');
}

/** The tests that make the disk fail need strace, those of the page Chromium. */
function prepareTests() {
  if (!hasBrowser())
    fail(
      'Chromium is missing, which the tests of the page need: sudo apt-get install chromium-headless-shell (or chromium), or CHROMIUM=/path/to/it',
    );
  if (!exists('strace') && !install('strace')) say('strace is missing: the tests of a failing disk are skipped.');
}

requireNode();
prepareDependencies();
prepareBuild();
prepareRedis();
if (process.argv.includes('--tests')) prepareTests();
