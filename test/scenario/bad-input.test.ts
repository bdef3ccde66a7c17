import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/load-scenario.js';
import { textOf } from './bad-input.js';
import { BAD_PARTS } from './bad-parts.js';
import { BAD_VALUES } from './bad-values.js';
import { BAD_YAML } from './bad-yaml.js';
import { codes, complaints, folder, load, SMALL, write } from './scenario-text.js';

const BAD_INPUTS = { ...BAD_YAML, ...BAD_VALUES, ...BAD_PARTS };
const root = folder();

describe.each(Object.entries(BAD_INPUTS))('%s', (_, inputs) => {
  it.each(inputs.map((input) => [input.says[0]!, input] as const))('%s', async (_message, input) => {
    const text = textOf(input);
    expect(text).not.toBe(SMALL);
    expect(await complaints(load(root, text), root)).toEqual(input.says);
  });
});

describe('what is said', () => {
  const all = Object.values(BAD_INPUTS).flat();

  it('covers every kind of mistake, at least twice', () => {
    expect(all.length).toBeGreaterThan(150);
    for (const [kind, inputs] of Object.entries(BAD_INPUTS)) expect(inputs.length, kind).toBeGreaterThan(1);
  });

  it('is one line of one size, begins in lower case, and never in the words of a library', () => {
    for (const message of all.flatMap(({ says }) => says)) {
      expect(message).toMatch(/^[a-z]/);
      expect(message).not.toMatch(/\n|undefined|\[object|nonoptional|ZodError|Too small|Expected/);
      expect(message).toMatch(/early\.yaml:\d+:\d+/);
      expect(message.length).toBeLessThan(330);
    }
  });

  it('comes in the order of the file', () => {
    for (const { says } of all) {
      const lines = says.map((message) => Number(/early\.yaml:(\d+):/.exec(message)![1]));
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
    }
  });
});

describe('what a file may be', () => {
  it('a byte order mark is accepted and shifts nothing', async () => {
    expect(await complaints(load(root, `\uFEFF${SMALL}`))).toEqual([]);
    expect(await complaints(load(root, `\uFEFF${SMALL.replace('schema: 1', 'schema: 2')}`), root)).toEqual([
      'invalid schema: 2; expected 1; at schema (early.yaml:1:9)',
    ]);
  });

  it('lines that end as on Windows are accepted, and places are right', async () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    expect(await complaints(load(root, windows(SMALL)))).toEqual([]);
    const bad = windows(SMALL.replace('places: 3', 'places: -3'));
    expect(await complaints(load(root, bad), root)).toEqual([
      'invalid places: -3; expected an integer ≥ 0; at measures.aps.places (early.yaml:10:13); use 0 to close the measure',
    ]);
  });

  it('a message counts letters outside ASCII as one column each', async () => {
    const bad = SMALL.replace('Liten', 'Må være').replace('en: Small', 'enn: Small');
    expect(await complaints(load(root, bad), root)).toEqual([
      'unknown key enn; at title.enn (early.yaml:2:23); did you mean en?',
    ]);
  });
});

describe('a file that cannot be read', () => {
  const said = async (name: string, content?: string | Uint8Array) => {
    const path = join(root, name);
    if (content !== undefined) write(path, content);
    return [await complaints(loadScenario(path), root), await codes(loadScenario(path))];
  };

  it('does not exist', async () => {
    expect(await said('nowhere.yaml')).toEqual([['nowhere.yaml does not exist'], ['file']]);
    write(join(root, 'plain.yaml'), SMALL);
    expect(await said('plain.yaml/inside.yaml')).toEqual([
      ['plain.yaml/inside.yaml does not exist'],
      ['file'],
    ]);
  });

  it('is a folder', async () => {
    mkdirSync(join(root, 'folder.yaml'));
    expect(await said('folder.yaml')).toEqual([
      ['folder.yaml is a folder; expected a scenario file'],
      ['file'],
    ]);
  });

  it('is a link that leads in a circle', async () => {
    symlinkSync(join(root, 'one.yaml'), join(root, 'other.yaml'));
    symlinkSync(join(root, 'other.yaml'), join(root, 'one.yaml'));
    expect(await said('one.yaml')).toEqual([['one.yaml is a link that leads in a circle'], ['file']]);
  });

  it('is not an ordinary file', async () => {
    expect(await complaints(loadScenario('/dev/null'))).toEqual([
      expect.stringMatching(/dev\/null is not an ordinary file$/),
    ]);
  });

  it('is binary', async () => {
    const message = 'is not text in UTF-8; expected a scenario file';
    expect(await said('a.yaml', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe))).toEqual([
      [`a.yaml ${message}`],
      ['file'],
    ]);
    const latin = Uint8Array.from([...Buffer.from('question: '), 0xe6, 0x0a]);
    expect(await said('latin.yaml', latin)).toEqual([[`latin.yaml ${message}`], ['file']]);
  });

  it('is too large', async () => {
    expect(await said('large.yaml', `# ${'x'.repeat(1024 * 1024)}\n`)).toEqual([
      ['large.yaml has 1048579 bytes; expected at most 1048576'],
      ['file'],
    ]);
    expect(await said('just.yaml', SMALL.padEnd(1024 * 1024, '\n'))).toEqual([[], []]);
  });

  it('has a name that no file can have', async () => {
    expect(await codes(loadScenario('a\0b.yaml'))).toEqual(['file']);
    expect(await codes(loadScenario('x'.repeat(5000)))).toEqual(['file']);
  });
});

