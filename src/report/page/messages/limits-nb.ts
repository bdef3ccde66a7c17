// What the model cannot show, in Norwegian, by the ids of scenarios/evidence/cannot-show.yaml; the English stands
// there. A test holds the two lists to the same ids.

export interface LimitWords {
  readonly says: string;
  readonly because: string;
}

export const LIMITS_NB: { readonly [id: string]: LimitWords } = {
  L1: {
    says: 'Jobber som tas fra andre.',
    because:
      'Folk konkurrerer ikke om jobber: ingens sjanse til en jobb avhenger av hvor mange andre som søker eller får hjelp. Måneder i arbeid som vinnes, er derfor brutto, og en sum over personer er for høy der en jobb den ene får, er tapt for en annen. Det som kalles trengsel, gjelder bare plasser i tiltak.',
  },
  L2: {
    says: 'Hva hele arbeidsmarkedet svarer med (generell likevekt).',
    because:
      'Ledige stillinger, arbeidsgiveres etterspørsel og antall jobber er ikke i modellen. Markedet er én gitt faktor på sjansen for jobb, og ingen tiltak flytter den, uansett størrelse.',
  },
  L3: {
    says: 'Virkninger på lønn.',
    because:
      'Hver jobb gir samme lønn for full tid ganger arbeidstiden. Et tiltak kan gi en jobb, mer arbeidstid eller bedre match, men ikke høyere lønn.',
  },
  L4: {
    says: 'Hva utsikten til et tiltak gjør (trusseleffekter).',
    because:
      'Ingen søker mer, eller forlater registeret, fordi et tiltak er på vei. Slitasje i kø og et møtes virkning på søkingen er alt som kommer før start.',
  },
  L5: {
    says: 'Hvordan arbeidsgivere opptrer.',
    because:
      'Arbeidsgivere er ikke aktører: en arbeidsgiver som lærer, bytter ut én med tilskudd mot den neste, eller holder en stilling ledig for en, finnes ikke.',
  },
  L6: {
    says: 'Folk som kommer tilbake etter å ha forlatt arbeidsstyrken.',
    because:
      'Å forlate den og å få uføretrygd er endelig i modellen. Ingen eldes eller dør; kjønn, utdanning, familie og fødeland er ikke med.',
  },
  L7: {
    says: 'Virkninger som tar slutt.',
    because:
      'En barriere som et tiltak har senket, forblir senket; bare helse endrer seg. Det som ser ut som varig virkning, er delvis denne forutsetningen.',
  },
  L8: {
    says: 'At offisielle seksmånedersrater, hvor godt de enn treffes, forteller hvor store virkningene er.',
    because:
      'Rater kan treffes med svært ulikt innhold, for utvelgelse, tilknytning til arbeidsgiver og marked utgjør det meste av dem.',
  },
  L9: {
    says: 'Hvordan varig arbeid blir ulikt mellom grupper med like seksmånedersrater.',
    because:
      'Tap av jobb kjenner gruppen bare gjennom match og, når det er slått på, helse. Hva som regnes som varig, henger på en grense som hver måling oppgir.',
  },
  L10: {
    says: 'Hvordan kvaliteten varierer mellom arrangører.',
    because:
      'Et tiltak er ett innhold, likt hos alle arrangører og i alle år; flere plasser tynner det ikke ut.',
  },
  L11: {
    says: 'Hvor mange enkeltpersoner et tiltak endret.',
    because:
      'Antall med mer og mindre arbeid hviler på samme flaks i begge liv, noe ingen data kan bekrefte. Gjennomsnitt hviler ikke på det.',
  },
  L12: {
    says: 'Hva diagnoser og behandling gjør.',
    because: 'Helse er én barriere fra 0 til 1. Behandling, sykepenger og reglene for dem er utenfor.',
  },
  L13: {
    says: 'Hvor lenge folk faktisk ventet.',
    because:
      'Ingen publiserte ventetider for tiltakene ble funnet, tålmodighet er en antakelse, og de fleste plasstall er etter hukommelsen. Det som kommer ut om venting, gjelder bare i scenarioet.',
  },
  L14: {
    says: 'Full nytte og kostnad.',
    because:
      'Penger er skatt av lønn minus ytelser, og prisen på plasser. Helse, trivsel, produksjon utover lønn, skattefinansieringens kostnad, administrasjon og arbeidsgiveres egne kostnader er ikke med.',
  },
  L15: {
    says: 'Ytelsesreglene i detalj.',
    because:
      'Én slags ytelse per gruppe, regnet fra registrering, deretter sosialhjelp. Opptjening, ventedager, sanksjoner og regler for deltakere er ikke med.',
  },
  L16: {
    says: 'Forskjeller mellom fylker.',
    because:
      'Fylkestallene for lønnstilskudd stiller én ordning i 2015 mot to i 2016 og summerer ikke til landstallet, så ingen virkning kan leses av dem.',
  },
  L17: {
    says: 'Alt som henger på tall ingen har funnet.',
    because:
      'Det gjelder blant annet deltakere per tiltak og gruppe i 2015, ventetid i uker, brukere per veileder og utskifting i NAV-kontor i 2015. Parametrene for dette er antatt eller etter hukommelsen, og har karakter deretter.',
  },
  L18: {
    says: 'At masteroppgavens mekanismer er sanne.',
    because:
      'De kommer fra en masteroppgave med ni intervjuer. Modellen viser hva som følger hvis de gjelder med de oppgitte størrelsene; bedre kilder bestrider flere av dem.',
  },
  L19: {
    says: 'Hvor sannsynlig en konklusjon er.',
    because:
      'Intervaller over gjentakelser er tilfeldighet inne i modellen. De sier ingenting om hvor godt den passer verden, og andeler av parametersett er ikke sannsynligheter.',
  },
  L20: {
    says: 'Noe om et virkelig menneske.',
    because:
      'Simulerte personer er trukket; modellen har ingen registerdata, og en historie om én av dem viser bare reglene.',
  },
};
