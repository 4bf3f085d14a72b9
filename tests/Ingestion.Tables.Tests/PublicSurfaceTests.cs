using System.Reflection;

namespace Ingestion.Tables.Tests;

/// <summary>The public surface is that of Azure.Data.Tables for the part that is here; a change to it is made on purpose.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_one_on_file()
    {
        var onFile = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "public-surface.txt"));

        var surface = typeof(TableClient).Assembly.GetExportedTypes()
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => Members(type).Prepend(type.FullName!));

        Assert.Equal(onFile, string.Join('\n', surface) + "\n");
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(member => member is not MethodBase { IsSpecialName: true } || member is ConstructorInfo)
            .Where(member => member is not FieldInfo { IsSpecialName: true } and not Type)
            .Select(member => "  " + member)
            .Order(StringComparer.Ordinal);
}
