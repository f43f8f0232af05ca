using System.Management.Automation;

namespace ComponentInit.PowerShell.Tests.Guests;

/// <summary>A cmdlet that stands for the pipeline's thread and writes nothing.</summary>
internal sealed class IdleCommand : Cmdlet;
