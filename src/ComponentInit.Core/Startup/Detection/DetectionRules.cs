using System.Collections.Immutable;
using ComponentInit.Core.Startup.Detection.Rules;
using ComponentInit.Core.Startup.Profiles;

namespace ComponentInit.Core.Startup.Detection;

/// <summary>The rules for core modules in the order they are asked. D0 (a declaration) and D1 (components) come before them.</summary>
internal static class DetectionRules
{
    /// <summary>The table.</summary>
    /// <param name="profile">What decides where the bytes do not, or null.</param>
    public static ImmutableArray<DetectionRule> For(StartupProfile? profile) =>
    [
        new DynamicLibraryRule(), new RelocationRule(),

        new OpenPolicyRule(), new GoScriptRule(), new NodeApiRule(), new ProxyWasmRule(), new WapcRule(), new SpacetimeRule(), new HaskellRule(), new WasmBindgenRule(),
        new SwiftRule(), new GuardedInitRule(),

        // TinyGo's init has everything that a command of WASI has, so it is asked for first.
        new StartAndInitializeRule(profile), new TinyGoStartRule(), new WasiCommandRule(), new CommandExportRule(), new BareStartRule(), new InitializeRule(), new TeaVmRule(),
        new ConstructorsRule(), new MainRule(), new CoreCommandRule(), new MinifiedRule(),

        // Asyncify marks every entry, so it comes when all are there.
        new PreinitRule(), new ThreadStartRule(), new ThreadLocalRule(), new TaskHookRule(), new UnstableReactorRule(), new WrongTypeRule(), new AsyncifyRule(),
    ];
}
