#!/bin/sh
# Builds the components of guest.c with clang, wasm-ld and wasm-tools (WASM_TOOLS names it where it is not on the path). The .wasm files are committed.
# task-hook.wasm has a hook under a name that wasm-tools does not know until it is a component, so nothing is wrapped; wrapped.wasm is what wasm-tools wraps.
set -eu
cd "$(dirname "$0")"
CC=${CC:-clang}
WASM_TOOLS=${WASM_TOOLS:-wasm-tools}
core=$(mktemp)
trap 'rm -f "$core"' EXIT
export LC_ALL=C

component() {
    $CC --target=wasm32-unknown-unknown -Os -Wall -Wextra -Werror -Wl,--strip-debug -nostdlib -fno-builtin -Wl,--no-entry "$2" -o "$core" guest.c
    "$WASM_TOOLS" component embed guest.wit "$core" -o "$core"
    "$WASM_TOOLS" component new "$core" -o "$1"
}

component wrapped.wasm '-DHOOK="__wasm_task_hook"'
component task-hook.wasm '-DHOOK="__wasm_task_hooX"'
sed -i s/__wasm_task_hooX/__wasm_task_hook/g task-hook.wasm
component init-task.wasm -DINIT_TASK
