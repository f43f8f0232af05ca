const phases = ["link", "init", "run", "thread", "thread-init", "task-enter", "task-exit", "preinit", "resume", "finish", "main", "pump"];
const wasiName = "wasi_snapshot_preview1";
const compiled = new Map();
let instances = 0;

/** A program that could not be started, or must not be used so. `code` is its INIT code. */
class StartupError extends Error {
  constructor(code, message, cause) {
    super(`${code}: ${message}`, cause === undefined ? undefined : { cause });
    this.name = "StartupError";
    this.code = code;
  }
}

class ExitStatus extends Error {
  constructor(code) {
    super(`the program ended itself with exit code ${code}`);
    this.exitCode = code;
  }
}

const lacks = (what) => new StartupError("INIT203", what);
const isNode = () => typeof process === "object" && typeof process.versions?.node === "string";
const hasFlag = (entry, flag) => entry.flags.includes(flag);
const ofPhase = (phase) => plan.entries.filter((entry) => entry.phase === phase).sort((a, b) => a.order - b.order);

async function compile(source = defaultSource) {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  if (typeof Response === "function" && source instanceof Response) return compileResponse(source);
  const url = new URL(source, import.meta.url);
  if (!compiled.has(url.href)) compiled.set(url.href, fetchModule(url));
  return compiled.get(url.href);
}

async function fetchModule(url) {
  if (url.protocol === "file:" && isNode()) {
    const { readFile } = await import("node:fs/promises");
    return WebAssembly.compile(await readFile(url));
  }
  return compileResponse(await fetch(url));
}

async function compileResponse(response) {
  if (!response.ok) throw new Error(`${response.url} cannot be fetched: status ${response.status}`);
  const isWasm = response.headers.get("content-type")?.split(";")[0].trim() === "application/wasm";
  return isWasm ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

function functionsOf(module) {
  return WebAssembly.Module.exports(module).filter((item) => item.kind === "function").map((item) => item.name);
}

function targetsOf(entry, names) {
  if (typeof entry.prefix === "string") return names.filter((name) => name.startsWith(entry.prefix));
  if (typeof entry.name === "string") return [entry.name];
  if (entry.target === "*") return names;
  if (entry.target.startsWith("#")) throw lacks(`function ${entry.target.slice(1)} has no export, and JavaScript calls exports only`);
  return [entry.target];
}

function check(module) {
  if (WebAssembly.Module.customSections(module, "init.0").length > 1) throw new StartupError("INIT001", "more than one init.0 section");
  const names = functionsOf(module);
  for (const entry of plan.entries) {
    for (const name of targetsOf(entry, names)) {
      if (!names.includes(name)) throw new StartupError("INIT007", `there is no exported function '${name}': the loader was made for another module`);
    }
  }
  return names;
}

async function makeWasi(module, imports, options) {
  const used = WebAssembly.Module.imports(module).filter((item) => item.module === wasiName);
  if (used.length === 0) return undefined;
  const exit = { proc_exit: (code) => { throw new ExitStatus(code); } };
  if (imports[wasiName]) return { imports: { ...imports[wasiName], ...exit } };
  if (settings.wasi !== "node" || !isNode()) return { imports: exit };
  const { WASI } = await import("node:wasi");
  const { args = [], env = {}, preopens = {}, stdin, stdout, stderr } = options;
  const wasi = new WASI({ version: "preview1", args, env, preopens, stdin: stdin ?? 0, stdout: stdout ?? 1, stderr: stderr ?? 2 });
  let isBound = false;
  const bind = (memory) => {
    if (!isBound) wasi.initialize({ exports: { memory } });
    isBound = true;
  };
  return { imports: { ...wasi.wasiImport, ...exit }, bind };
}

// A receiver exists before the instance does, and is made anew for each one where it is given as a function.
function makeReceivers(wasi, options) {
  const receivers = new Map();
  for (const { to, role } of plan.handoffs) {
    const given = options.handoffs?.[to];
    const receiver = typeof given === "function" ? given() : given;
    if (receiver) receivers.set(to, receivers.get(to) ?? receiver);
    else if (to === wasiName && wasi?.bind) receivers.set(to, { receive: ({ value }) => wasi.bind(value) });
    else if (!isOwnRole(role)) throw lacks(`nothing receives '${role}' for '${to}': give options.handoffs['${to}'] = { imports?, receive }`);
  }
  return receivers;
}

const isOwnRole = (role) => role === "argv" || role === "allocator" || role.startsWith("argv@");

async function start(module, imports, options) {
  const names = check(module);
  const wasi = await makeWasi(module, imports, options);
  const receivers = makeReceivers(wasi, options);
  const linked = { ...imports };
  if (wasi) linked[wasiName] = wasi.imports;
  for (const [to, receiver] of receivers) {
    if (receiver.imports) linked[to] = { ...linked[to], ...receiver.imports };
  }
  const instance = await WebAssembly.instantiate(module, linked);
  const number = ++instances;
  const live = { instance, exports: instance.exports, names, options, once: new Set(), turned: false, say: (line) => options.trace?.(`${number}: ${line}`) };
  live.say("instantiate");
  try {
    for (const handoff of plan.handoffs) handOver(live, handoff, receivers.get(handoff.to));
    if (wasi?.bind && instance.exports.memory instanceof WebAssembly.Memory) wasi.bind(instance.exports.memory);
    for (const entry of [...ofPhase(0), ...ofPhase(4).filter((entry) => hasFlag(entry, "ALSO_MAIN")), ...ofPhase(1)]) await callEntry(live, entry);
    return live;
  } catch (error) {
    live.say("drop");
    throw error;
  }
}

function handOver(live, handoff, receiver) {
  const name = handoff.ref ?? `#${handoff.index}`;
  const value = handoff.what === "instance" ? live.instance : live.exports[name];
  receiver?.receive?.({ kind: handoff.what, name, role: handoff.role, value, instance: live.instance });
  live.say(`handoff ${handoff.what === "instance" ? "instance" : `${handoff.what} ${name}`} to ${handoff.to} as ${handoff.role}`);
}

async function callEntry(live, entry) {
  for (const name of targetsOf(entry, live.names)) {
    const code = await callProgram(live, entry, name);
    if (code !== 0) throw failed(entry, name, `gave the exit code ${code}`);
  }
}

async function callProgram(live, entry, name) {
  refuseAgain(live, name);
  if (hasFlag(entry, "AFTER_TURN") && !live.turned) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    live.turned = true;
  }
  const args = entry.args.map((text) => argument(live, entry, text));
  if (hasFlag(entry, "ONCE")) live.once.add(name);
  const before = `${phases[entry.phase]} ${name}(${args.join(", ")})`;
  let result;
  try {
    result = hasFlag(entry, "MAY_SUSPEND") ? await callSuspending(live, name, args) : live.exports[name](...args);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    if (!(error instanceof ExitStatus)) {
      live.say(`${before} failed`);
      throw failed(entry, name, `failed: ${error?.message ?? error}`, error);
    }
    live.say(`${before} exit ${error.exitCode}`);
    if (isProgram(entry)) return error.exitCode;
    throw failed(entry, name, `ended the program with exit code ${error.exitCode}`, error);
  }
  live.say(result === undefined ? before : `${before} -> ${result}`);
  return judge(live, entry, name, result);
}

