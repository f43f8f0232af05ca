#!/bin/sh
# Builds the samples from their C sources with clang, wasm-ld and wasi-libc (Debian: clang lld wasi-libc).
# The .wasm files are committed: nobody needs this to use or test the project.
set -eu
cd "$(dirname "$0")"
CC=${CC:-clang}
FLAGS="-Os -Wall -Wextra -Werror -Wl,--strip-debug"

$CC --target=wasm32-unknown-unknown $FLAGS -nostdlib -Wl,--no-entry -o lookup/lookup.wasm lookup/lookup.c
$CC --target=wasm32-wasi $FLAGS -mexec-model=reactor -nodefaultlibs -o words/words.wasm words/words.c -lc
