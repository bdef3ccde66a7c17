import { readFileSync, statSync } from 'node:fs';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { HOSTILE, PAGE_NAMES, type PageName } from './fixtures.js';
import { launch, type Opened, openPage, switchLanguage, type View } from './open-page.js';

let browser: Browser;
const open = new Map<string, Opened>();
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

/** Hands over a page, opened once for all who look at it so, and holds it to having complained of nothing. */
async function on(name: PageName, view: View, look: (page: Page) => Promise<void>): Promise<void> {
  const key = JSON.stringify([name, view]);
  const known = open.get(key);
  const opened = known ?? (await openPage(browser, name, view));
  open.set(key, opened);
  const { page, complaints } = opened;
  if ((await page.getAttribute('html', 'data-ready')) !== 'nb') await switchLanguage(page, 'nb');
  await look(page);
  expect(complaints).toEqual([]);
}

/** Text of what is shown of the main part. */
const shown = (page: Page) => page.innerText('main > .language:not([hidden])');

/** Charts of the language shown: how many marks each has. */
const marks = (page: Page) =>
  page.$$eval('main > .language:not([hidden]) .chart', (charts) =>
    charts.map(
      (chart) =>
        chart.querySelectorAll(
          'svg .mark-symbol path, svg .mark-text text, svg .mark-area path, svg .mark-line path',
        ).length,
    ),
  );

describe.each(PAGE_NAMES)('the page of %s, opened from a file without a network', (name) => {
  it('draws every chart in both languages and complains of nothing', async () => {
    await on(name, {}, async (page) => {
      for (const language of ['nb', 'en'] as const) {
        await switchLanguage(page, language);
        const counts = await marks(page);
        expect(counts.length).toBeGreaterThan(0);
        expect(Math.min(...counts)).toBeGreaterThan(1);
      }
    });
  });

  it('is small enough to send', () => {
    expect(statSync(inject('pages')[name]).size).toBeLessThan(3e6);
  });
});

describe('the answer', () => {
  it('names what is undervalued and overvalued, with what it rests on, in both languages', async () => {
    await on('chain', {}, async (page) => {
      expect(await page.innerText('.language:not([hidden]) .headline')).toBe(
        'Den offisielle raten undervurderer Arbeidspraksis i skjermet virksomhet og overvurderer Arbeidsmarkedskurs.',
      );
      expect(await shown(page)).toMatch(
        /De som deltok, fikk mellom [\d,]+ og [\d,]+ måneder mer ordinært arbeid i løpet av 60 måneder/,
      );
      await switchLanguage(page, 'en');
      expect(await page.innerText('.language:not([hidden]) .headline')).toBe(
        'The official rate undervalues Arbeidspraksis i skjermet virksomhet and overvalues Arbeidsmarkedskurs.',
      );
    });
  });

  it.each(['null', 'fair'] as const)('shows no undervaluation in the world called %s', async (name) => {
    await on(name, {}, async (page) => {
      expect(await page.innerText('.language:not([hidden]) .headline')).toMatch(
        /^Ingen undervurdering er vist/,
      );
      expect(await shown(page)).not.toMatch(/▲|raten undervurderer/);
      await switchLanguage(page, 'en');
      expect(await page.innerText('.language:not([hidden]) .headline')).toMatch(
        /^No undervaluation is shown/,
      );
      expect(await shown(page)).not.toMatch(/▲|rate undervalues/);
    });
  });
});

