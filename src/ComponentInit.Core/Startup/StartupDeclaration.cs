using System.Collections.Immutable;
using ComponentInit.Core.Binaries;
using ComponentInit.Core.Startup.Detection;
using ComponentInit.Core.Startup.Plans;
using ComponentInit.Core.Startup.Profiles;
using ComponentInit.Core.Startup.Sections;
using ComponentInit.Core.Startup.Text;
using ComponentInit.Wasm;
using ComponentInit.Wasm.Binary;
using ComponentInit.Wasm.Modules;

namespace ComponentInit.Core.Startup;

/// <summary>Writes how a module starts into the module, or takes it out again. Everything else in it stays byte for byte.</summary>
public static class StartupDeclaration
{
    private const string SetOperation = "startup-set";
    private const string RemoveOperation = "startup-remove";

    /// <summary>Declares the plan that is detected; a declaration that is there is replaced, and not asked.</summary>
    /// <param name="binary">A core module.</param>
    /// <param name="profile">What decides where the bytes leave something open, or null.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.StartupInvalid"/>: the bytes do not say how the module starts, and neither does the profile; or the plan cannot be declared.
    /// <see cref="WasmErrorCode.WasmFeatureUnsupported"/>: a component.
    /// </exception>
    public static WasmBinary SetDetected(WasmBinary binary, StartupProfile? profile = null)
    {
        var report = StartupDetector.DetectUndeclared(ModuleOf(binary), profile);
        if (report.Plan.Kind <= StartupKind.Side) return Set(binary, report.Plan);
        string advice = report.Plan.Kind == StartupKind.Ambiguous
            ? $"choose a profile that decides ({StartupProfiles.Deciding}), or give a plan"
            : "give a plan";
        throw new WasmException(
            WasmErrorCode.StartupInvalid,
            $"How {binary.Name} starts is {StartupTerms.Of(report.Plan.Kind)}, so nothing is declared: {string.Join("; ", report.Rules.Select(rule => rule.ToString()))}. {string.Join(' ', report.Messages.Select(message => message.ToString()))} To declare it, {advice}.");
    }

    /// <summary>Declares a plan; a declaration that is there is replaced.</summary>
    /// <param name="binary">A core module.</param>
    /// <param name="plan">The plan.</param>
    /// <exception cref="WasmException">
    /// <see cref="WasmErrorCode.StartupInvalid"/>: the plan does not fit the module. <see cref="WasmErrorCode.WasmFeatureUnsupported"/>: a component.
    /// </exception>
    public static WasmBinary Set(WasmBinary binary, StartupPlan plan)
    {
        var options = ImmutableSortedDictionary<string, string>.Empty.Add("plan", StartupAnnotation.Write(plan));
        return Derive(binary, StartupSection.Write(ModuleOf(binary), plan), SetOperation, options);
    }

    /// <summary>Takes the declaration out; a module without one is given back as it is.</summary>
    /// <param name="binary">A core module.</param>
    /// <exception cref="WasmException"><see cref="WasmErrorCode.WasmFeatureUnsupported"/>: a component.</exception>
    public static WasmBinary Remove(WasmBinary binary)
    {
        var module = ModuleOf(binary);
        return StartupSection.IsIn(module) ? Derive(binary, StartupSection.Remove(module), RemoveOperation, ImmutableSortedDictionary<string, string>.Empty) : binary;
    }

    private static WasmModule ModuleOf(WasmBinary binary) => binary.Kind == BinaryKind.Module
        ? binary.ReadModule()
        : throw new WasmException(
            WasmErrorCode.WasmFeatureUnsupported, $"{binary.Name} is a component, whose exports say how it starts; the section {StartupSection.Name} is for core modules: declare it before a component is made.");

    private static WasmBinary Derive(WasmBinary binary, WasmModule module, string operation, ImmutableSortedDictionary<string, string> options) =>
        binary.Derive(module.Write(), operation, options);
}
