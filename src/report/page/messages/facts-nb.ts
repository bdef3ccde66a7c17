// Words of facts that were not fitted and of the description of the model, in Norwegian bokmål, with the keys of the
// English.

import type { factsEn } from './facts-en.js';

export const factsNb: { readonly [key in keyof typeof factsEn]: string } = {
  'table.facts.csv': 'Alle fakta mot modellen (CSV)',
  'facts.heading': 'Fakta som modellen ikke er tilpasset',
  'facts.lead':
    'Hvert tall er publisert, og modellen er holdt mot det; der scenarioet har brukt et faktum eller er tilpasset det, står det. {inside} ligger innenfor, {outside} utenfor, og for {undecided} går intervallet over en grense; {shown} vises bare. {level} %-intervaller over {replications} gjentakelser.',
  'facts.known': 'Publisert: {published}. Kilde {sources}, karakter {grade}.',
  'facts.number': 'Tall',
  'facts.published': 'Publisert (stemmer)',
  'facts.model': 'Modellen',
  'facts.verdict': 'Dom og hvorfor',
  'facts.range': '{low} til {high}',
  'facts.atLeast': 'minst {low}',
  'facts.atMost': 'høyst {high}',
  'facts.bounds': '{value} ({bounds})',
  'facts.verdict.inside': 'innenfor',
  'facts.verdict.outside': 'utenfor',
  'facts.verdict.undecided': 'ikke avgjort: intervallet går over en grense',
  'facts.verdict.no answer': 'uten svar',
  'facts.verdict.not computable': 'kan ikke beregnes her',
  'facts.verdict.shown': 'vises bare',
  'facts.past': 'utenfor, {past} {side, select, below {under} other {over}} grensen',
  'facts.computed': 'Slik er tallene regnet',
  'facts.input': 'Ingen test: {why}.',
  'facts.fitted.target': 'Ingen test: scenarioet er tilpasset til det, i {file}.',
  'facts.fitted.source': 'Ikke helt holdt utenfor: mål i {file} er fra samme kilde.',
  'facts.fitted.unknown': 'Kanskje ingen test: scenarioet er tilpasset {file}, som ikke er her.',
  'facts.nearest': 'Nærmest er lesningen «{reading}».',
  'facts.method':
    'Hvert faktum er et publisert tall med kilde og grenser for hva som stemmer med det. Modellen regner det samme av samme slags register. Dommen gjelder hele intervallet, ikke punktet.',
  'document.heading': 'Modellbeskrivelsen',
  'document.lead':
    'Skrevet fra scenarioet etter ODD-protokollen og STRESS-DES-sjekklista, på engelsk. Hver del åpnes for seg.',
};