const isProgram = (entry) => entry.phase === 2 || entry.phase === 8 || entry.phase === 10;

function failed(entry, name, what, cause) {
  return new StartupError("INIT201", `the ${phases[entry.phase]} entry '${name}' ${what}${isProgram(entry) ? "" : "; the instance is not given out"}`, cause);
}

function refuseAgain(live, name) {
  if (live.once.has(name)) throw new StartupError("INIT202", `'${name}' was called already on this instance, and may be called once only`);
}

function judge(live, entry, name, value) {
  switch (entry.result) {
    case "exit-code": return value;
    case "errno":
      if (value !== 0) throw failed(entry, name, `gave the error number ${value}`);
      return 0;
    case "bool":
      if (value === 0) throw failed(entry, name, "gave false");
      return 0;
    case "replaces-exports":
      live.replacement = typeof value !== "number" ? value : live.options.resolveHandle?.(value);
      if (live.replacement === undefined) throw lacks(`'${name}' gives a handle that replaces the exports: give options.resolveHandle`);
      return 0;
    case "version":
      live.options.onVersion?.(name, value);
      return 0;
    default: return 0;
  }
}

// With asyncify the import that began to unwind knows where the stack was put and what is waited for.
async function callSuspending(live, name, args) {
  const { asyncify_get_state: state, asyncify_stop_unwind: stopUnwind, asyncify_start_rewind: startRewind, asyncify_stop_rewind: stopRewind } = live.exports;
  if (!state) return WebAssembly.promising ? WebAssembly.promising(live.exports[name])(...args) : live.exports[name](...args);
  let result = live.exports[name](...args);
  while (state() === 1) {
    stopUnwind();
    const { asyncify } = live.options;
    if (!asyncify) throw lacks(`'${name}' was suspended (asyncify): give options.asyncify = { data, wait }`);
    await asyncify.wait();
    startRewind(asyncify.data);
    result = live.exports[name](...args);
    if (state() === 2) stopRewind();
  }
  return result;
}

function argument(live, entry, text) {
  const [word, ...rest] = text.split(" ");
  const value = rest.join(" ");
  switch (word) {
    case "i32.const": return Number(value);
    case "i64.const": return BigInt(value);
    case "argc": return programArguments(live).length;
    case "argv": return writeArguments(live);
    case "stack-size": return 0;
    case "task-reason": return entry.phase === 6 ? 1 : 0;
    case "host-handle": return named(live.options.handles, value, "handles");
    case "host-reference": return named(live.options.references, value, "references");
    default: throw lacks(`'${entry.target}' takes '${text}', and this host runs one thread`);
  }
}

