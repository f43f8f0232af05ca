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
  const sections = WebAssembly.Module.customSections(module, "init.0");
  if (sections.length > 1) throw new StartupError("INIT001", "more than one init.0 section");
  checkDeclaration(sections[0]);
  const names = functionsOf(module);
  for (const entry of plan.entries) {
    for (const name of targetsOf(entry, names)) {
      if (!names.includes(name)) throw new StartupError("INIT007", `there is no exported function '${name}': the loader was made for another module`);
    }
  }
  return names;
}

function checkDeclaration(section) {
  const found = section && Array.from(new Uint8Array(section), (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (found === settings.declaration) return;
  const what = found === undefined ? "declares nothing in a section init.0, and that of this loader does" : "declares in its section init.0 another start than that of this loader";
  throw new StartupError("INIT203", `the module ${what}: the loader was made for another module, write it again for this one`);
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
    else if (!isOwnRole(role)) throw lacks(`nothing receives '${role}' for '${to}': give options.handoffs['${to}'] = { imports?, receive }${wasiAdvice(to)}`);
  }
  return receivers;
}

const wasiAdvice = (from) => from === wasiName && settings.wasi !== "node" ? "; WASI can come from node:wasi, where the loader is written so" : "";
const isOwnRole = (role) => role === "argv" || role === "allocator" || role.startsWith("argv@");