describe('extends', () => {
  const at = (name: string) => join(root, 'house', name);
  const said = (name: string) => complaints(loadScenario(at(name)), root);
  write(at('base.yaml'), SMALL);

  it.each([
    [
      '../../etc/passwd',
      'invalid extends: ../../etc/passwd; expected a file inside the folder of the scenario',
    ],
    ['../early.yaml', 'invalid extends: ../early.yaml; expected a file inside the folder of the scenario'],
    ['/etc/passwd', 'invalid extends: /etc/passwd; expected a path relative to this file'],
    ['bse.yaml', 'bse.yaml does not exist'],
    ['.', 'invalid extends: .; expected a file inside the folder of the scenario'],
    ['inner', 'inner is a folder; expected a scenario file'],
    ['link.yaml', 'invalid extends: link.yaml; expected a file inside the folder of the scenario'],
    ["''", 'invalid extends: ""; expected the name of one scenario file'],
    ['', 'invalid extends: null; expected the name of one scenario file'],
    ['[base.yaml]', 'invalid extends: a list; expected the name of one scenario file'],
  ])('%s is refused', async (target, message) => {
    mkdirSync(at('inner'), { recursive: true });
    write(join(root, 'secret.yaml'), 'password: 1\n');
    try {
      symlinkSync(join(root, 'secret.yaml'), at('link.yaml'));
    } catch {
      // It is there from the case before.
    }
    write(at('top.yaml'), `extends: ${target}\n`);
    expect(await said('top.yaml')).toEqual([`${message}; at extends (house/top.yaml:1:10)`]);
  });

  it('in a circle names the circle', async () => {
    write(at('a.yaml'), 'extends: b.yaml\n');
    write(at('b.yaml'), 'schema: 1\nextends: c.yaml\n');
    write(at('c.yaml'), 'extends: b.yaml\n');
    expect(await said('a.yaml')).toEqual([
      'extends goes in a circle: b.yaml → c.yaml → b.yaml; at extends (house/c.yaml:1:10)',
    ]);
    write(at('self.yaml'), `extends: self.yaml\n${SMALL}`);
    expect(await said('self.yaml')).toEqual([
      'extends goes in a circle: self.yaml → self.yaml; at extends (house/self.yaml:1:10)',
    ]);
  });

  it('eight files stand on each other, nine do not', async () => {
    for (let i = 1; i < 10; i++) write(at(`chain${i}.yaml`), `extends: chain${i + 1}.yaml\n`);
    write(at('chain10.yaml'), SMALL);
    expect(await said('chain3.yaml')).toEqual([]);
    expect(await said('chain2.yaml')).toEqual([
      'more than 8 files stand on each other; at extends (house/chain9.yaml:1:10)',
    ]);
  });

  it('taking away what is not there is told, and what then has no meaning', async () => {
    write(at('less.yaml'), 'extends: base.yaml\nmeasures: { apss: null }\nscale:\n');
    expect(await said('less.yaml')).toEqual([
      'there is no apss to take away; at measures.apss (house/less.yaml:2:19); did you mean aps?',
      'scale has no value; expected a number; at scale (house/less.yaml:3:7)',
    ]);
    write(at('none.yaml'), 'extends: base.yaml\nmeasures: { aps: null }\n');
    expect(await said('none.yaml')).toEqual([
      'there is no measure "aps"; at chooser.routes.people.start.aps (house/base.yaml:14:29); there are none',
      'there is no measure "aps"; at chooser.routes.people.aps (house/base.yaml:14:39); there are none',
    ]);
  });

  it('problems of the file itself come before those of the file it stands on', async () => {
    write(at('worse.yaml'), SMALL.replace('places: 3', 'places: -3'));
    write(at('on-worse.yaml'), 'extends: worse.yaml\n\n\n\n\n\n\n\n\n\n\n\n\nscale: 2\n');
    expect(await said('on-worse.yaml')).toEqual([
      'invalid scale: 2; expected a number in (0, 1]; at scale (house/on-worse.yaml:14:8)',
      'invalid places: -3; expected an integer ≥ 0; at measures.aps.places (house/worse.yaml:10:13); use 0 to close the measure',
    ]);
  });
});

describe('the shipped scenarios', () => {
  it('can be stood on only from their own folder, unless they lie inside', async () => {
    const shipped = new URL('../../scenarios/norway-2015.yaml', import.meta.url);
    expect(readFileSync(shipped, 'utf8')).toContain('schema: 1');
    write(join(root, 'far.yaml'), `extends: ${shipped.pathname}\n`);
    expect(await codes(loadScenario(join(root, 'far.yaml')))).toEqual(['extends']);
  });
});
