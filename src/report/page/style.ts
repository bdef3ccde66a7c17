// How a page looks: for reading, on a desk, in a hand and on paper, in light and in dark.

const DARK = `
  --paper: #14181d;
  --ink: #e9edf2;
  --quiet: #b0bbc7;
  --line: #39434e;
  --raised: #1c2229;
  --link: #8ac2ff;
  --under: #6cb8ee;
  --over: #ff9a5c;
  color-scheme: dark;`;

export const STYLE = `
:root {
  --paper: #ffffff;
  --ink: #1a1f25;
  --quiet: #4b5967;
  --line: #d3dae1;
  --raised: #f5f7f9;
  --link: #0a58a6;
  --under: #0068a5;
  --over: #b54a00;
  color-scheme: light;
  scroll-padding: 1rem 0 3.5rem;
}
@media screen {
  @media (prefers-color-scheme: dark) {
    :root:not([data-theme="light"]) {${DARK}
    }
  }
  :root[data-theme="dark"] {${DARK}
  }
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
:root:not(.js) .scripted { display: none !important; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Open Sans", sans-serif;
  overflow-wrap: break-word;
}
main, header {
  max-width: 70rem;
  margin: 0 auto;
  padding: 0 1rem;
}
main { padding-bottom: 4.5rem; }
header {
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: 0.5rem 1.25rem;
  padding-top: 0.75rem;
}
header [role="group"] { display: flex; }
header button {
  padding: 0.3rem 0.8rem;
  min-height: 2.25rem;
  border: 1px solid var(--line);
  background: var(--paper);
  color: var(--ink);
  font: inherit;
  font-size: 0.875rem;
  cursor: pointer;
}
header button:first-of-type { border-radius: 0.4rem 0 0 0.4rem; }
header button:last-of-type { border-radius: 0 0.4rem 0.4rem 0; border-left: 0; }
header button[aria-pressed="true"] { background: var(--ink); color: var(--paper); }
h1 { margin: 0.5rem 0 0.25rem; font-size: 1.375rem; line-height: 1.25; font-weight: 600; }
h2 { margin: 2.25rem 0 0.5rem; font-size: 1.3125rem; line-height: 1.3; }
h3 { margin: 1.75rem 0 0.5rem; font-size: 1.125rem; }
h4 { margin: 0; font-size: 1.1875rem; }
.card > h3 { margin: 0; font-size: 1.1875rem; }
h4.part { margin-top: 0.6rem; font-size: 0.875rem; color: var(--quiet); }
h5 { margin: 1rem 0 0.15rem; font-size: 0.875rem; color: var(--quiet); }
p { margin: 0.35rem 0; max-width: 46rem; }
ul, ol { margin: 0.35rem 0; padding-left: 1.3rem; max-width: 46rem; }
li { margin: 0.3rem 0; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -99rem; top: 0; padding: 0.5rem 1rem; background: var(--paper); }
.skip:focus { left: 0; z-index: 2; }
.visually-hidden {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.contents ul { display: flex; flex-wrap: wrap; gap: 0.1rem 1.1rem; padding: 0; max-width: none; list-style: none; font-size: 0.9375rem; }
.kicker { margin: 1.5rem 0 0; font-size: 0.875rem; font-weight: 600; color: var(--quiet); }
.question { font-size: 1.1875rem; max-width: 52rem; }
.answer { padding: 0.25rem 0 0.5rem; }
.headline { font-size: 1.5rem; line-height: 1.3; font-weight: 650; max-width: 56rem; margin: 0.15rem 0 0.6rem; }
.fine, .key { font-size: 0.875rem; color: var(--quiet); }
.figure { margin: 1.25rem 0; min-width: 0; }
figcaption { font-weight: 600; }
.lead { font-size: 0.9375rem; color: var(--quiet); }
.chart { margin: 0.75rem 0 0.5rem; min-height: 8rem; }
.chart svg, .chart canvas { display: block; max-width: 100%; height: auto; overflow: visible; }
.scrolls { overflow-x: auto; }
.scrolls .chart svg { max-width: none; }
.chart > div { width: 100%; }
#vg-tooltip-element {
  position: fixed;
  z-index: 3;
  visibility: hidden;
  max-width: 22rem;
  padding: 0.35rem 0.6rem;
  border: 1px solid var(--line);
  border-radius: 0.3rem;
  background: var(--raised);
  color: var(--ink);
  font-size: 0.875rem;
  pointer-events: none;
}
#vg-tooltip-element.visible { visibility: visible; }
details { margin: 0.35rem 0; font-size: 0.9375rem; }
summary { cursor: pointer; color: var(--link); width: fit-content; }
.downloads { display: flex; flex-wrap: wrap; gap: 0.1rem 0.9rem; font-size: 0.875rem; color: var(--quiet); }
button.link { padding: 0; border: 0; background: none; color: var(--link); font: inherit; text-decoration: underline; cursor: pointer; }
.choice { margin: 0.5rem 0; padding: 0; border: 0; display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; }
.choice legend { float: left; padding: 0; margin-right: 1rem; font-weight: 600; }
.choice label { display: inline-flex; align-items: center; gap: 0.35rem; min-height: 1.75rem; cursor: pointer; }
.marked { font-weight: 600; }
.card.marked { font-weight: inherit; outline: 3px solid var(--link); }
li.marked { background: var(--raised); box-shadow: -3px 0 0 var(--link); }
.switches { padding: 0.25rem 0; border-block: 1px solid var(--line); }
.choice select { font: inherit; min-height: 2rem; max-width: 100%; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 0.3rem; }
p.choice label { font-weight: 600; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 27rem), 1fr)); gap: 0 2rem; }
.caveats { padding-left: 1.3rem; }
.card { margin: 1rem 0; padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--raised); }
.verdict { font-weight: 600; font-size: 0.9375rem; color: var(--quiet); }
.verdict.undervalued { color: var(--under); }
.verdict.overvalued { color: var(--over); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: 0 1.5rem; font-size: 0.9375rem; }
.fact summary { color: var(--ink); width: auto; }
.fact > *:not(summary), .description > *:not(summary) { margin-left: 1.1rem; }
.description .scrolls :is(th, td, code) { overflow-wrap: break-word; }
pre { overflow-x: auto; padding: 0.5rem 0.75rem; background: var(--raised); font-size: 0.8125rem; }
blockquote { margin: 0.35rem 0 0.35rem 1.1rem; }
.classes { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: 0; list-style: none; }
table { border-collapse: collapse; width: 100%; max-width: 46rem; font-size: 0.9375rem; }
th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
table.assumptions { max-width: none; table-layout: fixed; font-size: 0.875rem; }
table.breaks th, table.breaks td { overflow-wrap: anywhere; }
table.pairs th { overflow-wrap: normal; white-space: nowrap; }
.scrolls table.breaks { min-width: 36rem; }
.assumptions th:last-child { width: 4.5rem; }
.assumptions th { font-weight: 400; overflow-wrap: anywhere; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
dl { columns: 22rem; column-gap: 2rem; }
dl > div { break-inside: avoid; margin-bottom: 0.75rem; }
dl.questions { columns: auto; }
.questions dd { padding-left: 0.75rem; border-left: 3px solid var(--line); }
.questions p { margin: 0.15rem 0; max-width: 56rem; }
dt { font-weight: 600; }
dd { margin: 0; font-size: 0.9375rem; }
code { font: 0.875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.command { display: block; margin-top: 0.25rem; padding: 0.5rem 0.75rem; background: var(--raised); border: 1px solid var(--line); border-radius: 0.3rem; }
.story { padding-left: 1.8rem; }
.story .fine { display: inline-block; min-width: 9.5rem; }
blockquote { margin: 0.5rem 0; padding-left: 0.9rem; border-left: 3px solid var(--line); max-width: 46rem; }
caption { text-align: left; }
.files { columns: 15rem; font-size: 0.875rem; max-width: none; }
.badge {
  position: fixed;
  inset: auto 0 0 0;
  padding: 0.25rem 1rem;
  border-top: 1px solid var(--line);
  background: var(--paper);
  color: var(--quiet);
  font-size: 0.8125rem;
  text-align: center;
}
@media (max-width: 40rem) {
  body { font-size: 1rem; }
  .headline { font-size: 1.25rem; }
  .card { padding: 0.75rem; }
}
@media print {
  @page { margin: 1.6cm; }
  :root { font-size: 9.5pt; }
  body { font-size: 1rem; }
  header, .contents, .choice, .switches, .downloads, .skip { display: none !important; }
  main { max-width: none; padding: 0 0 1.5rem; }
  .card { background: none; }
  .figure, .chart, .facts, tr, li { break-inside: avoid; }
  .chart { min-height: 0; }
  .chart svg { width: auto; max-width: 100%; max-height: 24cm; }
  h2, h3, h4, h5, figcaption { break-after: avoid; }
  .scrolls { overflow: visible; }
  .scrolls .chart svg { max-width: 100%; }
  .badge { font-size: 8pt; border: 0; padding: 0; }
  a { color: inherit; }
}
`;
