// The axis of months that all panels of a life share, and how their titles look.

/** The months a chart of a life covers, whole numbers. */
export interface MonthsShown {
  readonly from: number;
  readonly until: number;
}

/** The axis that all panels share. */
export function monthAxis(shown: MonthsShown, title: string | null = null): object {
  const step = shown.until - shown.from <= 30 ? 3 : shown.until - shown.from <= 72 ? 6 : 12;
  const first = Math.ceil(shown.from / step) * step;
  const values = Array.from(
    { length: Math.floor((shown.until - first) / step) + 1 },
    (_, i) => first + i * step,
  );
  return {
    type: 'quantitative',
    title,
    scale: { domain: [shown.from, shown.until], nice: false },
    axis: { values, grid: true, labelFlush: false },
  };
}

export function panelTitle(text: string): object {
  return { text, fontSize: 13, fontWeight: 'bold', offset: 8, frame: 'group', anchor: 'start' };
}