function named(values, name, where) {
  if (!values || !(name in values)) throw lacks(`an entry takes '${name}' of the host: give options.${where}['${name}']`);
  return values[name];
}

function programArguments(live) {
  const args = live.options.args ?? [];
  if (plan.handoffs.some(({ role }) => role === "allocator" || role.startsWith("argv@"))) return args;
  if (args.length > 1) throw lacks("an entry takes the program's arguments, and the plan says no place for them");
  return [];
}

function writeArguments(live) {
  const texts = programArguments(live).map((text) => new TextEncoder().encode(`${text}\0`));
  if (texts.length === 0) return 0;
  const handoff = plan.handoffs.find((item) => item.what === "memory" && item.ref && item.role.startsWith("argv"));
  if (!handoff) throw lacks("an entry takes the program's arguments, and no exported memory has the role 'argv'");
  const table = (texts.length + 1) * 4;
  const bytes = texts.reduce((sum, text) => sum + text.length, table);
  const allocator = plan.handoffs.find((item) => item.what === "function" && item.role === "allocator");
  const address = handoff.role.includes("@") ? Number(handoff.role.split("@")[1]) : live.exports[allocator.ref](bytes) >>> 0;
  const { buffer } = live.exports[handoff.ref];
  if (address + bytes > buffer.byteLength) throw lacks(`the program's arguments, ${bytes} bytes at ${address}, do not fit into the memory '${handoff.ref}'`);
  const view = new DataView(buffer);
  let at = address + table;
  texts.forEach((text, i) => {
    view.setUint32(address + i * 4, at, true);
    new Uint8Array(buffer).set(text, at);
    at += text.length;
  });
  view.setUint32(address + texts.length * 4, 0, true);
  return address;
}

function callTask(live, phase) {
  for (const entry of ofPhase(phase)) {
    for (const name of targetsOf(entry, live.names)) {
      const args = entry.args.map((text) => argument(live, entry, text));
      live.exports[name](...args);
      live.say(`${phases[phase]} ${name}(${args.join(", ")})`);
    }
  }
}

function giveOut(live) {
  if (live.replacement !== undefined) return live.replacement;
  const hidden = new Set(plan.entries.filter((entry) => hasFlag(entry, "HIDDEN") && entry.target !== "*").flatMap((entry) => targetsOf(entry, live.names)));
  const given = Object.create(null);
  for (const [name, value] of Object.entries(live.exports)) {
    if (!hidden.has(name)) given[name] = typeof value === "function" ? guard(live, name, value) : value;
  }
  return Object.freeze(given);
}

function guard(live, name, value) {
  const hasTasks = ofPhase(5).length + ofPhase(6).length > 0;
  if (!hasTasks && !live.once.has(name)) return value;
  return (...args) => {
    refuseAgain(live, name);
    callTask(live, 5);
    const result = value(...args);
    callTask(live, 6);
    return result;
  };
}

async function runCommand(module, imports, options) {
  const live = await start(module, imports, options);
  try {
    const resume = ofPhase(8);
    return await runEntries(live, plan.flags.includes("PREINITIALISED") && resume.length > 0 ? resume : ofPhase(2));
  } finally {
    live.say("drop");
  }
}

async function runEntries(live, entries) {
  for (const entry of entries) {
    for (const name of targetsOf(entry, live.names)) {
      const code = await callProgram(live, entry, name);
      if (code !== 0) return code;
    }
  }
  return 0;
}

async function runExport(module, imports, options, name, args) {
  const live = await start(module, imports, options);
  const before = `run ${name}(${args.join(", ")})`;
  try {
    const result = live.exports[name](...args);
    live.say(result === undefined ? before : `${before} -> ${result}`);
    return result;
  } catch (error) {
    live.say(error instanceof ExitStatus ? `${before} exit ${error.exitCode}` : `${before} failed`);
    if (error instanceof ExitStatus && error.exitCode === 0) return undefined;
    throw new StartupError("INIT201", `the run entry '${name}' failed: ${error?.message ?? error}`, error);
  } finally {
    live.say("drop");
  }
}

/** Starts the module by its plan. What it gives depends on the kind of program. */
async function load(source, imports = {}, options = {}) {
  const module = await compile(source);
  if (plan.kind === "command") return Object.freeze({ run: (more = {}) => runCommand(module, more.imports ?? imports, { ...options, ...more }) });
  if (plan.kind === "multi-command") {
    const commands = check(module).map((name) => [name, (...args) => runExport(module, imports, options, name, args)]);
    return Object.freeze(Object.fromEntries(commands));
  }
  const live = await start(module, imports, options);
  if (options.runMain) options.onExit?.(await runEntries(live, ofPhase(10)));
  return giveOut(live);
}
