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

/** Options beside each other; for a few. */
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

/** The same as a list that opens; for many. */
export function ChoiceFromMany({ context, parameter, place, legend, options, chosen }: ChoiceProps) {
  const id = context.anchor(`choose-${parameter}-${place}`);
  return (
    <p class="choice scripted" data-parameter={parameter}>
      <label for={id}>{legend}</label>
      <select id={id}>
        {options.map(({ value, text }) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  );
}
