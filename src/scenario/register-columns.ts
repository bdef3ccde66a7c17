// The columns of register tables: what each is called here, and what else a table may call it, in English or
// Norwegian.

/** A column we know, and what else it may be called. */
export interface KnownColumn {
  readonly aliases: readonly string[];
  readonly required?: true;
}

/** Columns of a table of stints. */
export const STINT_TABLE = {
  person: {
    aliases: ['person_id', 'personid', 'id', 'fnr', 'bruker', 'løpenummer', 'lopenr', 'pid'],
    required: true,
  },
  measure: {
    aliases: ['programme', 'program', 'tiltak', 'tiltakstype', 'tiltakskode', 'tiltaksnavn'],
    required: true,
  },
  start: { aliases: ['start_date', 'from', 'fra', 'fra_dato', 'startdato', 'oppstart'], required: true },
  end: {
    aliases: ['end_date', 'until', 'to', 'slutt', 'sluttdato', 'til', 'til_dato', 'avgang'],
    required: true,
  },
  group: { aliases: ['gruppe', 'brukergruppe', 'innsatsgruppe', 'status_group'] },
  endReason: { aliases: ['end_reason', 'reason', 'årsak', 'sluttårsak', 'sluttarsak', 'avgangsårsak'] },
  registered: { aliases: ['registered_date', 'registrert', 'registreringsdato', 'first_registered'] },
} as const satisfies { readonly [name: string]: KnownColumn };

/** Columns of a monthly panel. */
export const PANEL_TABLE = {
  person: { aliases: STINT_TABLE.person.aliases, required: true },
  month: { aliases: ['måned', 'maned', 'mnd', 'period', 'periode', 'date', 'dato'], required: true },
  status: { aliases: ['arbeidsstatus', 'hovedstatus', 'state'], required: true },
  measure: { aliases: STINT_TABLE.measure.aliases },
  hours: { aliases: ['share', 'stillingsandel', 'stillingsprosent', 'position_share'] },
  wage: { aliases: ['wage_nok', 'lønn', 'lonn', 'inntekt', 'earnings'] },
  benefit: { aliases: ['benefit_nok', 'ytelse', 'ytelse_nok', 'stønad'] },
  onBenefit: { aliases: ['on_benefit', 'har_ytelse', 'mottar_ytelse'] },
  reducedCapacity: { aliases: ['reduced_capacity', 'nedsatt_arbeidsevne', 'nedsatt'] },
  onLeave: { aliases: ['on_leave', 'permisjon'] },
} as const satisfies { readonly [name: string]: KnownColumn };
