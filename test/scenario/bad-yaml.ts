// Texts that are no YAML, no scenario, or more than a scenario may be.
// Every message was judged as its reader would: one for each mistake, at its place, saying what to write instead.

import type { BadInput } from './bad-input.js';
import { SMALL } from './scenario-text.js';

export const BAD_YAML: { readonly [kind: string]: readonly BadInput[] } = {
  'YAML that cannot be read': [
    {
      change: [['question: How', 'question: "How']],
      says: ['not valid YAML: a quote is not closed; at early.yaml:3:11'],
    },
    {
      change: [['question: How long', 'question: note: how long']],
      says: [
        'not valid YAML: a second colon in one value; put text with a colon in quotes, or indent like the lines above; at early.yaml:3:11',
      ],
    },
    {
      change: [['en: Small }', 'en: Small']],
      says: [
        'not valid YAML: this line must be indented further, or a bracket above is not closed; at early.yaml:3:1',
      ],
    },
    {
      change: [['nb: Liten, en', 'nb: Liten en']],
      says: [
        'not valid YAML: a comma is missing inside { } or [ ], or indented lines stand there; at early.yaml:2:14',
      ],
    },
    {
      change: [['  people:\n', '\tpeople:\n']],
      says: ['not valid YAML: a tab cannot indent; use spaces; at early.yaml:6:1'],
    },
    {
      change: [['    places: 3', '   places: 3']],
      says: [
        'not valid YAML: a second colon in one value; put text with a colon in quotes, or indent like the lines above; at early.yaml:10:12',
      ],
    },
    {
      change: [['places: 3', 'places 3']],
      says: [
        'not valid YAML: this line is no "name: value"; is a colon missing, or a quote or bracket left open?; at early.yaml:10:5',
      ],
    },
    {
      append: '---\nschema: 1\n',
      says: ['not valid YAML: a second document begins here; a file holds one scenario; at early.yaml:15:1'],
    },
    {
      text: `%YAML 1.1\n---\n${SMALL}`,
      says: ['a %YAML directive has no meaning here; files are read as YAML 1.2; at early.yaml:1:1'],
    },
    {
      change: [['places: 3', 'places: !!int 3']],
      says: [
        'the tag !!int has no meaning here; expected plain data; at measures.aps.places (early.yaml:10:19)',
      ],
    },
    {
      change: [['places: 3', 'places: !js/function "x"']],
      says: [
        'the tag !js/function has no meaning here; expected plain data; at measures.aps.places (early.yaml:10:26)',
      ],
    },
    {
      change: [['places: 3', 'places: *here']],
      says: ['the alias *here has no anchor before it; at measures.aps.places (early.yaml:10:13)'],
    },
    {
      change: [['places: 3', 'places: @3']],
      says: [
        'not valid YAML: plain text cannot begin with this character; put it in quotes; at early.yaml:10:13',
      ],
    },
    {
      change: [['places: 3', 'places: "\\q"']],
      says: [
        'not valid YAML: a backslash has no meaning here; use single quotes to keep it as it is; at early.yaml:10:14',
      ],
    },
    { append: '? [a, b]\n: 1\n', says: ['a key must be a word; expected name: value; at early.yaml:15:3'] },
    {
      change: [['places: 3', '<<: { places: 3 }']],
      says: [
        'unknown key <<; at measures.aps.<< (early.yaml:10:5); tiltaksflyt schema lists the keys there are',
      ],
    },
  ],
  'text that is no scenario': [
    {
      text: '',
      says: ['the file is empty; expected a scenario, as tiltaksflyt init writes one; at early.yaml:1:1'],
    },
    {
      text: '# only a comment\n',
      says: ['the file is empty; expected a scenario, as tiltaksflyt init writes one; at early.yaml:1:1'],
    },
    {
      text: '~\n',
      says: ['the file is empty; expected a scenario, as tiltaksflyt init writes one; at early.yaml:1:1'],
    },
    {
      text: 'hello\n',
      says: ['invalid scenario; expected a map with keys such as title, time and groups; at early.yaml:1:1'],
    },
    {
      text: '- schema: 1\n- title: x\n',
      says: ['invalid scenario; expected a map with keys such as title, time and groups; at early.yaml:1:1'],
    },
    {
      text: 'PK binary',
      says: ['invalid scenario; expected a map with keys such as title, time and groups; at early.yaml:1:1'],
    },
  ],
  'keys that stand twice or may not stand': [
    {
      change: [['places: 3', 'places: 3\n    places: 4']],
      says: [
        'the key places stands twice in one map; expected each key once; at measures.aps (early.yaml:11:5)',
      ],
    },
    {
      change: [['places: 3', 'places: 3\n    "places": 4']],
      says: [
        'the key places stands twice in one map; expected each key once; at measures.aps (early.yaml:11:5)',
      ],
    },
    {
      change: [['measures:\n', '  people:\n    arrivals: 2 /day\nmeasures:\n']],
      says: ['the key people stands twice in one map; expected each key once; at groups (early.yaml:8:3)'],
    },
    { append: '__proto__: { x: 1 }\n', says: ['the key __proto__ is not allowed; at early.yaml:15:1'] },
    {
      change: [['places: 3', 'places: 3\n    constructor: 3']],
      says: ['the key constructor is not allowed; at measures.aps (early.yaml:11:5)'],
    },
    {
      change: [['    arrivals: 1 /day', '    arrivals: 1 /day\n    prototype: {}']],
      says: ['the key prototype is not allowed; at groups.people (early.yaml:8:5)'],
    },
  ],
  'sizes without bound': [
    {
      text: 'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c]\n',
      says: ['more than 20 aliases, spelled out; at early.yaml:2:16'],
    },
    { text: 'a: &a [*a]\n', says: ['nested more than 20 levels deep; at early.yaml:1:8'] },
    {
      text: 'a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n',
      says: ['nested more than 20 levels deep; at early.yaml:1:24'],
    },
    {
      text: `a: ${'['.repeat(3000)}${']'.repeat(3000)}\n`,
      says: ['more than 200 brackets stand open; at early.yaml:1:204'],
    },
    { text: `${'- '.repeat(5000)}x\n`, says: ['indented by more than 200 columns; at early.yaml:1:1'] },
    {
      text: `a: [${'1,'.repeat(60_000)}]\n`,
      says: ['more than 50000 values, with aliases spelled out; at early.yaml:1:100001'],
    },
  ],
  'numbers that are none': [
    {
      change: [['places: 3', 'places: .nan']],
      says: ['invalid places: .nan; expected a finite number; at measures.aps.places (early.yaml:10:13)'],
    },
    {
      change: [['    arrivals: 1 /day', '    arrivals: 1 /day\n    hiddenShare: .inf']],
      says: [
        'invalid hiddenShare: .inf; expected a finite number; at groups.people.hiddenShare (early.yaml:8:18)',
      ],
    },
    {
      change: [['    arrivals: 1 /day', '    arrivals: 1 /day\n    hiddenShare: 1e999']],
      says: [
        'invalid hiddenShare: 1e999; expected a finite number; at groups.people.hiddenShare (early.yaml:8:18)',
      ],
    },
    {
      change: [['    arrivals: 1 /day', '    arrivals: 1 /day\n    hiddenShare: 0,5']],
      says: ['invalid hiddenShare: "0,5"; expected a number; at groups.people.hiddenShare (early.yaml:8:18)'],
    },
    {
      change: [['    arrivals: 1 /day', '    arrivals: 1 /day\n    hiddenShare: 20 %']],
      says: [
        'invalid hiddenShare: "20 %"; expected a number; at groups.people.hiddenShare (early.yaml:8:18)',
      ],
    },
    {
      change: [['    arrivals: 1 /day', '    arrivals: 1 /day\n    hiddenShare: yes']],
      says: ['invalid hiddenShare: "yes"; expected a number; at groups.people.hiddenShare (early.yaml:8:18)'],
    },
  ],
};
