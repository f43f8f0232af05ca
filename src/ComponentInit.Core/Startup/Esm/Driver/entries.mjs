async function start(module, imports, options) {
  const live = { names: check(module), options, once: new Set(), turned: false, exited: false, suspends: false };
  const wasi = await makeWasi(module, imports, options);
  const receivers = makeReceivers(wasi, options);
  const linked = link(live, module, imports, wasi, receivers);
  const instance = await instantiate(module, linked);
  const number = ++instances;
  Object.assign(live, { module, linked, instance, exports: instance.exports, say: (line) => options.trace?.(`${number}: ${line}`) });
  live.say("instantiate");
  try {
    for (const handoff of plan.handoffs) handOver(live, handoff, receivers.get(handoff.to));
    if (wasi?.bind && instance.exports.memory instanceof WebAssembly.Memory) wasi.bind(instance.exports.memory);
    options.wire?.(instance.exports);
    for (const entry of [...ofPhase(0), ...ofPhase(4).filter((entry) => hasFlag(entry, "ALSO_MAIN")), ...ofPhase(1)]) await callEntry(live, entry);
    return live;
  } catch (error) {
    live.say("drop");
    throw error;
  }
}

function link(live, module, imports, wasi, receivers) {
  const linked = { ...imports };
  if (wasi) linked[wasiName] = wasi.imports;
  for (const [to, receiver] of receivers) {
    if (receiver.imports) linked[to] = { ...linked[to], ...receiver.imports };
  }
  for (const [from, functions] of Object.entries(live.options.suspending ?? {})) {
    linked[from] = { ...linked[from] };
    for (const [name, body] of Object.entries(functions)) linked[from][name] = suspending(live, `${from}.${name}`, body);
  }
  requireImports(module, linked);
  if (plan.entries.some((entry) => hasFlag(entry, "NO_HOST_CALLS"))) restrict(live, module, linked);
  return linked;
}

// WASI stays: the flag is about the functions of the program's own host.
function restrict(live, module, linked) {
  for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
    const body = linked[from]?.[name];
    if (kind !== "function" || from === wasiName || typeof body !== "function") continue;
    const guarded = (...args) => {
      if (live.restricted) throw new Error(`called the import '${from}.${name}', and the host's functions are not available during this entry`);
      return body(...args);
    };
    linked[from] = { ...linked[from], [name]: guarded };
  }
}

// What the engine itself brings, such as the builtins for strings, is nobody's to give.
function requireImports(module, linked) {
  const missing = WebAssembly.Module.imports(module).filter((item) => !item.module.startsWith("wasm:") && !(linked[item.module] && item.name in linked[item.module]));
  if (missing.length === 0) return;
  const names = missing.map((item) => `'${item.module}.${item.name}' (${item.kind})`).join(", ");
  const where = plan.kind === "command" ? "run({ imports })" : "load(source, imports)";
  const advice = missing.some((item) => item.module === wasiName) ? wasiAdvice(wasiName) : "";
  throw lacks(`the module imports ${names}, and nothing was given for ${missing.length === 1 ? "it" : "them"}: give ${where}${advice}`);
}

async function instantiate(module, linked) {
  try {
    return await WebAssembly.instantiate(module, linked);
  } catch (error) {
    throw error instanceof WebAssembly.LinkError ? new StartupError("INIT203", `the imports do not fit the module: ${error.message}`, error) : error;
  }
}

function handOver(live, handoff, receiver) {
  const name = typeof handoff.index === "number" ? `#${handoff.index}` : handoff.ref;
  const value = handed(live, handoff);
  receiver?.receive?.({ kind: handoff.what, name, role: handoff.role, value, instance: live.instance });
  live.say(`handoff ${handoff.what === "instance" ? "instance" : `${handoff.what} ${name}`} to ${handoff.to} as ${handoff.role}`);
}

// By index it may be what the module imports, and that was given to it.
function handed(live, { what, ref, index }) {
  if (what === "instance") return live.instance;
  if (typeof ref === "string") return live.exports[ref];
  const from = WebAssembly.Module.imports(live.module).filter((item) => item.kind === what)[index];
  return live.linked[from.module][from.name];
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
  live.restricted = hasFlag(entry, "NO_HOST_CALLS");
  try {
    result = hasFlag(entry, "MAY_SUSPEND") ? await callSuspending(live, name, args) : live.exports[name](...args);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    const code = exitCodeOf(live, error);
    if (code === undefined) {
      live.say(`${before} failed`);
      throw failed(entry, name, `failed: ${error?.message ?? error}`, error);
    }
    live.say(`${before} exit ${code}`);
    if (code === 0 && entry.phase === 1 && isOcaml()) return 0;
    live.exited = true;
    if (isProgram(entry)) return code;
    throw failed(entry, name, `ended the program with exit code ${code}`, error);
  } finally {
    live.restricted = false;
  }
  live.say(result === undefined ? before : `${before} -> ${result}`);
  return judge(live, entry, name, result);
}

// The whole program of OCaml runs while it initialises; its exit is an exception with a tag, and its functions may be called after that.
const isOcaml = () => plan.conventions.some((name) => name.split(" ")[0] === "wasm_of_ocaml");

function exitCodeOf(live, error) {
  if (error instanceof ExitStatus) return error.exitCode;
  const tag = isOcaml() ? live.exports.ocaml_exit : undefined;
  return tag && error instanceof WebAssembly.Exception && error.is(tag) ? error.getArg(tag, 0) : undefined;
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
      live.say(`version ${value} of ${name}`);
      live.options.onVersion?.(name, value);
      return 0;
    default: return 0;
  }
}
