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
  const handoff = plan.handoffs.find((item) => item.what === "memory" && item.role.startsWith("argv"));
  if (!handoff) throw lacks("an entry takes the program's arguments, and no memory has the role 'argv'");
  const table = (texts.length + 1) * 4;
  const bytes = texts.reduce((sum, text) => sum + text.length, table);
  const allocator = plan.handoffs.find((item) => item.what === "function" && item.role === "allocator");
  const address = handoff.role.includes("@") ? Number(handoff.role.split("@")[1]) : handed(live, allocator)(bytes) >>> 0;
  const { buffer } = handed(live, handoff);
  if (address + bytes > buffer.byteLength) throw lacks(`the program's arguments, ${bytes} bytes at ${address}, do not fit into the memory '${handoff.ref ?? `#${handoff.index}`}'`);
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
