using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ingestion.App.Tests.Hosting;

/// <summary>Keeps every line that is logged, of every level, with its exception and its scopes.</summary>
internal sealed class LoggedLines : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public IReadOnlyCollection<string> All => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(LoggedLines lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => lines._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            lines._scopes.ForEachScope((scope, all) => all.Add($"[{scope}]"), scopes);
            lines._lines.Enqueue($"{formatter(state, exception)} {exception} {string.Concat(scopes)}");
        }
    }
}
