#!/bin/sh
# Builds the samples from their C sources with clang, wasm-ld and wasi-libc (Debian: clang lld wasi-libc), the command from its text and the component with wasm-tools
# (https://github.com/bytecodealliance/wasm-tools); WASM_TOOLS names it where it is not on the path.
# The .wasm files are committed: nobody needs this to use or test the project.
set -eu
cd "$(dirname "$0")"
CC=${CC:-clang}
WASM_TOOLS=${WASM_TOOLS:-wasm-tools}
FLAGS="-Os -Wall -Wextra -Werror -Wl,--strip-debug"

$CC --target=wasm32-unknown-unknown $FLAGS -nostdlib -Wl,--no-entry -o lookup/lookup.wasm lookup/lookup.c
$CC --target=wasm32-wasi $FLAGS -mexec-model=reactor -nodefaultlibs -o words/words.wasm words/words.c -lc

"$WASM_TOOLS" parse -o echo/echo.wasm echo/echo.wat

core=$(mktemp)
trap 'rm -f "$core"' EXIT
$CC --target=wasm32-unknown-unknown $FLAGS -nostdlib -fno-builtin -Wl,--no-entry -o "$core" greet/greet.c
"$WASM_TOOLS" component embed greet/greet.wit "$core" -o "$core"
"$WASM_TOOLS" component new "$core" -o greet/greet.wasm
