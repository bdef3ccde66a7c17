// Shapley values: each player's mean contribution over all orders in which the players could come in; exact
// from all coalitions, or estimated from some orders.

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

/** Coalitions met when players come in by an order, from none to all. */
export function coalitionsAlong(order: readonly number[]): readonly number[] {
  const met = [0];
  for (const player of order) met.push(met[met.length - 1]! | (1 << player));
  return met;
}

/**
 * Estimate from some orders: each player's mean contribution over them. Unbiased when every order is as likely
 * as any other; an order and its reverse together vary less than two drawn apart.
 *
 * @param orders - at least one, each naming every player once
 * @param worth - of the coalitions met along the orders
 * @returns one value per player; they sum to worth of all less worth of none whatever the orders
 * @source Castro, Gómez and Tejada 2009, Polynomial calculation of the Shapley value based on sampling
 */
export function sampledShapleyValues(
  orders: readonly (readonly number[])[],
  worth: (coalition: number) => number,
): number[] {
  const sums = orders[0]!.map(() => 0);
  for (const order of orders) {
    const met = coalitionsAlong(order);
    order.forEach((player, i) => {
      sums[player] = sums[player]! + worth(met[i + 1]!) - worth(met[i]!);
    });
  }
  return sums.map((sum) => sum / orders.length);
}

/** The players in the order of their draws, and the reverse. */
export function orderAndReverse(draws: readonly number[]): readonly (readonly number[])[] {
  const order = draws.map((_, player) => player).sort((a, b) => draws[a]! - draws[b]!);
  return [order, [...order].reverse()];
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}
