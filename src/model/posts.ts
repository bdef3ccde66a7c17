// How many caseworkers there are, and their keys: one post per so many of the registered stock, in each
// group and region.

import { childKey, type Key, nameHash } from '../random/address.js';
import { CaseworkerPosts } from './mechanisms/caseworker-posts.js';
import { type Model, streamName } from './model.js';

export interface PostPlan {
  readonly count: number;
  /** First post and number of posts by group × regions + region. */
  readonly ranges: readonly { readonly first: number; readonly count: number }[];
}

/** Numbers the posts of a world; a group without a stock still has one post per region. */
export function planPosts(model: Model): PostPlan {
  const { parameters } = model;
  const ranges: { first: number; count: number }[] = [];
  let first = 0;
  for (const group of parameters.groups) {
    for (const region of parameters.regions) {
      const stock = group.opening.stock * parameters.scale * region.arrivalShare;
      const count = Math.max(1, Math.round(stock / group.caseload));
      ranges.push({ first, count });
      first += count;
    }
  }
  return { count: first, ranges };
}

/** The posts' own luck: by group, region and number within them. */
export function makePosts(model: Model, plan: PostPlan, root: Key): CaseworkerPosts {
  const key0 = new Uint32Array(plan.count);
  const key1 = new Uint32Array(plan.count);
  const { groups, regions } = model.parameters;
  groups.forEach((group, g) => {
    regions.forEach((region, r) => {
      const stream = childKey(root, nameHash(`caseworkers:${streamName(group.id, region.id)}`), 0);
      const { first, count } = plan.ranges[g * regions.length + r]!;
      for (let post = 0; post < count; post++) {
        const key = childKey(stream, post, 0);
        key0[first + post] = key.word0;
        key1[first + post] = key.word1;
      }
    });
  });
  return new CaseworkerPosts(key0, key1);
}
