using System.Runtime.InteropServices;
using Arm = System.Runtime.Intrinsics.Arm;
using X86 = System.Runtime.Intrinsics.X86;

namespace ComponentInit.Runtime.Caching;

/// <summary>Names what the compilers may make use of on this processor. Code that was compiled for another one must not be found.</summary>
internal static class CpuFeatures
{
    /// <summary>The features, in a fixed order.</summary>
    public static string Describe()
    {
        (string Name, bool Supported)[] features =
        [
            ("sse3", X86.Sse3.IsSupported), ("ssse3", X86.Ssse3.IsSupported), ("sse4.1", X86.Sse41.IsSupported), ("sse4.2", X86.Sse42.IsSupported),
            ("popcnt", X86.Popcnt.IsSupported), ("lzcnt", X86.Lzcnt.IsSupported), ("bmi1", X86.Bmi1.IsSupported), ("bmi2", X86.Bmi2.IsSupported),
            ("avx", X86.Avx.IsSupported), ("avx2", X86.Avx2.IsSupported), ("fma", X86.Fma.IsSupported), ("avx512f", X86.Avx512F.IsSupported),
            ("avx512bw", X86.Avx512BW.IsSupported), ("avx512dq", X86.Avx512DQ.IsSupported), ("avx512vbmi", X86.Avx512Vbmi.IsSupported),
            ("atomics", Arm.ArmBase.Arm64.IsSupported), ("aes", Arm.Aes.IsSupported), ("crc32", Arm.Crc32.IsSupported), ("dp", Arm.Dp.IsSupported),
        ];
        var supported = features.Where(feature => feature.Supported).Select(feature => feature.Name);
        return $"{RuntimeInformation.ProcessArchitecture};{RuntimeInformation.RuntimeIdentifier};{string.Join(',', supported)}";
    }
}
