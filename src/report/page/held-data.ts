// Data inside a page: JSON, deflated, as base64 in an element of its own. A tenth of its size, and a browser opens it
// without a network or a library.

import { deflateSync, inflateSync } from 'node:zlib';
import { exactValue } from '../../experiment/exact-json.js';

/** What is in an element of data. */
const ELEMENT = /(<script type="text\/plain" data-held="deflate" id="([\w-]+)">)([\w+/=]*)(<\/script>)/g;

/** An element that holds a value; `held` of the browser reads it. */
export function heldElement(id: string, value: unknown): string {
  const bytes = deflateSync(JSON.stringify(value), { level: 9 }).toString('base64');
  return `<script type="text/plain" data-held="deflate" id="${id}">${bytes}</script>`;
}

/** What the element of data with this id holds; undefined where there is none, or it was cut. */
export function heldValue(text: string, id: string): unknown {
  for (const [, , name, bytes] of text.matchAll(ELEMENT)) {
    const json = name === id ? inflated(bytes!) : undefined;
    if (json !== undefined) return parsed(json);
  }
  return undefined;
}

/**
 * The page with its data as plain JSON: the same for two pages that hold the same, whichever library deflated them, and
 * readable where they part.
 */
export function withDataOpened(text: string): string {
  return text.replaceAll(
    ELEMENT,
    (whole, start: string, _: string, bytes: string, end: string) =>
      `${start}${inflated(bytes)?.replaceAll('},{', '},\n{') ?? whole}${end}`,
  );
}

function inflated(bytes: string): string | undefined {
  try {
    return inflateSync(Buffer.from(bytes, 'base64')).toString('utf8');
  } catch {
    return undefined;
  }
}

function parsed(json: string): unknown {
  try {
    return exactValue(json);
  } catch {
    return undefined;
  }
}
