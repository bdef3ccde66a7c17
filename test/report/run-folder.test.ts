import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { firstDifference } from '../../src/report/first-difference.js';
import { RunFolder } from '../../src/report/run-folder.js';

const home = mkdtempSync(join(tmpdir(), 'tiltaksflyt-folder-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
let folders = 0;
const fresh = () => join(home, `run-${++folders}`);
const files = (text: string) => new Map([['manifest.json', text]]);

function write(out: string, text: string): void {
  const folder = new RunFolder(out, { replace: true });
  folder.finish(files(text));
  folder.close();
}

/** A lock as another process would have left it. */
function leaveLock(out: string, holder: object | string): void {
  mkdirSync(`${out}.partial`, { recursive: true });
  writeFileSync(`${out}.partial/lock`, typeof holder === 'string' ? holder : JSON.stringify(holder));
}

/** The number of a process that has ended. */
const ended = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));

describe('the folder of a run', () => {
  it('appears whole, and leaves nothing beside it', () => {
    const out = fresh();
    const folder = new RunFolder(out, { replace: false });
    writeFileSync(join(folder.draft, 'early.txt'), 'early');
    expect(existsSync(out)).toBe(false);
    folder.finish(
      new Map([
        ['manifest.json', '{}'],
        ['record/a.csv', 'a'],
      ]),
    );
    folder.close();
    expect(readdirSync(out, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
      'early.txt',
      'manifest.json',
      'record',
      'record/a.csv',
    ]);
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  it('keeps what it held when the new run does not come to its end', () => {
    const out = fresh();
    write(out, 'old');
    const folder = new RunFolder(out, { replace: true });
    writeFileSync(join(folder.draft, 'manifest.json'), 'half');
    folder.close();
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('old');
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  it('gets its old run back when a kill came between the two moves', () => {
    const out = fresh();
    write(out, 'old');
    mkdirSync(`${out}.partial`);
    renameSync(out, `${out}.partial/replaced`);
    new RunFolder(out, { replace: true }).close();
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('old');
  });

  it('is the one behind a link', () => {
    const [out, link] = [fresh(), join(home, 'link')];
    write(out, 'old');
    symlinkSync(out, link);
    write(link, 'new');
    expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe('new');
    expect(readFileSync(join(link, 'manifest.json'), 'utf8')).toBe('new');
  });
});

describe('its lock', () => {
  it('is held until the folder is closed', () => {
    const out = fresh();
    const folder = new RunFolder(out, { replace: false });
    expect(() => new RunFolder(out, { replace: false })).toThrow(`is in use by process ${process.pid}; wait`);
    folder.close();
    new RunFolder(out, { replace: false }).close();
  });

  it('of a process that is no more is taken over, as is one that cannot be read', () => {
    for (const holder of [{ pid: ended, host: hostname(), token: 'x' }, '', '{"pid":']) {
      const out = fresh();
      leaveLock(out, holder);
      new RunFolder(out, { replace: false }).close();
      expect(existsSync(`${out}.partial`)).toBe(false);
    }
  });

  it('of a process whose number another has now is taken over', () => {
    const out = fresh();
    leaveLock(out, { pid: process.pid, host: hostname(), began: '1', token: 'x' });
    new RunFolder(out, { replace: false }).close();
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  it('of another machine stands, and the message says what to remove', () => {
    const out = fresh();
    leaveLock(out, { pid: ended, host: 'elsewhere', token: 'x' });
    expect(() => new RunFolder(out, { replace: false })).toThrow(
      /is in use by process \d+ on elsewhere; wait for it, or remove .*lock if that process is no more/,
    );
  });
});

describe('the first difference', () => {
  const between = (name: string, a: string, b: string) =>
    firstDifference(name, Buffer.from(a), Buffer.from(b));

  it('is a row and column of a table, by name', () => {
    expect(between('t.csv', 'a,b\n1,"x, y"\n', 'a,b\n1,"x, z"\n')).toBe(
      'row 1 (line 2), column b: "x, y" in the folder, "x, z" run again',
    );
    expect(between('t.csv', 'a,b\n1,2\n', 'a,c\n1,2\n')).toBe('head, column 2: b in the folder, c run again');
    expect(between('t.csv', 'a\n1\n', 'a\n1\n2\n')).toBe('line 3: no such line in the folder, 2 run again');
    expect(between('t.csv', 'a\n1', 'a\n1,2')).toBe(
      'row 1 (line 2), column 2: no such cell in the folder, 2 run again',
    );
  });

  it('is a line of other text, shown from where it parts, and a byte of a picture', () => {
    const long = 'x'.repeat(500);
    expect(between('t.json', `a\n${long}1`, `a\n${long}2`)).toBe(
      `line 2: ${'x'.repeat(20)}1 in the folder, ${'x'.repeat(20)}2 run again`,
    );
    expect(between('t.png', 'abc', 'abd')).toBe('byte 3: 0x63 in the folder, 0x64 run again');
    expect(between('t.png', 'ab', 'abd')).toBe('byte 3: its end in the folder, 0x64 run again');
    expect(between('t.csv', 'a', 'a\n')).toBe('which ends its last line otherwise');
    expect(between('t.csv', 'a', 'a')).toBeUndefined();
  });
});
