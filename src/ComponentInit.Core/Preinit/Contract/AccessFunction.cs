namespace ComponentInit.Core.Preinit.Contract;

/// <summary>A function of the exported instance that gives the state of an instrumented component. It has no parameters.</summary>
/// <param name="Name">Its name in the instance.</param>
/// <param name="Result">Its result type: <c>s32</c> or <c>list&lt;u8&gt;</c>.</param>
/// <param name="Memory">
/// The memory whose next piece it gives: it is called once for each <see cref="InstrumentedComponent.PieceLength"/> bytes of that memory, the last ones included.
/// Null where it is called once.
/// </param>
public sealed record AccessFunction(string Name, string Result, int? Memory = null);