describe('the page of a study', () => {
  const headline = '.language:not([hidden]) .headline';

  it('names what the answer hangs on, and nothing that changes nothing, in both languages', async () => {
    await on('sensitivity', {}, async (page) => {
      expect(await page.innerText('.language:not([hidden]) .question')).toBe(
        'Hva avgjør hvor mange som er i arbeid?',
      );
      expect(await page.innerText(headline)).toMatch(
        /^Personer i ordinært arbeid: mest betyr innhold, med del i mellom \d+ og \d+ % av variansen\.$/,
      );
      expect(await shown(page)).toContain(`Endrer ingenting, til siste bit: ${HOSTILE.question}.`);
      await switchLanguage(page, 'en');
      expect(await page.innerText(headline)).toMatch(/^People in ordinary work: content matters most/);
      expect(await page.evaluate('window.broken')).toBeUndefined();
    });
  });

  it('draws a bar for each parameter of the outcome chosen, and says the same in words', async () => {
    await on('sensitivity', {}, async (page) => {
      const chart = page.locator('#nb-tornado .chart');
      await page.click('#nb-tornado summary');
      const [before, said] = [await chart.innerHTML(), await page.innerText('#nb-tornado-words')];
      await page.check('#nb-tornado input[value="1"]');
      await page.waitForFunction(
        (old) => document.querySelector('#nb-tornado .chart')?.innerHTML !== old,
        before,
      );
      expect(said).toContain('Personer i ordinært arbeid: del av variansen');
      expect(await page.innerText('#nb-tornado-words')).toContain('Offentlig kostnad: del av variansen');
    });
  });

  it('claims of a sweep no single best point where several may be', async () => {
    await on('sweep', {}, async (page) => {
      expect(await page.innerText(headline)).toMatch(
        /^Personer i ordinært arbeid: punktene er forskjellige ut over tilfeldighet, med mellom [\d,]+ og [\d,]+ personer fra lavest til høyest\. [2-6] av 6 punkter kan være det høyeste\.$/,
      );
    });
  });
});

describe('the page of a fit', () => {
  it('says how many rates it meets, what left its evidence, and counts parameter sets, not probabilities', async () => {
    await on('fit', {}, async (page) => {
      expect(await page.innerText('.language:not([hidden]) .headline')).toBe(
        '11 av 11 publiserte rater ligger innenfor 2 prosentpoeng av modellen.',
      );
      const text = await shown(page);
      expect(text).toContain(
        'Utenfor spennet til evidensen: content of work training og content of courses.',
      );
      const [, , sets, undervalued] = readFileSync(
        new URL('../../scenarios/ensembles/norway-2015.csv', import.meta.url),
        'utf8',
      )
        .split('\n')
        .find((line) => line.startsWith('aps,reduced,'))!
        .split(',');
      const share = Math.round((100 * Number(undervalued)) / Number(sets));
      expect(text).toContain(
        `undervurdert i ${share} % av parametersettene som passer (${undervalued} av ${sets})`,
      );
      await switchLanguage(page, 'en');
      expect(await shown(page)).toContain(
        `undervalued in ${share} % of the parameter sets that fit (${undervalued} of ${sets})`,
      );
    });
  });

  it('draws targets, parameters and what the sets leave of them', async () => {
    await on('fit', {}, async (page) => {
      for (const name of ['fit', 'fitted', 'posterior'])
        expect(await page.locator(`#nb-${name} .chart svg .mark-symbol path`).count()).toBeGreaterThan(20);
    });
  });
});

describe('switches', () => {
  it('change the language of the page, its title and its attribute', async () => {
    await on('chain', {}, async (page) => {
      expect(await page.getAttribute('html', 'lang')).toBe('nb');
      await switchLanguage(page, 'en');
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      expect(await page.title()).toBe('The chain world: official rates and what measures changed');
      expect(await shown(page)).toContain('Three things to know first');
      expect(await page.isVisible('main > .language[lang=nb]')).toBe(false);
    });
  });

  it('change the horizon of the chart and of its words, in both languages at once', async () => {
    await on('chain', {}, async (page) => {
      const chart = page.locator('#nb-ranks .chart');
      const words = page.locator('#nb-ranks-words');
      await page.click('#nb-ranks summary');
      const [before, said] = [await chart.innerHTML(), await words.innerText()];
      await page.check('#nb-ranks input[value="12"]');
      await page.waitForFunction(
        (old) => document.querySelector('#nb-ranks .chart')?.innerHTML !== old,
        before,
      );
      expect(said).toContain('60 måneder fra start');
      expect(await words.innerText()).toContain('12 måneder fra start');
      await switchLanguage(page, 'en');
      expect(await page.isChecked('#en-ranks input[value="12"]')).toBe(true);
    });
  });

  it('change the colours, which otherwise follow the reader', async () => {
    const paper = (page: Page) =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor) as Promise<string>;
    await on('fair', { colours: 'dark' }, async (page) => {
      const dark = await paper(page);
      await page.click('button[data-theme=light]');
      expect(await paper(page)).toBe('rgb(255, 255, 255)');
      await page.click('button[data-theme=dark]');
      expect(await paper(page)).toBe(dark);
      expect(dark).not.toBe('rgb(255, 255, 255)');
    });
  });
});

