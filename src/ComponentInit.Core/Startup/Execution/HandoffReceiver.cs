using ComponentInit.Core.Startup.Plans;
using ComponentInit.Runtime.Modules;

namespace ComponentInit.Core.Startup.Execution;

/// <summary>A host module that gets something of an instance before its first entry is called.</summary>
/// <param name="handoff">What it gets: the export by which <paramref name="instance"/> gives it, and its index where the plan says that.</param>
/// <param name="instance">The instance it is of; valid until the instance is dropped.</param>
public delegate void HandoffReceiver(StartupHandoff handoff, CoreRun instance);
