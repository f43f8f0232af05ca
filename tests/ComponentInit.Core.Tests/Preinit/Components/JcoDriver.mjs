// node JcoDriver.mjs MODULES COMPONENT SETTINGS: transpiles an instrumented component with jco, instantiates it and calls its init function. Then each line of the
// standard input is the name of an access function; the answer is a length (u32, little-endian) and that many bytes. An error is a length of 0xFFFFFFFF, its text
// behind it in the same form.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';

const [, , modules, file, settings] = process.argv;
const { instance, name, env, preopens } = JSON.parse(settings);
const load = (entry) => import(pathToFileURL(path.join(modules, '@bytecodealliance', entry)).href);
const camel = (kebab) => kebab.replace(/[-.](.)/g, (_, letter) => letter.toUpperCase());
const frame = (bytes) => {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
};
const answer = (bytes) => new Promise((resolve) => process.stdout.write(bytes, resolve));
const fail = (error) => answer(Buffer.concat([Buffer.from([255, 255, 255, 255]), frame(Buffer.from(String(error?.payload ?? error)))]));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jco-driver-'));
try {
  const { transpile } = await load('jco/dist/api.js');
  const { WASIShim } = await load('preview2-shim/dist/common/instantiation.js');
  const { files } = await transpile(new Uint8Array(fs.readFileSync(file)), { name: 'c', instantiation: 'sync', noTypescript: true, wasiShim: false, base64Cutoff: 0 });
  for (const [entry, bytes] of Array.isArray(files) ? files : Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, entry)), { recursive: true });
    fs.writeFileSync(path.join(folder, entry), bytes);
  }
  fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  const component = await import(pathToFileURL(path.join(folder, 'c.js')).href);
  const imports = new WASIShim({ sandbox: { env, args: [], preopens } }).getImportObject();
  const exports = component.instantiate((entry) => new WebAssembly.Module(fs.readFileSync(path.join(folder, entry))), imports);
  (instance === null ? exports : exports[instance])[camel(name)]();
  const access = exports['componentinit:access/state'];
  await answer(frame(Buffer.alloc(0)));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const value = access[camel(line)]();
    if (typeof value === 'number') {
      const bytes = Buffer.alloc(4);
      bytes.writeInt32LE(value);
      await answer(frame(bytes));
    } else {
      await answer(frame(Buffer.from(value)));
    }
  }
} catch (error) {
  await fail(error);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