describe('a comparison', () => {
  it('claims no more than its intervals carry, and follows the switch of outcomes', async () => {
    await on('compare', {}, async (page) => {
      expect(await page.innerText('.language:not([hidden]) .headline')).toMatch(
        /^@SUM\(1\) får flest i ordinært arbeid: mellom \d+ og \d+ flere|^Det er ikke vist/,
      );
      expect(await page.innerText('#nb-alternative-same')).toBe('The same');
      expect(await page.innerText('article:has(#nb-alternative-same)')).toContain('Ingen pris per måned');
      await page.click('#nb-forest summary');
      expect(await page.innerText('#nb-forest-words')).toContain('The same: nøyaktig det samme.');
      await page.check('#nb-forest input[value="public-cost"]');
      expect(await page.innerText('#nb-forest-words')).toMatch(/^Offentlig kostnad/);
    });
  });
});

describe('a run', () => {
  it('tells rates and says that they are no effects', async () => {
    await on('run', {}, async (page) => {
      expect(await page.innerText('.language:not([hidden]) .headline')).toContain(
        'De sier ikke hva et tiltak endret.',
      );
      expect(await page.isVisible('#nb-status .chart svg')).toBe(true);
    });
  });
});

describe('a page of several folders', () => {
  it('answers in one place what an attribution, a run and a comparison say, each thing once', async () => {
    await on('together', {}, async (page) => {
      const anchors = await page.$$eval('[id]', (elements) => elements.map(({ id }) => id));
      expect(anchors.filter((id, at) => anchors.indexOf(id) !== at)).toEqual([]);
      const headings = await page.$$eval('main > .language[lang=nb] h2', (all) =>
        all.map((heading) => heading.textContent),
      );
      expect(headings).toEqual([
        'Spørsmålet',
        'Svaret',
        'Tre ting å vite først',
        'Hva som ville endre svaret',
        'Spørsmål og korte svar',
        'Tiltak for tiltak',
        'Veiene gjennom tiltakene',
        'Rater og ventetider',
        'Hva alternativer endrer',
        'Alternativ for alternativ',
        'Fakta som modellen ikke er tilpasset',
        'Metode',
        'Ord',
      ]);
      const questions = await page.$$eval('#nb-questions ~ dl dt', (all) => all.map((dt) => dt.textContent));
      expect(questions).toHaveLength(10);
      expect(await page.innerText('section[aria-labelledby=nb-questions]')).not.toContain(
        'ikke på denne siden',
      );
      const commands = await page.$$eval('main > .language[lang=nb] code.command', (all) =>
        all.map((code) => code.textContent!.split(' ')[1]),
      );
      expect(commands).toEqual(['attribute', 'run', 'compare', 'facts']);
    });
  });

  it('tells each fact with what was published, the model and why, and folds the description part by part', async () => {
    await on('together', {}, async (page) => {
      await page.click('#nb-fact-V1 > summary');
      const fact = await page.innerText('#nb-fact-V1');
      expect(fact).toContain('Kilde S25, karakter A.');
      expect(fact).toMatch(/etter 12 måneder.*25,0\s% \(20,0\s% til 30,0\s%\)/s);
      const parts = await page.$$eval('details.description', (all) =>
        all.map((part) => part.querySelector('summary')!.textContent),
      );
      expect(parts.slice(0, 2)).toEqual([
        '1. Purpose and patterns',
        '2. Entities, state variables, and scales',
      ]);
      const folder = inject('pages').together.replace('together.html', 'description');
      const headings = ['odd.md', 'stress-des.md'].flatMap((name) => [
        ...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/^## /gm),
      ]);
      expect(parts).toHaveLength(headings.length);
      // Nothing of Markdown is left standing in the text.
      const text = await page.textContent('section[aria-labelledby=description]');
      expect(text).not.toMatch(/\*\*|^\| |\\[*_|[]|&lt;/m);
    });
  });

  it('opens the numbers of a measure where a card leads to them', async () => {
    await on('together', {}, async (page) => {
      const links = page.locator('main > .language[lang=nb] a[href="#assumptions-amo"]');
      expect(await page.isVisible('#assumptions-amo table')).toBe(false);
      await links.first().click();
      await page.waitForSelector('#assumptions-amo table', { state: 'visible' });
      expect(await page.innerText('#assumptions-amo')).toContain('measures.amo.duration');
    });
  });
});

describe('switches of the whole page', () => {
  it('let a measure stand out in every chart and sentence by the keyboard, and say so', async () => {
    await on('together', {}, async (page) => {
      const pale = () => page.locator('#nb-value .chart svg [opacity="0.25"]').count();
      expect(await pale()).toBe(0);
      await page.focus('main > .language[lang=nb] .switches select');
      await page.keyboard.press('ArrowDown');
      await page.waitForFunction(() => document.querySelector('#nb-value .chart svg [opacity="0.25"]'));
      const measure = await page.inputValue('main > .language[lang=nb] .switches select');
      expect(await page.innerText('main > .language[lang=nb] [role=status]')).toMatch(
        /^Framhev et tiltak: \S/,
      );
      const marked = await page.$$eval('.marked[data-mark-highlight]', (all) =>
        all.map((element) => element.getAttribute('data-mark-highlight')),
      );
      expect(new Set(marked)).toEqual(new Set([measure]));
      expect(await page.locator('main > .language[lang=nb] .card.marked').count()).toBeGreaterThan(0);
      // The button of the card lets go again.
      const button = page.locator(`main > .language[lang=nb] [data-highlights="${measure}"]`).first();
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await button.press('Enter');
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await page.waitForFunction(
        () => document.querySelector('#nb-value .chart svg [opacity="0.25"]') === null,
      );
    });
  });

  it('show another metric of the run, in the chart and in words', async () => {
    await on('together', {}, async (page) => {
      const chart = page.locator('#nb-metrics .chart');
      const before = await chart.innerHTML();
      await page.selectOption('#nb-metrics select', 'months-of-work');
      await page.waitForFunction(
        (old) => document.querySelector('#nb-metrics .chart')?.innerHTML !== old,
        before,
      );
      await page.click('#nb-metrics summary');
      expect(await page.innerText('#nb-metrics-words')).toMatch(/^Måneder i arbeid .*\(måneder\):/);
    });
  });

  it('show one group alone', async () => {
    await on('null', {}, async (page) => {
      const cards = page.locator('main > .language[lang=nb] .card:visible');
      const panels = page.locator('#nb-ranks .chart svg .role-title-text text');
      const [all, titles] = [await cards.count(), await panels.count()];
      await page.check('main > .language[lang=nb] .switches input[value=reduced]');
      await page.waitForSelector('html[data-ready=nb]');
      expect(await cards.count()).toBeLessThan(all);
      expect(await cards.count()).toBeGreaterThan(0);
      expect(await panels.count()).toBeLessThan(titles);
      await page.check('main > .language[lang=nb] .switches input[value=all]');
      await page.waitForSelector('html[data-ready=nb]');
      expect(await cards.count()).toBe(all);
    });
  });
});

describe('everybody', () => {
  it.each([
    { width: 1280, colours: 'light', language: 'nb' },
    { width: 375, colours: 'dark', language: 'en' },
  ] as const)(
    'can use it: nothing serious for axe and nothing cut at $width pixels, $colours, $language',
    async ({ language, ...view }) => {
      await on('chain', view, async (page) => {
        await switchLanguage(page, language);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
        await page.evaluate(axe.source);
        const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
        const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    },
  );

  it('comes by the keyboard from the skip link over the switches to the contents, and sees where', async () => {
    // Nobody else looks at it so: the keyboard starts at the top.
    await on('fair', { width: 1000 }, async (page) => {
      const stops: string[] = [];
      for (let stop = 0; stop < 7; stop++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement;
          return { text: element.innerText.trim(), outline: getComputedStyle(element).outlineStyle };
        });
        expect(at.outline).toBe('solid');
        stops.push(at.text);
      }
      expect(stops).toEqual([
        'Hopp til svaret',
        'Norsk',
        'English',
        'Lyst',
        'Mørkt',
        'Svaret',
        'Tre ting å vite først',
      ]);
    });
  });

  it('prints it', async () => {
    await on('fair', { colours: 'dark' }, async (page) => {
      const pdf = await page.pdf({ format: 'A4' });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.toString('latin1').match(/\/Type ?\/Page\b/g)!.length).toBeGreaterThan(2);
      await page.emulateMedia({ media: 'print' });
      expect(await page.isVisible('header')).toBe(false);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
    });
  });
});

