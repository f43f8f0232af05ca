namespace ComponentInit.Tool.Documents;

/// <summary>A function of an <see cref="InstrumentDocument"/>, without parameters.</summary>
/// <param name="Name">Its name in the access instance.</param>
/// <param name="Result">Its result type: <c>s32</c> or <c>list&lt;u8&gt;</c>.</param>
/// <param name="Memory">The memory whose next piece it gives, so that it is called once for each piece; null where it is called once.</param>
public sealed record AccessItem(string Name, string Result, int? Memory);
