namespace ComponentInit.Core.Startup.Sections;

/// <summary>The subsections of <c>init.0</c>. An unknown id with the highest bit set is critical; any other unknown one is skipped.</summary>
internal enum StartupSubsection : byte
{
    Program = 1,
    Entries = 2,
    Handoffs = 3,
    Conventions = 4,
    FirstCritical = 0x80,
}
