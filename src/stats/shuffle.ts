// Luck by address, and a random order made of it. The floor of statistics knows no generator: whoever asks hands
// the draws in.

/** A uniform draw in (0, 1) at an address of two whole numbers; the same address gives the same draw. */
export type Draw = (word0: number, word1: number) => number;

/** The numbers 0 … count − 1 in an order of luck (Fisher and Yates). */
export function shuffled(count: number, uniform: (index: number) => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(uniform(i) * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
