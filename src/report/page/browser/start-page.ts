// What a page does in a browser: draws its charts, and switches language, colours and horizon. The function goes into
// the page as it stands, so it uses nothing from outside itself but the browser and the charting library.

/** Runs once, when everything else of the page is there. */
export function startPage(): void {
  interface View {
    signal(name: string, value: unknown): View;
    addEventListener(
      type: 'click',
      handler: (event: unknown, item?: { datum?: { measure?: string } }) => void,
    ): View;
    background(colour: string | null): View;
    runAsync(): Promise<View>;
    toSVG(): Promise<string>;
    toImageURL(type: 'png', scale: number): Promise<string>;
    finalize(): void;
  }
  type Embed = (into: Element, specification: object, options: object) => Promise<{ readonly view: View }>;
  type Drawn = { readonly view: View; readonly space: string; readonly parameters: readonly string[] };

  const root = document.documentElement;
  const all = <Kind extends Element = HTMLElement>(selector: string) => [
    ...document.querySelectorAll<Kind>(selector),
  ];
  const drawn = new Map<HTMLElement, Drawn>();
  /** What the reader chose, by parameter of the charts: a horizon, an outcome. */
  const chosen = new Map<string, string>();
  const typed = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);

  const spaceOf = (chart: HTMLElement) =>
    chart.clientWidth >= Number(chart.dataset.least) ? 'wide' : 'narrow';

  type Parameters = readonly { readonly name: string; value: unknown }[];
  type Specification = {
    /** Of Vega-Lite, and of Vega. */
    params?: Parameters;
    signals?: Parameters;
    vconcat?: readonly { readonly name?: string }[];
  };
  type Charts = { [anchor: string]: { wide: Specification; narrow?: Specification } };
  /** Data of the page, deflated: opened once, when first asked for. */
  const opened = new Map<string, Promise<unknown>>();
  function held<Kind>(id: string): Promise<Kind> {
    const known = opened.get(id) ?? inflated(document.getElementById(id)!.textContent!);
    opened.set(id, known);
    return known as Promise<Kind>;
  }
  async function inflated(base64: string): Promise<unknown> {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return JSON.parse(await new Response(stream).text()) as unknown;
  }
  /** The charting libraries: scripts whose fingerprints the policy names, put in when they are opened. */
  const embed = held<readonly string[]>('libraries').then((libraries) => {
    for (const code of libraries) {
      const script = document.createElement('script');
      script.textContent = code;
      document.head.append(script);
    }
    return (globalThis as unknown as { vegaEmbed: Embed }).vegaEmbed;
  });
  const { config, numberFormats } = JSON.parse(document.getElementById('config')!.textContent!) as {
    config: object;
    numberFormats: { [language: string]: object };
  };
  /** As it is drawn, and as it is saved: with what all charts share. */
  async function specificationOf(chart: HTMLElement, space: string): Promise<Specification> {
    const spaces = (await held<Charts>('charts'))[chart.dataset.chart!]!;
    const specification = JSON.parse(
      JSON.stringify({ config, ...((space === 'narrow' && spaces.narrow) || spaces.wide) }),
    ) as Specification;
    const ofGroup = specification.vconcat?.filter(({ name }) => name === `group_${chosen.get('group')}`);
    if (ofGroup !== undefined && ofGroup.length > 0) specification.vconcat = ofGroup;
    return specification;
  }

  async function draw(chart: HTMLElement): Promise<void> {
    const space = spaceOf(chart);
    try {
      const specification = await specificationOf(chart, space);
      const parameters = specification.params ?? specification.signals ?? [];
      for (const parameter of parameters) {
        const choice = chosen.get(parameter.name);
        if (choice !== undefined) parameter.value = typed(choice);
      }
      drawn.get(chart)?.view.finalize();
      const into = document.createElement('div');
      chart.replaceChildren(into);
      const vegaEmbed = await embed;
      const { view } = await vegaEmbed(into, specification, {
        renderer: 'svg',
        actions: false,
        // Expressions are walked, not compiled: the page's policy lets no text become code.
        ast: true,
        // Their looks are part of the page's style.
        tooltip: { disableDefaultStyle: true },
        hover: false,
        defaultStyle: false,
        formatLocale: numberFormats[root.lang],
      });
      // The element around it says what the chart is; its marks one by one say nothing.
      for (const name of ['role', 'aria-roledescription', 'aria-label']) into.removeAttribute(name);
      into.setAttribute('aria-hidden', 'true');
      view.addEventListener('click', (_, item) => {
        if (item?.datum?.measure !== undefined) highlight(item.datum.measure);
      });
      drawn.set(chart, { view, space, parameters: parameters.map(({ name }) => name) });
      chart.dataset.drawn = space;
    } catch (error) {
      chart.hidden = true;
      chart.closest('figure')?.querySelector('.failed')?.removeAttribute('hidden');
      // A failure is for whoever looks into the page, too.
      reportError(error);
    }
  }

  let queue: Promise<void> = Promise.resolve();
  /** Draws what is in sight of the language and not drawn, or drawn for another width; one after the other. */
  function drawAll(): Promise<void> {
    queue = queue.then(async () => {
      let made = 0;
      for (const chart of all(`main > .language[lang="${root.lang}"] .chart:not([hidden])`)) {
        if (chart.closest('[hidden]') !== null || drawn.get(chart)?.space === spaceOf(chart)) continue;
        await draw(chart);
        // The first is shown, and the reader heard, before the rest is drawn; each time the page is laid out anew.
        if (made++ % 8 === 0) await new Promise((resolve) => setTimeout(resolve));
      }
      root.dataset.ready = root.lang;
    });
    return queue;
  }

  function showLanguage(language: string): void {
    root.lang = language;
    delete root.dataset.ready;
    for (const element of all('.language')) {
      element.hidden = element.lang !== language;
      if (!element.hidden && element.dataset.title !== undefined) document.title = element.dataset.title;
    }
    for (const button of all('[data-language]')) {
      button.setAttribute('aria-pressed', String(button.dataset.language === language));
    }
    void drawAll();
  }

  function showTheme(theme: string): void {
    root.dataset.theme = theme;
    for (const button of all('button[data-theme]')) {
      button.setAttribute('aria-pressed', String(button.dataset.theme === theme));
    }
  }

  /** Shows a choice in every chart, sentence and switch that has it, in all languages. */
  function choose(parameter: string, value: string): void {
    chosen.set(parameter, value);
    for (const radio of all<HTMLInputElement>(`.choice[data-parameter="${parameter}"] input`)) {
      radio.checked = radio.value === value;
    }
    for (const list of all<HTMLSelectElement>(`.choice[data-parameter="${parameter}"] select`)) {
      list.value = value;
    }
    for (const element of all(`[data-${parameter}]`)) {
      element.hidden = value !== 'all' && element.getAttribute(`data-${parameter}`) !== value;
    }
    for (const element of all(`[data-mark-${parameter}]`)) {
      element.classList.toggle('marked', element.getAttribute(`data-mark-${parameter}`) === value);
    }
    for (const { view, parameters } of drawn.values()) {
      if (parameters.includes(parameter)) void view.signal(parameter, typed(value)).runAsync();
    }
    if (parameter === 'group') redraw((chart) => chart.dataset.groups !== undefined);
  }

  /** Draws again what is meant, and what was not in sight before. */
  function redraw(isMeant: (chart: HTMLElement) => boolean): void {
    delete root.dataset.ready;
    for (const [chart, { view }] of drawn) {
      if (!isMeant(chart)) continue;
      view.finalize();
      drawn.delete(chart);
    }
    void drawAll();
  }

  /** What a switch of the whole page now says, for those who do not see it. */
  function announce(text: string): void {
    for (const status of all('[role=status]')) status.textContent = text;
  }

  /** Lets a measure stand out everywhere, or nothing when it stood out already. */
  function highlight(measure: string): void {
    const value = chosen.get('highlight') === measure ? 'all' : measure;
    choose('highlight', value);
    for (const button of all('[data-highlights]')) {
      button.setAttribute('aria-pressed', String(button.dataset.highlights === value));
    }
    const list = all<HTMLSelectElement>(
      `main > .language[lang="${root.lang}"] .choice[data-parameter="highlight"] select`,
    )[0];
    if (list !== undefined) announce(`${list.labels[0]!.textContent}: ${list.selectedOptions[0]!.text}`);
  }

  function offer(name: string, link: string): void {
    const anchor = document.createElement('a');
    anchor.download = name;
    anchor.href = link;
    anchor.click();
  }

  async function save(kind: string, chart: HTMLElement): Promise<void> {
    const one = drawn.get(chart);
    const specification = JSON.stringify(await specificationOf(chart, one?.space ?? 'wide'), null, 2);
    const language = specification.includes('/schema/vega/') ? 'vg' : 'vl';
    const name = `${chart.dataset.name}.${kind === 'spec' ? `${language}.json` : kind}`;
    if (kind === 'spec') {
      offer(name, `data:application/json;charset=utf-8,${encodeURIComponent(specification)}`);
    } else if (one !== undefined) {
      await one.view.background('white').runAsync();
      offer(
        name,
        kind === 'png'
          ? await one.view.toImageURL('png', 2)
          : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await one.view.toSVG())}`,
      );
      await one.view.background(null).runAsync();
    }
  }

  function followAnchor(): void {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    const language = target.closest<HTMLElement>('main > .language')?.lang;
    const isElsewhere = language !== undefined && language !== root.lang;
    if (isElsewhere) showLanguage(language);
    const details = target.closest('details');
    if (details !== null) details.open = true;
    if (isElsewhere || details !== null) target.scrollIntoView();
  }

  for (const button of all('[data-language]')) {
    button.addEventListener('click', () => showLanguage(button.dataset.language!));
  }
  for (const button of all('button[data-theme]')) {
    button.addEventListener('click', () => showTheme(button.dataset.theme!));
  }
  for (const radio of all<HTMLInputElement>('.choice input')) {
    const parameter = radio.closest<HTMLElement>('.choice')!.dataset.parameter!;
    radio.addEventListener('change', () => {
      choose(parameter, radio.value);
      if (parameter === 'group') {
        announce(
          `${radio.closest('fieldset')!.querySelector('legend')!.textContent}: ${radio.labels![0]!.textContent}`,
        );
      }
    });
    if (radio.checked && parameter !== 'group') choose(parameter, radio.value);
  }
  for (const list of all<HTMLSelectElement>('.choice select')) {
    const { parameter } = list.closest<HTMLElement>('.choice')!.dataset;
    list.addEventListener('change', () => {
      if (parameter === 'highlight') {
        chosen.delete('highlight');
        highlight(list.value);
      } else choose(parameter!, list.value);
    });
    if (parameter !== 'highlight') choose(parameter!, list.value);
  }
  for (const button of all('[data-highlights]')) {
    button.addEventListener('click', () => highlight(button.dataset.highlights!));
  }
  for (const button of all('[data-offer]')) {
    const name = button.dataset.offer!;
    button.addEventListener('click', async () => {
      const isManifest = name.startsWith('manifest');
      const files = await held<{ [name: string]: unknown }>(isManifest ? 'manifests' : 'tables');
      const text = isManifest ? JSON.stringify(files[name], null, 2) : String(files[name]);
      offer(name, `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`);
    });
  }
  for (const button of all('[data-save]')) {
    const chart = button.closest('figure')?.querySelector<HTMLElement>('.chart');
    button.addEventListener('click', () => chart && void save(button.dataset.save!, chart));
  }
  const dark = matchMedia('(prefers-color-scheme: dark)');
  let hasChosen = false;
  for (const button of all('button[data-theme]')) {
    button.addEventListener('click', () => {
      hasChosen = true;
    });
  }
  dark.addEventListener('change', () => hasChosen || showTheme(dark.matches ? 'dark' : 'light'));
  showTheme(dark.matches ? 'dark' : 'light');
  addEventListener('hashchange', followAnchor);
  // A second click on the same link changes no address.
  for (const link of all<HTMLAnchorElement>('a[href^="#"]')) {
    link.addEventListener('click', () => link.hash === location.hash && followAnchor());
  }
  let resizing = 0;
  addEventListener('resize', () => {
    cancelAnimationFrame(resizing);
    resizing = requestAnimationFrame(() => void drawAll());
  });
  // On paper nothing can be opened; what is there to look things up in stays closed.
  let closed: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    closed = all<HTMLDetailsElement>('details:not([open]):not(.reference)');
    for (const details of closed) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of closed) details.open = false;
  });
  root.classList.add('js');
  followAnchor();
  void drawAll();
}
