using ComponentInit.Wasm.Binary;
using CsCheck;
using Xunit;

namespace ComponentInit.Wasm.Tests.Binary;

public class Leb128PropertyTests
{
    [Fact]
    public void WhatIsWrittenIsReadBack() => Gen.Select(Gen.ULong, Gen.Long, Gen.Int[0, 63]).Sample(
        (unsigned, signed, shift) =>
        {
            var writer = new WasmWriter();
            writer.WriteU64(unsigned >> shift);
            writer.WriteS64(signed >> shift);
            writer.WriteU32((uint)(unsigned >> shift));
            writer.WriteS64((int)(signed >> shift));
            var reader = new WasmReader(writer.Written);
            bool same = reader.ReadU64() == unsigned >> shift && reader.ReadS64() == signed >> shift
                && reader.ReadU32() == (uint)(unsigned >> shift) && reader.ReadS32() == (int)(signed >> shift);
            return same && reader.AtEnd;
        },
        seed: "0N0XIzNsQ0O2");
}