describe('on paper', () => {
  it.each(['together', 'chain'] as const)(
    'no chart of the page of %s is cut: each fits on a sheet, whole',
    async (name) => {
      await on(name, {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        const cut = await page.evaluate(() => {
          // A4 less the margins of the style, at 96 pixels an inch.
          const [width, height] = [178, 265].map((mm) => (mm / 25.4) * 96) as [number, number];
          const main = document.querySelector('main')!;
          main.style.width = `${width}px`;
          const charts = [...main.querySelectorAll<HTMLElement>('.language:not([hidden]) .chart')];
          const wrong = charts.filter((chart) => {
            const svg = chart.querySelector('svg')!.getBoundingClientRect();
            const page = main.getBoundingClientRect();
            return (
              getComputedStyle(chart).breakInside !== 'avoid' ||
              getComputedStyle(chart.closest('.scrolls') ?? chart).overflow !== 'visible' ||
              svg.left < page.left - 1 ||
              svg.right > page.right + 1 ||
              svg.height > height
            );
          });
          main.style.width = '';
          return { count: charts.length, wrong: wrong.map(({ dataset }) => dataset.name) };
        });
        await page.emulateMedia({ media: 'screen' });
        expect(cut.count).toBeGreaterThan(5);
        expect(cut.wrong).toEqual([]);
      });
    },
  );
});

