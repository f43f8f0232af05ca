using System.Text;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;
using Xunit;

namespace ComponentInit.Core.Tests.Startup;

/// <summary>Compares plans by everything they say.</summary>
internal static class PlanAssert
{
    public static void Same(StartupPlan expected, StartupPlan actual) => Assert.Equal(Encoding.UTF8.GetString(PlanJson.Write(expected)), Encoding.UTF8.GetString(PlanJson.Write(actual)));
}
