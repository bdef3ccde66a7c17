// The same words in every language of a page, one of them shown.

import type { Context } from './context.js';
import type { Language } from './words.js';

/** What stands outside the sections of a language. */
export interface Around {
  readonly contexts: readonly Context[];
  /** The language the page opens in. */
  readonly shown: Language;
}

export function Said({ contexts, shown, say }: Around & { say: (context: Context) => string }) {
  return (
    <>
      {contexts.map((context) => {
        const { language } = context.words;
        return (
          <span key={language} class="language" lang={language} hidden={language !== shown}>
            {say(context)}
          </span>
        );
      })}
    </>
  );
}
