using System.Globalization;
using Xunit;

namespace ComponentInit.Wasm.Tests.Conformance;

/// <summary>Damages modules at random, the same way on every run. <c>COMPONENTINIT_FUZZ</c> sets the number of damaged modules.</summary>
public class MutationTests
{
    private const int DefaultCount = 20_000;
    private const int LargestModule = 20_000;
    private const long AllocationPerByte = 200;
    private const long AllocationAllowance = 200_000;

    [Fact]
    public void DamagedModulesAreDecodedOrRefused()
    {
        byte[][] modules = [.. CoreModules.All().Select(module => module.Bytes).Where(bytes => bytes.Length is > 8 and <= LargestModule)];
        int count = int.TryParse(Environment.GetEnvironmentVariable("COMPONENTINIT_FUZZ"), CultureInfo.InvariantCulture, out int asked) ? asked : DefaultCount;
        int refused = 0;
        for (int seed = 0; seed < count; seed++)
        {
            byte[] damaged = ModuleMutator.Mutate(modules, seed);
            long before = GC.GetAllocatedBytesForCurrentThread();
            if (!Decodes(damaged, seed)) refused++;
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < damaged.Length * AllocationPerByte + AllocationAllowance, $"seed {seed}: {allocated} bytes allocated for {damaged.Length}");
        }

        Assert.InRange(refused, count / 10, count - count / 20);
    }

    private static bool Decodes(byte[] bytes, int seed)
    {
        try
        {
            FullDecoding.Read(bytes);
            return true;
        }
        catch (WasmException)
        {
            return false;
        }
        catch (Exception unexpected)
        {
            throw new InvalidOperationException($"seed {seed}", unexpected);
        }
    }
}
