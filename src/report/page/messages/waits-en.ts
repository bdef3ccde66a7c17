// Words of how long people waited, and of who left the list, in English.

export const waitsEn = {
  'table.waits.csv': 'Waits and who left (CSV)',
  'table.waits-by-week.csv': 'Waits by week (CSV)',
  'waitSpread.title': 'How long those who started had waited',
  'waitSpread.x': 'weeks on the list',
  'waitSpread.lead':
    'Of those who joined the list in the window and started. Pale bar: from the quickest tenth to the slowest tenth. Point: half had waited no longer, with its {level} % interval. Beside it: of 100 who joined, how many left before they could start.',
  'waitSpread.text': 'median {middle} · {left} % left',
  'waitSpread.alt':
    '{measure} ({group}): {joined} joined the list{few, select, yes { (few)} other {}}. Of those who started, a tenth had waited {quick} or less, half {middle} or less, and a tenth longer than {slow}. Left before they could start: {left} ({job}\u00a0% for a job, {gaveUp}\u00a0% gave up, {good}\u00a0% out of the labour force).',
  'waitCurves.title': 'Of 100 who joined the list: started, left or still waiting',
  'waitCurves.lead':
    'By weeks since they joined, with {level} % intervals as bands. Whoever has neither started nor left still waits. Measures that few waited for are left out.',
  'waitCurves.x': 'weeks since joining',
  'waitCurves.y': 'of 100',
  'waitCurves.started': 'started',
  'waitCurves.left': 'left',
  'waitCurves.tip': 'After {weeks} weeks: {share} of 100 {what} ({low} to {high})',
  'waitCurves.alt': '{measure} ({group}): {told}.',
  'waitCurves.altAt': 'after {weeks} weeks {started} of 100 had started and {left} had left',
} as const;
