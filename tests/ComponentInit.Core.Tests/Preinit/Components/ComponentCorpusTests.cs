using ComponentInit.Core.Preinit;
using Xunit;

namespace ComponentInit.Core.Tests.Preinit.Components;

/// <summary>Real components: their pre-initialised form answers what they answer after init.</summary>
public sealed class ComponentCorpusTests
{
    public static TheoryData<string> Programs => ["c-lookup", "c-lookup-ci", "c-wasi", "js-hello", "py-hello", "qjs-hello"];

    [Theory]
    [MemberData(nameof(Programs))]
    public void The_output_answers_what_is_expected(string name)
    {
        var item = new ComponentItem(name);
        using var result = Preinitializer.Run(item.Input, item.Options, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(item.Expected, item.Ask(result.Output));
    }
}
