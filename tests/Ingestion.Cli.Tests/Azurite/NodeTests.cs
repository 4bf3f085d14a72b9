using Ingestion.Cli.Azurite;

namespace Ingestion.Cli.Tests.Azurite;

public sealed class NodeTests
{
    [Theory]
    [InlineData("v20.20.2\n", true, 20)]
    [InlineData("v22.0.0-nightly", true, 22)]
    [InlineData("v8", true, 8)]
    [InlineData("command not found", false, 0)]
    [InlineData("", false, 0)]
    public void The_major_version_is_read(string version, bool read, int major)
    {
        Assert.Equal(read, Node.TryReadMajor(version, out var found));
        Assert.Equal(major, found);
    }
}
