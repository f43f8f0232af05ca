// node JcoTrace.mjs MODULES COMPONENT: calls add(1, 2), same("x") and trace() of a component with jco, and prints what they give as a JSON array.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , modules, file] = process.argv;
const { transpile } = await import(pathToFileURL(path.join(modules, '@bytecodealliance', 'jco/dist/api.js')).href);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jco-trace-'));
try {
  const { files } = await transpile(new Uint8Array(fs.readFileSync(file)), { name: 'c', instantiation: 'sync', noTypescript: true, wasiShim: false, base64Cutoff: 0 });
  for (const [entry, bytes] of Array.isArray(files) ? files : Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, entry)), { recursive: true });
    fs.writeFileSync(path.join(folder, entry), bytes);
  }
  fs.writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  const { instantiate } = await import(pathToFileURL(path.join(folder, 'c.js')).href);
  const guest = instantiate((entry) => new WebAssembly.Module(fs.readFileSync(path.join(folder, entry))), {});
  process.stdout.write(JSON.stringify([guest.add(1, 2), guest.same('x'), guest.trace()]));
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
