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
