const asyncifyBytes = 16384;
const isAsyncify = (live) => live.names.includes("asyncify_get_state");

// An import that waits: by asyncify where the module was made for that, else by JavaScript Promise Integration.
function suspending(live, name, body) {
  if (isAsyncify(live)) return (...args) => wait(live, name, body, args);
  if (!WebAssembly.Suspending) throw lacks(`'${name}' waits, the module has no asyncify, and this host has no JavaScript Promise Integration`);
  return new WebAssembly.Suspending(body);
}

function wait(live, name, body, args) {
  const { asyncify_get_state: state, asyncify_start_unwind: startUnwind, asyncify_stop_rewind: stopRewind } = live.exports;
  if (state() === 2) {
    stopRewind();
    const { value, error } = live.settled;
    if (error !== undefined) throw error;
    return value;
  }
  if (!live.suspends) throw lacks(`'${name}' waits in a call that the plan does not mark MAY_SUSPEND`);
  live.waited = Promise.resolve(body(...args)).then((value) => ({ value }), (error) => ({ error: error ?? new Error("rejected") }));
  startUnwind(unwindStack(live));
  // Any number type takes it, and the module drops it.
  return false;
}

function unwindStack(live) {
  const { data, size = asyncifyBytes } = live.options.asyncify ?? {};
  live.stack ??= data ?? live.exports.malloc?.(size);
  if (live.stack === undefined) throw lacks("asyncify needs memory to unwind the stack into, and the module exports no malloc: give options.asyncify = { data: ADDRESS, size: BYTES }");
  const view = new DataView(live.exports.memory.buffer);
  view.setUint32(live.stack, live.stack + 8, true);
  view.setUint32(live.stack + 4, live.stack + size, true);
  return live.stack;
}

async function callSuspending(live, name, args) {
  const call = live.exports[name];
  if (!isAsyncify(live)) return WebAssembly.promising ? WebAssembly.promising(call)(...args) : call(...args);
  const { asyncify_get_state: state, asyncify_stop_unwind: stopUnwind, asyncify_start_rewind: startRewind } = live.exports;
  live.suspends = true;
  try {
    let result = call(...args);
    while (state() === 1) {
      stopUnwind();
      if (!live.waited) throw lacks(`'${name}' was suspended (asyncify) by an import that is none of options.suspending`);
      live.settled = await live.waited;
      live.waited = undefined;
      startRewind(live.stack);
      result = call(...args);
    }
    return result;
  } finally {
    live.suspends = false;
  }
}
