// Before the tests of pages: a browser is unpacked where the machine has none, and the pages are made, once each.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Chromium, findChromium } from './chromium.js';
import { makePages, type PageName } from './fixtures.js';

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: Chromium;
    readonly pages: { readonly [name in PageName]: string };
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-pages-'));
  const [chromium, pages] = await Promise.all([findChromium(), makePages(home)]);
  project.provide('chromium', chromium);
  project.provide('pages', pages);
  return () => rmSync(home, { recursive: true, force: true });
}