describe('what is in it', () => {
  it('always shows which version and scenario made it', async () => {
    await on('chain', { width: 375, colours: 'dark' }, async (page) => {
      for (const top of [0, 1e6]) {
        await page.evaluate((y) => scrollTo(0, y), top);
        const { y, height } = (await page.locator('.badge').boundingBox())!;
        expect(y + height).toBeLessThanOrEqual(800);
        expect(y).toBeGreaterThan(600);
      }
      expect(await page.innerText('.badge')).toMatch(/^tiltaksflyt \d+\.\d+\.\d+ · chain · [0-9a-f]{12} · /);
    });
  });

  it('holds the manifest of the folder', async () => {
    await on('hostile', {}, async (page) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.click('#nb-files ~ .downloads [data-offer="manifest.json"]'),
      ]);
      const folder = inject('pages').hostile.replace(/\.html$/, '');
      expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(
        JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')),
      );
    });
  });

  it('gives a figure as SVG, as PNG, as its specification and as numbers', async () => {
    await on('chain', {}, async (page) => {
      const saved = async (selector: string) => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.click(`#nb-ranks ${selector}`),
        ]);
        return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
      };
      const svg = await saved('[data-save=svg]');
      expect([svg.name, svg.bytes.subarray(0, 4).toString()]).toEqual(['ranks-nb.svg', '<svg']);
      const png = await saved('[data-save=png]');
      expect([png.name, png.bytes.subarray(1, 4).toString()]).toEqual(['ranks-nb.png', 'PNG']);
      const specification = await saved('[data-save=spec]');
      expect(JSON.parse(specification.bytes.toString())).toHaveProperty('vconcat');
      const table = await saved('a[download]');
      expect(table.bytes.toString()).toMatch(/^group,measure,horizon_months,official_rate,/);
    });
  });

  it('shows text of the scenario as text, whatever it is', async () => {
    await on('hostile', {}, async (page) => {
      expect(await page.evaluate('window.broken')).toBe(undefined);
      expect(await page.innerText('.language:not([hidden]) h1')).toBe(HOSTILE.title);
      expect(await page.innerText('.language:not([hidden]) .question')).toBe(HOSTILE.question);
      expect(await page.innerText('.language:not([hidden]) .card:last-of-type h4')).toBe(HOSTILE.measure);
      // What turns the direction of text is closed off where the name ends.
      expect(await shown(page)).toContain(`\u2068${HOSTILE.group}\u2069\u2069`);
      const link = await page.getAttribute('#nb-ranks a[download]', 'href');
      expect(decodeURIComponent(link!)).toContain(`,'${HOSTILE.measure},`);
    });
  });

  it('makes names of alternatives harmless in tables, and leaves numbers below 0 as they are', async () => {
    await on('compare', {}, async (page) => {
      expect(await shown(page)).toContain(HOSTILE.alternative);
      const link = decodeURIComponent((await page.getAttribute('#nb-forest a[download]', 'href'))!);
      expect(link).toContain(`\n'${HOSTILE.alternative},`);
      expect(link).not.toMatch(/,'-?\d/);
    });
  });
});
