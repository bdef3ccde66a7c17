// Shapley values: each player's mean contribution over all orders in which the players could come in.

/**
 * @param players - number of players n, 0 … 20
 * @param worth - of each coalition: bit i of the index says whether player i is in; length 2ⁿ
 * @returns one value per player; they sum to worth of all less worth of none
 * @source Shapley 1953, A value for n-person games
 */
export function shapleyValues(players: number, worth: ArrayLike<number>): number[] {
  const coalitions = 1 << players;
  // Weight of joining a coalition of size s: s! (n − s − 1)! / n!, built up without large factorials.
  const weights: number[] = [];
  for (let size = 0; size < players; size++) {
    weights.push(size === 0 ? 1 / players : (weights[size - 1]! * size) / (players - size));
  }
  return Array.from({ length: players }, (_, player) => {
    let value = 0;
    for (let coalition = 0; coalition < coalitions; coalition++) {
      if ((coalition >> player) & 1) continue;
      value += weights[sizeOf(coalition)]! * (worth[coalition | (1 << player)]! - worth[coalition]!);
    }
    return value;
  });
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}
