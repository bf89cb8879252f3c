"""Reads a safetensors file with nothing but the standard library, and prints what is in it: a line a tensor.

The format: eight bytes, the header's length; the header, JSON; the tensors' bytes. Written from the format's description.
"""

import json
import struct
import sys

KINDS = {"F64": ("d", 8), "I64": ("q", 8), "F32": ("f", 4), "BOOL": ("?", 1)}


def read(path):
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack_from("<Q", content)
    header = json.loads(content[8 : 8 + length].decode("utf-8"))
    notes = header.pop("__metadata__", {})
    data = content[8 + length :]
    end = 0
    tensors = {}
    for name, tensor in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
        kind, size = KINDS[tensor["dtype"]]
        begin, stop = tensor["data_offsets"]
        count = 1
        for extent in tensor["shape"]:
            count *= extent
        if begin != end or stop - begin != count * size or begin % size:
            raise ValueError(f"{name} lies at {begin} to {stop}, behind {end}")
        end = stop
        tensors[name] = (tensor["dtype"], tensor["shape"], struct.unpack_from(f"<{count}{kind}", data, begin))
    if end != len(data):
        raise ValueError(f"the tensors end at {end}, the file at {len(data)}")
    return notes, tensors


if __name__ == "__main__":
    notes, tensors = read(sys.argv[1])
    for name, note in notes.items():
        print(f"# {name}: {note}")
    for name, (dtype, shape, values) in tensors.items():
        print(f"{name} {dtype} {shape} {' '.join(repr(value) for value in values)}")
