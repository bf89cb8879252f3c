#!/usr/bin/env bash
# Sets up what tensors need: a libtorch, a C++ compiler, CMake, and the native half of src/TorchSharp.System built over
# them. Installs Debian's packages where they are missing; does nothing when all is there.
#   TORCH_DIR   another libtorch than the system's: a folder with include/ and lib/, such as the torch folder of a
#               Python installation. It is remembered; TORCH_DIR= goes back to the system's.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
native=$root/src/TorchSharp.System/native
artifacts=$root/out/torch
torch_dir=${TORCH_DIR-$(cat "$artifacts/torch-dir" 2>/dev/null || true)}

say() { echo "setup: $*"; }
fail() { say "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null; }
installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# The packages of Debian that would bring what is not here.
missing_packages() {
    has c++ || has g++ || has clang++ || echo g++
    has cmake || echo cmake
    has make || echo make
    if [ -z "$torch_dir" ] && has dpkg-query; then
        installed libtorch-dev || echo libtorch-dev
        installed libopenblas0-openmp || echo libopenblas0-openmp
    fi
}

install_packages() {
    local packages=("$@")
    has apt-get || fail "install ${packages[*]} (these are Debian's names), or name a libtorch with TORCH_DIR, and run this again."
    [ "$(id -u)" = 0 ] || fail "as root: apt-get install ${packages[*]} - then run this again."
    say "installing ${packages[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
}

find_torch() {
    if [ -n "$torch_dir" ]; then
        [ -f "$torch_dir/include/torch/csrc/autograd/autograd.h" ] || fail "TORCH_DIR=$torch_dir has no include/torch."
        readlink -f "$torch_dir"/lib*/libtorch_cpu.so | head -n 1
    else
        local torch
        torch=$(ldconfig -p | sed -n 's/.*libtorch_cpu\.so .*=> //p' | head -n 1)
        [ -n "$torch" ] || fail "no libtorch is installed here: name one with TORCH_DIR=<folder with include/ and lib/>."
        readlink -f "$torch"
    fi
}

# What the native half was built of: its sources and the libtorch.
stamp() {
    local torch=$1
    { cat "$native"/*; echo "$root $torch_dir $torch"; stat -c '%s %Y' "$torch"; } | sha256sum | cut -d ' ' -f 1
}

build_native() {
    local torch=$1 log=$artifacts/build.log
    say "building the native half over $torch (under a minute)"
    if ! { cmake -S "$native" -B "$artifacts/build" --fresh -DCMAKE_BUILD_TYPE=Release -DTORCH_DIR="$torch_dir" \
        && cmake --build "$artifacts/build" --parallel "$(getconf _NPROCESSORS_ONLN)"; } >"$log" 2>&1; then
        grep -m 5 -iE 'error|not found|could not' "$log" >&2 || tail -n 5 "$log" >&2
        fail "the native half did not build; $log has the whole of it."
    fi
    mv "$artifacts/build/libLibTorchSharp.so" "$artifacts/"
    rm -rf "$artifacts/build"
}

readarray -t missing < <(missing_packages)
[ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"

torch=$(find_torch)
wanted=$(stamp "$torch")
if [ "$(cat "$artifacts/stamp" 2>/dev/null)" = "$wanted" ] && [ -f "$artifacts/libLibTorchSharp.so" ]; then
    exit 0
fi

mkdir -p "$artifacts"
rm -f "$artifacts/stamp"
build_native "$torch"
echo "$torch_dir" >"$artifacts/torch-dir"
echo "$wanted" >"$artifacts/stamp"
say "tensors are ready."
