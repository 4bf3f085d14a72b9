using Ingestion.Cli.Azurite;

namespace Ingestion.Cli.Tests.Azurite;

public sealed class AzuriteOutputTests
{
    [Fact]
    public async Task The_ports_are_known_once_all_three_services_listen()
    {
        var output = new AzuriteOutput();
        output.Add("Azurite Blob service is starting at http://127.0.0.1:0");
        output.Add("Azurite Blob service is successfully listening at http://127.0.0.1:4001");
        output.Add("Azurite Queue service is successfully listening at http://127.0.0.1:4002");
        Assert.False(output.Listening.IsCompleted);
        output.Add("Azurite Table service is successfully listening at http://127.0.0.1:4003");

        Assert.Equal(new AzuritePorts(4001, 4002, 4003), await output.Listening);
    }

    [Fact]
    public void A_taken_port_is_told_from_other_failures()
    {
        var taken = new AzuriteOutput();
        taken.Add("Exit due to unhandled error: listen EADDRINUSE: address already in use 127.0.0.1:10000");
        var other = new AzuriteOutput();
        other.Add("SyntaxError: Unexpected token");

        Assert.IsType<AddressInUseException>(taken.Failure());
        Assert.Contains("Unexpected token", Assert.IsType<AzuriteUnavailableException>(other.Failure()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_last_200_lines_are_kept()
    {
        var output = new AzuriteOutput();
        foreach (var number in Enumerable.Range(1, 300))
        {
            output.Add($"line {number}");
        }

        Assert.Equal(200, output.ToString().Split(Environment.NewLine).Length);
        Assert.EndsWith("line 300", output.ToString(), StringComparison.Ordinal);
    }
}
