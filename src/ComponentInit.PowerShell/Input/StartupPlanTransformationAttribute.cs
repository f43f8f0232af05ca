using System.Management.Automation;
using System.Text;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Wasm;

namespace ComponentInit.PowerShell.Input;

/// <summary>Lets a plan, a report of <c>Get-WasmStartup</c> and JSON bind as a plan.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StartupPlanTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            StartupReport report => report.Plan,
            string json => Read(json),
            _ => inputData,
        };

    private static StartupPlan Read(string json)
    {
        try
        {
            return PlanJson.Read(Encoding.UTF8.GetBytes(json));
        }
        catch (WasmException failure)
        {
            throw new ArgumentTransformationMetadataException(failure.Message, failure);
        }
    }
}
