// Opens a page of results as a reader would: from a file, without a network.

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { LAUNCH_ARGUMENTS } from './chromium.js';
import type { PageName } from './fixtures.js';

export async function launch(): Promise<Browser> {
  const { executablePath, env } = inject('chromium');
  return chromium.launch({
    executablePath,
    args: [...LAUNCH_ARGUMENTS],
    env: { ...(process.env as { [name: string]: string }), ...env },
  });
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page complained of or asked the network for; empty when all is well. */
  readonly complaints: readonly string[];
}

export interface View {
  readonly width?: number;
  readonly colours?: 'light' | 'dark';
}

/** Opens a page and waits until its charts are drawn. */
export async function openPage(browser: Browser, name: PageName, view: View = {}): Promise<Opened> {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: view.width ?? 1280, height: 800 },
    colorScheme: view.colours ?? 'light',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(`file://${inject('pages')[name]}`);
  await page.waitForSelector('html[data-ready=nb]');
  return { page, context, complaints };
}

/** Switches the language and waits until its charts are drawn. */
export async function switchLanguage(page: Page, language: 'nb' | 'en'): Promise<void> {
  await page.click(`button[data-language=${language}]`);
  await page.waitForSelector(`html[data-ready=${language}]`);
}
