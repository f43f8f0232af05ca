# run-lines.sh RESULTS: reads triples (number, block, line) that end in zero bytes, and runs the lines in this shell, in order. Writes
# N.rc, N.out and N.err for each line, or N.skip with the reason why it was not run.
results=$1
skipped_block=

skip() { echo "$3" > "$results/$1.skip"; skipped_block=$2; }

run() {
  if [ "$skipped_block" = "$2" ]; then skip "$1" "$2" 'needs a line above that was skipped'; return; fi
  case $3 in
    # What it builds is there.
    ./scripts/build.sh) echo 0 > "$results/$1.rc"; return ;;
    'npm '* | 'node '*) command -v "${3%% *}" > /dev/null || { skip "$1" "$2" "needs ${3%% *}, which is not installed"; return; } ;;
  esac
  eval "$3" > "$results/$1.out" 2> "$results/$1.err"
  local code=$?
  case $3 in
    'npm '*) [ $code = 0 ] || { skip "$1" "$2" 'npm could not install: is its registry in reach?'; return; } ;;
  esac
  echo $code > "$results/$1.rc"
}

# Standard input stays that of the lines.
exec 3< "$results/lines"
while IFS= read -r -d '' number <&3 && IFS= read -r -d '' block <&3 && IFS= read -r -d '' line <&3; do
  run "$number" "$block" "$line"
done
