// Run before `npm test`: the browser tests need Chromium and a font with Chinese characters. Finds
// them; as root on a Debian or Ubuntu machine installs what is missing; otherwise says what to do.
import { spawnSync } from 'node:child_process';
import { findChromium, hasChineseFont } from './find-chromium.mjs';

const missing = [];
if (findChromium() === undefined) missing.push('chromium');
if (!hasChineseFont()) missing.push('fontconfig', 'fonts-noto-cjk');

if (missing.length > 0 && !process.env.CHROME_PATH && canInstall()) {
  console.log(`Installing for the browser tests: ${missing.join(', ')}`);
  install(missing);
}

const chromium = findChromium();
if (chromium === undefined || !hasChineseFont()) {
  console.error(advice(chromium));
  process.exitCode = 1;
} else {
  console.log(`Browser tests use ${chromium}`);
}

function canInstall() {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  );
}

/** @param {string[]} packages */
function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (args) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  const updated = apt(['update', '-qq', '-o', 'Acquire::Retries=3']);
  if (!updated) console.error('apt-get update failed; trying with the package lists that are here');
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** @param {string | undefined} chromium */
function advice(chromium) {
  const lines = ['', 'The browser tests cannot run on this machine:'];
  if (chromium === undefined) {
    const named = process.env.CHROME_PATH;
    lines.push(
      named
        ? `  - CHROME_PATH names ${named}, which cannot be started. Unset it, or install a Chromium:`
        : '  - no Chromium or Chrome was found. Install one and run the tests again:',
      '      Debian, Ubuntu   sudo apt-get install chromium      (Ubuntu: chromium-browser)',
      '      Fedora           sudo dnf install chromium',
      '      macOS            brew install --cask chromium',
      '      anywhere         npx playwright-core install chromium',
      '    or name one that is installed elsewhere: CHROME_PATH=/path/to/chrome npm test',
    );
  }
  if (!hasChineseFont()) {
    lines.push(
      '  - no font with Chinese characters was found: pages would show empty boxes. Install one:',
      '      Debian, Ubuntu   sudo apt-get install fontconfig fonts-noto-cjk',
      '      Fedora           sudo dnf install google-noto-sans-cjk-fonts',
    );
  }
  lines.push('Without a browser, the other tests run by: npx vitest run --project unit', '');
  return lines.join('\n');
}
