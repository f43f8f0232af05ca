using System.Management.Automation;

namespace ComponentInit.PowerShell.Paths;

/// <summary>Says of an object which file it is about, in the properties that other cmdlets take from the pipeline.</summary>
internal static class Origin
{
    /// <summary>The object with <c>Name</c>, <c>Path</c> and <c>PSPath</c>.</summary>
    /// <param name="value">The object.</param>
    /// <param name="name">Name of the file, or what stands for it.</param>
    /// <param name="path">Its path, or null for what is in no file.</param>
    public static PSObject Of(object value, string name, string? path)
    {
        PSObject shown = new(value);
        shown.Properties.Add(new PSNoteProperty("Name", name));
        shown.Properties.Add(new PSNoteProperty("Path", path));
        shown.Properties.Add(new PSNoteProperty("PSPath", path));
        return shown;
    }
}
