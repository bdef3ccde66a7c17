// Loaded before the command line: kills the process at a numbered operation on the disk. A write is cut off in its
// middle, so that a file which is not written whole is met, and not only imagined.
//
//   KILLED_AT      number of the operation, from 1; only counted when it is not given
//   COUNTED_IN     file that gets the number of operations when the process ends by itself

import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  const killedAt = Number(process.env.KILLED_AT ?? Number.POSITIVE_INFINITY);
  const original = { ...fs };
  let operations = 0;
  const die = () => process.kill(process.pid, 'SIGKILL');
  for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'rmdirSync', 'linkSync', 'fsyncSync']) {
    fs[name] = (...args) => {
      if (++operations === killedAt) die();
      return original[name](...args);
    };
  }
  fs.writeSync = (handle, bytes, ...rest) => {
    if (++operations === killedAt) {
      original.writeSync(handle, bytes.subarray(0, bytes.length >> 1));
      die();
    }
    return original.writeSync(handle, bytes, ...rest);
  };
  fs.writeFileSync = (path, content, ...rest) => {
    if (++operations === killedAt) {
      const bytes = Buffer.from(content);
      original.writeFileSync(path, bytes.subarray(0, bytes.length >> 1), ...rest);
      die();
    }
    return original.writeFileSync(path, content, ...rest);
  };
  syncBuiltinESMExports();
  process.on('exit', () => {
    if (process.env.COUNTED_IN) original.writeFileSync(process.env.COUNTED_IN, String(operations));
  });
}
