using System.CommandLine;
using Azure;
using Ingestion.Cli.Azurite;

namespace Ingestion.Cli.Commands;

/// <summary>Runs a command and turns what goes wrong into a sentence on standard error and an exit code.</summary>
internal static class CommandRunner
{
    // The app finishes what it works on when it is asked to end: half a minute by the web host's default, and a little more.
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(35);

    public static async Task<int> RunAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TerminationTimeout,
            });
        }
        catch (UsageException failure)
        {
            return await FailAsync(failure.Message, ExitCode.Usage);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failure;
        }
        catch (RequestFailedException failure)
        {
            return await FailAsync(StorageFailure(failure), ExitCode.Failure);
        }
        // What the storage clients throw when no try of theirs was answered.
        catch (AggregateException failures) when (failures.InnerExceptions is [RequestFailedException failure, ..])
        {
            return await FailAsync(StorageFailure(failure), ExitCode.Failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidOperationException
            or InvalidDataException or HttpRequestException or FormatException or AzuriteUnavailableException)
        {
            return await FailAsync(failure.Message, ExitCode.Failure);
        }
    }

    private static string StorageFailure(RequestFailedException failure)
    {
        var message = failure.Message.Split('\n')[0].TrimEnd();
        return failure.Status == 0
            ? $"Storage could not be reached: {message}"
            : $"Storage failed ({failure.Status} {failure.ErrorCode}): {message}";
    }

    private static async Task<int> FailAsync(string message, int exitCode)
    {
        await Console.Error.WriteLineAsync($"ingestion: {message}");
        return exitCode;
    }
}
