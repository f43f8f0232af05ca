const started = new WeakMap();

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
  const isWatched = ofPhase(5).length + ofPhase(6).length + ofPhase(9).length > 0;
  if (!isWatched && !live.once.has(name)) return value;
  return (...args) => {
    refuseFinished(live, name);
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
    offerPump(live);
    const resume = ofPhase(8);
    const code = await runEntries(live, plan.flags.includes("PREINITIALISED") && resume.length > 0 ? resume : ofPhase(2));
    await callFinish(live);
    return code;
  } finally {
    live.say("drop");
  }
}

// A program that ended itself must not be called again.
async function callFinish(live) {
  if (live.exited) return;
  for (const entry of ofPhase(9)) await callEntry(live, entry);
}

function refuseFinished(live, what) {
  if (live.finished) throw new StartupError("INIT202", `'${what}' is called on an instance that was finished: load another one`);
}

function liveOf(given) {
  const live = started.get(given);
  if (!live) throw lacks("this is nothing that 'load' of this loader gave");
  return live;
}

async function callPump(live) {
  refuseFinished(live, "pump");
  for (const entry of ofPhase(11)) await callEntry(live, entry);
}

function offerPump(live) {
  if (ofPhase(11).length > 0) live.options.onPump?.(() => callPump(live));
}

const pump = async (given) => callPump(liveOf(given));

async function finish(given) {
  const live = liveOf(given);
  refuseFinished(live, "finish");
  live.finished = true;
  try {
    await callFinish(live);
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
    const entry = ofPhase(2).find((item) => targetsOf(item, live.names).includes(name));
    const result = entry && hasFlag(entry, "MAY_SUSPEND") ? await callSuspending(live, name, args) : live.exports[name](...args);
    live.say(result === undefined ? before : `${before} -> ${result}`);
    await callFinish(live);
    return result;
  } catch (error) {
    if (error instanceof StartupError) throw error;
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
  offerPump(live);
  if (options.runMain) {
    const code = await runEntries(live, ofPhase(10));
    options.onExit?.(code);
  }
  const given = giveOut(live);
  if (Object(given) === given) started.set(given, live);
  return given;
}
