using ComponentInit.Runtime.Components.Types;
using ComponentInit.Runtime.Engines;
using ComponentInit.Runtime.Interop;

namespace ComponentInit.Runtime.Components.Linking;

/// <summary>The component that imports functions of the engine's WASI and exports them under the same names, live in a guest's store.</summary>
internal sealed unsafe class EngineForwarder : IDisposable
{
    private const string Text = """
        (component
          (import "wasi:io/poll@VERSION" (instance $poll (export "pollable" (type (sub resource)))))
          (alias export $poll "pollable" (type $pollable))
          (import "wasi:clocks/monotonic-clock@VERSION" (instance $clock
            (alias outer 1 $pollable (type $p))
            (export "subscribe-duration" (func (param "when" u64) (result (own $p))))))
          (import "wasi:filesystem/types@VERSION" (instance $files
            (export "descriptor" (type $d (sub resource)))
            (export "directory-entry-stream" (type $entries (sub resource)))
            (type $time' (record (field "seconds" u64) (field "nanoseconds" u32)))
            (export "datetime" (type $time (eq $time')))
            (type $type' (enum "unknown" "block-device" "character-device" "directory" "fifo" "symbolic-link" "regular-file" "socket"))
            (export "descriptor-type" (type $type (eq $type')))
            (type $maybe-time (option $time))
            (type $stat' (record (field "type" $type) (field "link-count" u64) (field "size" u64)
              (field "data-access-timestamp" $maybe-time) (field "data-modification-timestamp" $maybe-time) (field "status-change-timestamp" $maybe-time)))
            (export "descriptor-stat" (type $stat (eq $stat')))
            (type $hash' (record (field "lower" u64) (field "upper" u64)))
            (export "metadata-hash-value" (type $hash (eq $hash')))
            (type $error' (enum "access" "would-block" "already" "bad-descriptor" "busy" "deadlock" "quota" "exist" "file-too-large" "illegal-byte-sequence" "in-progress"
              "interrupted" "invalid" "io" "is-directory" "loop" "too-many-links" "message-size" "name-too-long" "no-device" "no-entry" "no-lock" "insufficient-memory"
              "insufficient-space" "not-directory" "not-empty" "not-recoverable" "unsupported" "no-tty" "no-such-device" "overflow" "not-permitted" "pipe" "read-only"
              "invalid-seek" "text-file-busy" "cross-device"))
            (export "error-code" (type $error (eq $error')))
            (type $follow' (flags "symlink-follow"))
            (export "path-flags" (type $follow (eq $follow')))
            (type $entry' (record (field "type" $type) (field "name" string)))
            (export "directory-entry" (type $entry (eq $entry')))
            (export "[method]directory-entry-stream.read-directory-entry" (func (param "self" (borrow $entries)) (result (result (option $entry) (error $error)))))
            (export "[method]descriptor.read-directory" (func (param "self" (borrow $d)) (result (result (own $entries) (error $error)))))
            (export "[method]descriptor.stat" (func (param "self" (borrow $d)) (result (result $stat (error $error)))))
            (export "[method]descriptor.stat-at" (func (param "self" (borrow $d)) (param "path-flags" $follow) (param "path" string) (result (result $stat (error $error)))))
            (export "[method]descriptor.metadata-hash" (func (param "self" (borrow $d)) (result (result $hash (error $error)))))
            (export "[method]descriptor.metadata-hash-at" (func (param "self" (borrow $d)) (param "path-flags" $follow) (param "path" string) (result (result $hash (error $error)))))))
          (alias export $files "descriptor" (type $d))
          (alias export $files "directory-entry-stream" (type $entries))
          (alias export $files "directory-entry" (type $entry))
          (alias export $files "descriptor-stat" (type $stat))
          (alias export $files "metadata-hash-value" (type $hash))
          (alias export $files "error-code" (type $error))
          (alias export $files "path-flags" (type $follow))
          (core module $own
            (memory (export "memory") 1)
            (func (export "realloc") (param i32 i32 i32 i32) (result i32)
              (if (i32.gt_u (local.get 3) (i32.const 49152)) (then unreachable))
              (i32.const 16384)))
          (core instance $o (instantiate $own))
          (core func $subscribe (canon lower (func $clock "subscribe-duration")))
          (core func $read (canon lower (func $files "[method]descriptor.read-directory") (memory (core memory $o "memory"))))
          (core func $next (canon lower (func $files "[method]directory-entry-stream.read-directory-entry") (memory (core memory $o "memory")) (realloc (core func $o "realloc"))))
          (core func $stat (canon lower (func $files "[method]descriptor.stat") (memory (core memory $o "memory"))))
          (core func $stat-at (canon lower (func $files "[method]descriptor.stat-at") (memory (core memory $o "memory"))))
          (core func $hash (canon lower (func $files "[method]descriptor.metadata-hash") (memory (core memory $o "memory"))))
          (core func $hash-at (canon lower (func $files "[method]descriptor.metadata-hash-at") (memory (core memory $o "memory"))))
          (core func $drop (canon resource.drop $d))
          (core func $drop-entries (canon resource.drop $entries))
          (core module $m
            (import "" "subscribe" (func $subscribe (param i64) (result i32)))
            (import "" "read" (func $read (param i32 i32)))
            (import "" "stat" (func $stat (param i32 i32)))
            (import "" "stat-at" (func $stat-at (param i32 i32 i32 i32 i32)))
            (import "" "hash" (func $hash (param i32 i32)))
            (import "" "hash-at" (func $hash-at (param i32 i32 i32 i32 i32)))
            (import "" "drop" (func $drop (param i32)))
            (import "" "next" (func $next (param i32 i32)))
            (import "" "drop-entries" (func $drop-entries (param i32)))
            (func (export "next") (param i32) (result i32) (call $next (local.get 0) (i32.const 16)) (call $drop-entries (local.get 0)) (i32.const 16))
            (func (export "ready") (result i32) (call $subscribe (i64.const 0)))
            (func (export "read") (param i32) (result i32) (call $read (local.get 0) (i32.const 16)) (call $drop (local.get 0)) (i32.const 16))
            (func (export "stat") (param i32) (result i32) (call $stat (local.get 0) (i32.const 16)) (call $drop (local.get 0)) (i32.const 16))
            (func (export "stat-at") (param i32 i32 i32 i32) (result i32)
              (call $stat-at (local.get 0) (local.get 1) (local.get 2) (local.get 3) (i32.const 16)) (call $drop (local.get 0)) (i32.const 16))
            (func (export "hash") (param i32) (result i32) (call $hash (local.get 0) (i32.const 16)) (call $drop (local.get 0)) (i32.const 16))
            (func (export "hash-at") (param i32 i32 i32 i32) (result i32)
              (call $hash-at (local.get 0) (local.get 1) (local.get 2) (local.get 3) (i32.const 16)) (call $drop (local.get 0)) (i32.const 16)))
          (core instance $i (instantiate $m (with "" (instance (export "subscribe" (func $subscribe)) (export "read" (func $read)) (export "stat" (func $stat)) (export "stat-at" (func $stat-at))
            (export "hash" (func $hash)) (export "hash-at" (func $hash-at)) (export "drop" (func $drop)) (export "next" (func $next)) (export "drop-entries" (func $drop-entries))))))
          (func (export "ready") (result (own $pollable)) (canon lift (core func $i "ready")))
          (func (export "read-directory") (param "self" (borrow $d)) (result (result (own $entries) (error $error))) (canon lift (core func $i "read") (memory (core memory $o "memory"))))
          (func (export "read-directory-entry") (param "self" (borrow $entries)) (result (result (option $entry) (error $error))) (canon lift (core func $i "next") (memory (core memory $o "memory"))))
          (func (export "stat") (param "self" (borrow $d)) (result (result $stat (error $error))) (canon lift (core func $i "stat") (memory (core memory $o "memory"))))
          (func (export "stat-at") (param "self" (borrow $d)) (param "path-flags" $follow) (param "path" string) (result (result $stat (error $error)))
            (canon lift (core func $i "stat-at") (memory (core memory $o "memory")) (realloc (core func $o "realloc"))))
          (func (export "metadata-hash") (param "self" (borrow $d)) (result (result $hash (error $error))) (canon lift (core func $i "hash") (memory (core memory $o "memory"))))
          (func (export "metadata-hash-at") (param "self" (borrow $d)) (param "path-flags" $follow) (param "path" string) (result (result $hash (error $error)))
            (canon lift (core func $i "hash-at") (memory (core memory $o "memory")) (realloc (core func $o "realloc")))))
        """;

