// Copies a paused world. Everything that can change is copied, however deep; what is marked immutable
// (compiled parameters, closures) is shared. Pausing and copying change no bit: the copy and the original
// go on alike until one of them is altered.

/** Objects that never change after they are built; a copy shares them. */
const shared = new WeakSet<object>();

/** Marks an object as immutable, so that copies of a world share it. */
export function shareInCopies<T extends object>(value: T): T {
  shared.add(value);
  return value;
}

/** Something that knows better how it is copied: parts that share memory, or room that is not yet used. */
export interface CopiesItself {
  copyItself(): this;
}

/**
 * A deep copy that keeps prototypes, shares what `shareInCopies` marked, and keeps identity: two references
 * to one object become two references to one copy.
 */
export function copyState<T>(value: T): T {
  return copy(value, new Map()) as T;
}

function copy(value: unknown, seen: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null || shared.has(value)) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (ArrayBuffer.isView(value)) {
    const view = (value as Float64Array).slice();
    seen.set(value, view);
    return view;
  }
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    seen.set(value, list);
    for (const item of value) list.push(copy(item, seen));
    return list;
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>();
    seen.set(value, map);
    for (const [key, item] of value) map.set(copy(key, seen), copy(item, seen));
    return map;
  }
  if (copiesItself(value)) {
    const twin = value.copyItself();
    seen.set(value, twin);
    return twin;
  }
  const object = Object.create(Object.getPrototypeOf(value) as object) as Record<string, unknown>;
  seen.set(value, object);
  for (const key of Object.keys(value)) object[key] = copy((value as Record<string, unknown>)[key], seen);
  return object;
}

function copiesItself(value: object): value is CopiesItself {
  return typeof (value as Partial<CopiesItself>).copyItself === 'function';
}
