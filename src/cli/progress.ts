// How far a run has come: a bar with the time left on a terminal, a plain line now and then elsewhere.

export interface Progress {
  done(count: number): void;
  stop(): void;
}

/** @param total - units of work, 1 or more */
export async function startProgress(total: number, what: string): Promise<Progress> {
  const { stderr } = process;
  if (stderr.isTTY) {
    const { SingleBar, Presets } = await import('cli-progress');
    const bar = new SingleBar(
      { format: `${what} [{bar}] {value}/{total} · {eta_formatted} left`, stream: stderr, hideCursor: true },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    return { done: (count) => bar.update(count), stop: () => bar.stop() };
  }
  const step = Math.max(1, Math.ceil(total / 4));
  return {
    done: (count) => {
      if (count % step === 0 || count === total) stderr.write(`${what}: ${count} of ${total}\n`);
    },
    stop: () => {},
  };
}

/** Counts what has no known end: one line now and then, and lines in between. */
export interface Counter {
  add(): void;
  say(line: string): void;
  stop(): void;
}

export function startCounter(what: string): Counter {
  const { stderr } = process;
  let count = 0;
  let isShown = false;
  const clear = () => {
    if (isShown) stderr.write('\r\u001b[K');
    isShown = false;
  };
  return {
    add: () => {
      count++;
      if (stderr.isTTY) {
        stderr.write(`\r${what}: ${count}`);
        isShown = true;
      } else if (count % 50 === 0) stderr.write(`${what}: ${count}\n`);
    },
    say: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    stop: clear,
  };
}
