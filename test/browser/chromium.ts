import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium on this machine. Throws with a sentence that says how to get one. */
export function chromiumPath(): string {
  const given = process.env['CHROMIUM_PATH'];
  const found = [...(given === undefined ? [] : [given]), ...PLACES].find((path) => existsSync(path));
  if (found === undefined) {
    throw new Error(
      'No Chromium was found: install one (apt install chromium, or Google Chrome), or name its path in CHROMIUM_PATH.',
    );
  }
  return found;
}
