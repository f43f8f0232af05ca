// node state.mjs INSTRUMENTED.wasm STATE.json [INIT]: what lies between `component-init instrument` and `component-init apply`, with jco under Node.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transpile } from '@bytecodealliance/jco';
import { WASIShim } from '@bytecodealliance/preview2-shim/instantiation';

const [, , input, output, init = 'wizerInitialize'] = process.argv;
const bytes = readFileSync(input);
const folder = mkdtempSync(join(tmpdir(), 'state-'));
const { files } = await transpile(bytes, { name: 'app', instantiation: 'sync', noTypescript: true, wasiShim: false, base64Cutoff: 0 });
for (const [name, content] of Array.isArray(files) ? files : Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
const { instantiate } = await import(pathToFileURL(join(folder, 'app.js')));
const app = instantiate((name) => new WebAssembly.Module(readFileSync(join(folder, name))), new WASIShim({ sandbox: {} }).getImportObject());
rmSync(folder, { recursive: true });

app[init]();
const access = app['componentinit:access/state'];
const results = {};
const call = (name) => {
  const value = access[name]();
  (results[name] ??= []).push(typeof value === 'number' ? value : Buffer.from(value).toString('base64'));
  return value;
};
if (access.reset) call('reset');
const state = call('state');
const sizes = new DataView(state.buffer, state.byteOffset);
for (let memory = 0; access[`piece${memory}`]; memory++) {
  for (let left = sizes.getBigUint64(8 * memory, true); left > 0n; left -= 262144n) call(`piece${memory}`);
}
call('handles');
writeFileSync(output, JSON.stringify({ schema: 'componentinit.state/1', instrumented: createHash('sha256').update(bytes).digest('hex'), results }));
