using System.Net;
using System.Net.Sockets;

namespace ComponentInit.Core.Tests.Startup.Esm;

/// <summary>Serves the files of a directory to a browser on this machine.</summary>
internal sealed class StaticServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _directory;

    public StaticServer(string directory)
    {
        _directory = directory;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/";
        }

        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = Task.Run(Serve);
    }

    public string Address { get; }

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            string path = Path.Combine(_directory, Path.GetFileName(context.Request.Url!.LocalPath));
            context.Response.StatusCode = File.Exists(path) ? 200 : 404;
            context.Response.ContentType = Path.GetExtension(path) switch { ".mjs" => "text/javascript", ".wasm" => "application/wasm", _ => "text/html" };
            if (File.Exists(path)) await context.Response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(path));
            context.Response.Close();
        }
    }
}
