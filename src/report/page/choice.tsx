// A switch of a page: a choice that all charts and sentences with the same parameter follow.

import type { Context } from './context.js';

interface ChoiceProps {
  readonly context: Context;
  /** Name of the parameter of the charts, and of the attribute `data-…` of what is shown for one value alone. */
  readonly parameter: string;
  /** Which switch of this parameter: several may stand on one page. */
  readonly place: string;
  readonly legend: string;
  readonly options: readonly { readonly value: string | number; readonly text: string }[];
  readonly chosen: string | number;
}

export function Choice({ context, parameter, place, legend, options, chosen }: ChoiceProps) {
  return (
    <fieldset class="choice scripted" data-parameter={parameter}>
      <legend>{legend}</legend>
      {options.map(({ value, text }) => (
        <label key={value}>
          <input
            type="radio"
            name={context.anchor(`${parameter}-${place}`)}
            value={value}
            checked={value === chosen}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