    private const string MethodPrefix = "[method]descriptor.";
    private readonly ComponentHandle _component;
    private readonly ComponentLinkerHandle _linker;
    private readonly ComponentTypes _types;

    /// <summary>Compiles and instantiates it.</summary>
    public EngineForwarder(GuestStore store)
    {
        byte[] bytes = WatParser.ToBinary(Text.Replace("VERSION", HostInterfaces.Version, StringComparison.Ordinal));
        _component = ComponentCompiler.TryCompile(store.Engine, bytes, out NativeFailure? refused) ?? throw new InvalidOperationException(refused!.Message);
        _types = new ComponentTypes(_component, store.Engine.Handle);
        _linker = new ComponentLinkerHandle(ComponentLinkerApi.wasmtime_component_linker_new(store.Engine.Handle));
        NativeComponentInstance instance = default;
        NativeFailure? failure = NativeFailure.Take(ComponentLinkerApi.wasmtime_component_linker_add_wasip2(_linker))
            ?? NativeFailure.Take(ComponentLinkerApi.wasmtime_component_linker_instantiate(_linker, store.Context, _component, &instance));
        if (failure is not null)
            throw new InvalidOperationException(failure.Message);
        Functions = new ComponentFunctions(store, instance);
    }

    /// <summary>Its functions.</summary>
    public ComponentFunctions Functions { get; }

    /// <summary>The export that stands for a function of the engine.</summary>
    public ComponentExport Find(string name)
    {
        string bare = name.StartsWith(MethodPrefix, StringComparison.Ordinal) ? name[MethodPrefix.Length..] : name;
        return new ComponentExport(null, bare, _types.Exports.Single(item => item.Name == bare).Function!);
    }

    public void Dispose()
    {
        Functions.Dispose();
        _types.Dispose();
        _linker.Dispose();
        _component.Dispose();
    }
}
