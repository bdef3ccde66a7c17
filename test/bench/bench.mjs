// Speed, on compiled code, against a bare loop and a named peer in the same run. Figures of different
// machines, or of one machine under different loads, do not compare; ratios within one run do.
//
//   npm run bench                  everything; about a quarter of an hour
//   npm run bench -- --quick       without 1:5 and 1:1
//   npm run bench -- --rounds 9    more rounds, narrower spreads
//   npm run bench -- --save FILE   where the JSON goes; default out/bench.json

import { parseArgs } from 'node:util';
import { country } from './country.mjs';
import { Figures } from './figures.mjs';
import { growth } from './growth.mjs';
import { kernel } from './kernel.mjs';
import { networks } from './networks.mjs';
import { startUp, workers } from './whole-process.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
    save: { type: 'string', default: 'out/bench.json' },
  },
});
const rounds = Number(values.rounds);
if (!(Number.isInteger(rounds) && rounds >= 2)) throw new Error('--rounds takes a whole number ≥ 2');

const figures = new Figures();
figures.machineLine();
kernel(figures, rounds);
const bare = await networks(figures, rounds);
await growth(figures);
startUp(figures, rounds);
await workers(figures, rounds);
country(figures, Math.min(rounds, 3), { bare, whole: !values.quick });
figures.save(values.save);
