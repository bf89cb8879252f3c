#!/usr/bin/env bash
# Everything that is done to this repository by one command. A verb is one function, `verb_<name>`; the line that
# begins with `#:` above it is its help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
remembered="$root/build/Providers.remembered.props"

# Official packages that have an in-tree stand-in: the property that chooses, and the packages to ask the feed for.
providers=("Verify=Verify.Xunit" "TorchSharp=TorchSharp-cpu")

#: help           shows this
verb_help() {
  echo "usage: ./build.sh [verb]"
  echo
  sed -n 's/^#: /  /p' "${BASH_SOURCE[0]}"
}

#: setup          checks the SDK, asks the feed what it has, restores packages, installs and builds what tensors need
verb_setup() {
  prepare || return
  [[ $tensors == ready ]]
}

prepare() {
  require_sdk || return
  choose_providers
  prepare_tensors
  say "Restoring packages"
  dotnet restore "$root/Dsl.sln" -v quiet
}

# The official packages bring their libtorch with them; the stand-in needs one, and its tests are never skipped.
# Everything builds without.
prepare_tensors() {
  tensors=ready
  [[ $(remembered_choice TorchSharp) == package && -z ${MMX_SKIP_NOTHING:-} ]] ||
    "$root/build/setup-torch.sh" || tensors=missing
}

#: build          sets up, then builds everything; warnings are errors
verb_build() {
  prepare || return
  say "Building"
  dotnet build "$root/Dsl.sln" --no-restore --nologo -v quiet -clp:NoSummary -warnaserror
}

#: run [option…]  sets up, then trains a GAN on a ring of Gaussians; `./build.sh run --help` says with what
verb_run() {
  run_with_tensors examples/RingGan "$@"
}

#: reproduce [paper…]  sets up, then runs the papers' methods and writes docs/papers; exits with 2 where a figure disagrees
verb_reproduce() {
  run_with_tensors examples/Papers "$@"
}

#: bench [option…] sets up, then measures updates against PyTorch and a loop by hand; `./build.sh bench --help`
verb_bench() {
  prepare || return
  prepare_peers
  # Debian's libtorch would take half of the processors, as if each core were two of them.
  export OMP_NUM_THREADS="${OMP_NUM_THREADS:-$(nproc)}"
  run_built benchmarks/Update "$@"
}

# Those that benchmarks/Update measures against. Where one is missing, its tables say so.
prepare_peers() {
  local folder="$root/out/bench"
  say "Preparing the peers"
  mkdir -p "$folder"
  rm -f "$folder/limit" "$folder/limit.so"
  { by_hand limit.cpp -o "$folder/limit" && by_hand beside.cpp -shared -fPIC -o "$folder/limit.so"; } ||
    complain "The loop by hand did not compile, so nothing is held against it."
  has_pytorch || install_pytorch || complain "There is no PyTorch for /usr/bin/python3, so nothing is held against it."
}

by_hand() {
  c++ -std=c++17 -O3 -march=native -fno-math-errno -fopenmp "$root/benchmarks/Update/peers/$1" "${@:2}"
}

has_pytorch() { /usr/bin/python3 -c 'import torch' 2>/dev/null; }

install_pytorch() {
  [[ $(id -u) == 0 ]] && apt-get install -y -qq --no-install-recommends python3-torch >/dev/null 2>&1
}

#: bench-compile  measures checks, keystrokes, builds after an edit and cold starts, and writes benchmarks/results
verb_bench-compile() {
  require_sdk || return
  local project
  for project in src/Dsl.Cli benchmarks/Compile; do
    dotnet build "$root/$project" -c Release --nologo -v quiet -clp:NoSummary -warnaserror || return
  done
  "$root/benchmarks/Compile/bin/Release/net10.0/Compile"
}

#: fuzz [seconds] tries programs of all kinds, right and wrong; `./build.sh fuzz --help` says for how long, and which
verb_fuzz() {
  require_sdk || return
  dotnet build "$root/tests/Fuzz" -c Release --nologo -v quiet -clp:NoSummary -warnaserror || return
  (cd "$root" && exec tests/Fuzz/bin/Release/net10.0/Fuzz "$@")
}

run_with_tensors() {
  verb_setup || return
  run_built "$@"
}

run_built() {
  local folder=$1
  say "Building $folder"
  dotnet build "$root/$folder" -c Release --no-restore --nologo -v quiet -clp:NoSummary -warnaserror || return
  (cd "$root" && exec "$folder/bin/Release/net10.0/${folder##*/}" "${@:2}")
}

#: test [name…]   builds, then runs the tests of all projects, or of those whose name contains a given one
verb_test() {
  passed=0 failed=0 skipped=0
  export MMX_SKIP_NOTHING=1
  if verb_build; then
    compare_generated "$@"
    run_tests "$@"
  else
    complain "The build failed, so no test ran; what to mend is said above."
  fi
  summarize
}

