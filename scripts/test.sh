#!/usr/bin/env bash
# Builds everything and runs every test; the last line says how many passed, failed and were skipped.
set -euo pipefail
exec "$(dirname "${BASH_SOURCE[0]}")/build.sh" -Task Test