run_tests() {
  local project
  for project in "$root"/tests/*/*.Tests.csproj; do
    if is_wanted "$(basename "$project" .csproj)" "$@"; then
      run_project "$project"
    fi
  done
}

is_wanted() {
  local name=$1 part
  shift
  for part in "$@"; do
    [[ $name == *"$part"* ]] && return 0
  done
  [[ $# -eq 0 ]]
}

# What is checked in of generated code is what is generated today; this counts as a test.
compare_generated() {
  is_wanted CheckedIn "$@" || return 0
  say "Comparing examples/CheckedIn with what mmx generates"
  local example="examples/CheckedIn"
  if (cd "$root" && dotnet src/Dsl.Cli/bin/Debug/net10.0/mmx.dll diff "$example" --output "$example/Generated"); then
    passed=$((passed + 1))
  else
    complain "To generate it again: dotnet run --project src/Dsl.Cli -- gen $example -o $example/Generated"
    failed=$((failed + 1))
  fi
}

run_project() {
  local project=$1 name results
  name=$(basename "$project" .csproj)
  results="$root/out/tests/$name.trx"
  rm -f "$results"
  say "Testing $name"
  local ended=0
  dotnet test "$project" --no-build --nologo \
    --logger "trx;LogFileName=$results" --logger "console;verbosity=minimal" </dev/null || ended=$?
  count_results "$name" "$results" "$ended"
}

# Adds one project's counts. A run that ended badly without a failed test (a crash) counts as one failure.
count_results() {
  local name=$1 results=$2 ended=$3 total executed good
  total=$(counter total "$results") executed=$(counter executed "$results") good=$(counter passed "$results")
  local bad=$((executed - good))
  if [[ $ended -ne 0 && $bad -eq 0 ]]; then
    complain "$name ended early, with exit code $ended; this counts as one failed test."
    bad=1
  fi
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - executed))
}

counter() {
  local value=""
  [[ -f $2 ]] && value=$(sed -n "s/.*<Counters [^>]*\b$1=\"\([0-9]*\)\".*/\1/p" "$2")
  echo "${value:-0}"
}

summarize() {
  if [[ $((passed + failed)) -eq 0 ]]; then
    complain "No test ran."
  fi
  local line="$passed passed, $failed failed"
  [[ $skipped -eq 0 ]] || line+=", $skipped skipped"
  echo "$line"
  [[ $failed -eq 0 && $passed -gt 0 ]]
}

require_sdk() {
  local version
  version=$(cd "$root" && dotnet --version 2>/dev/null) && [[ $version == 1[0-9].* ]] && return
  complain "This needs the .NET 10 SDK, and \`dotnet --version\` gives '${version:-nothing}'."
  complain "Get it from https://dotnet.microsoft.com/download/dotnet/10.0, put \`dotnet\` on the PATH and try again."
  return 1
}

# Uses the official packages where the feed has them and they load, else the stand-ins, and remembers which.
choose_providers() {
  local provider property choice chosen=()
  for provider in "${providers[@]}"; do
    property=${provider%%=*}
    choice=$(remembered_choice "$property")
    [[ -n $choice ]] || choice=$(ask_feed "${provider#*=}")
    say "$property: $(describe "$choice")"
    [[ $choice == unknown ]] || chosen+=("$property=$choice")
  done
  remember "${chosen[@]}"
}

remembered_choice() {
  [[ -f $remembered ]] || return 0
  sed -n "s/.*<$1 [^>]*>\(package\|standin\|system\)<.*/\1/p" "$remembered"
}

# package: the feed has it; system: it does not load here; standin: the feed has not; unknown: the feed did not answer.
ask_feed() {
  local answer
  if answer=$(dotnet restore "$root/build/FeedProbe.csproj" -p:Package="$1" -v quiet 2>&1); then
    loads "$1" && echo package || echo system
  elif grep -qE 'NU1101|NU1102|NU1103|NU1603' <<<"$answer"; then
    echo standin
  else
    echo unknown
  fi
}

# TorchSharp's native half wants a newer C++ library than some systems have; a first tensor shows whether it loads.
loads() {
  [[ $1 == TorchSharp* ]] || return 0
  local ended=0
  dotnet run --project "$root/build/FeedProbe.csproj" --no-restore -p:Package="$1" -v quiet >/dev/null 2>&1 || ended=$?
  rm -rf "$root/build/bin" # half a gigabyte
  return "$ended"
}

describe() {
  local again="to ask again: rm ${remembered#"$root"/}"
  case $1 in
    package) echo "the official package" ;;
    system) echo "the in-tree stand-in, the official package does not load here ($again)" ;;
    standin) echo "the in-tree stand-in, the feed has no official package ($again)" ;;
    unknown) echo "the in-tree stand-in for now, the feed did not answer" ;;
  esac
}

remember() {
  local choice
  {
    echo "<Project>"
    echo "  <!-- Written by ./build.sh setup: what the feed has and what loads. Delete it to have that asked again. -->"
    echo "  <PropertyGroup>"
    for choice in "$@"; do
      echo "    <${choice%%=*} Condition=\"'\$(${choice%%=*})' == ''\">${choice#*=}</${choice%%=*}>"
    done
    echo "  </PropertyGroup>"
    echo "</Project>"
  } >"$remembered"
}

say() { echo "== $*"; }

complain() { echo "build.sh: $*" >&2; }

# The same on a bare machine, in an empty home and in a full one: no greeting, no ICU, no process left behind.
prepare_environment() {
  export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
  export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 MSBUILDDISABLENODEREUSE=1
  if [[ ! -w ${HOME:-} ]]; then
    export HOME="$root/out/home"
    mkdir -p "$HOME"
  fi
}

main() {
  local verb=${1:-help}
  [[ $verb == -h || $verb == --help ]] && verb=help
  if ! declare -F "verb_$verb" >/dev/null; then
    complain "there is no verb '$verb'; these are:"
    verb_help >&2
    exit 2
  fi
  prepare_environment
  "verb_$verb" "${@:2}"
}

main "$@"
