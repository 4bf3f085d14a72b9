using System.Text.RegularExpressions;
using Ingestion.Testing;

namespace Ingestion.Tests;

/// <remarks>
/// A type of another room is reached by a using directive or by a name that holds the room's: so the sources tell,
/// also for what the compiler leaves no trace of, such as a constant.
/// </remarks>
public sealed partial class RoomsTests
{
    private static readonly string[] WayOfAnArticle = ["Articles", "Features", "Labels", "Rows", "Queries"];

    public static TheoryData<string> Rooms => [.. WayOfAnArticle];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_looks_only_back(string room)
    {
        var further = WayOfAnArticle.SkipWhile(name => name != room).Skip(1).Append("App").Append("Cli");

        Assert.DoesNotContain(RoomsNamedIn(room), use => further.Contains(use.Room));
    }

    [Theory]
    [InlineData("Articles")]
    [InlineData("Features")]
    [InlineData("Labels")]
    public void Only_Rows_and_Queries_talk_to_tables(string room) =>
        Assert.DoesNotContain(RoomsNamedIn(room), use => use.Room == "Tables");

    [Fact]
    public void The_tables_client_knows_no_article() =>
        Assert.Empty(
            from name in typeof(Tables.TableClient).Assembly.GetReferencedAssemblies()
            where name.Name!.StartsWith("Ingestion", StringComparison.Ordinal)
            select name.Name);

    [Fact]
    public void Every_source_of_the_way_lies_in_its_room_or_above_all_rooms()
    {
        var elsewhere =
            from file in Directory.EnumerateDirectories(Source())
            let folder = Path.GetFileName(file)
            where folder is not ("bin" or "obj") && !WayOfAnArticle.Contains(folder)
            select folder;

        Assert.Empty(elsewhere);
    }

    private static List<(string File, string Room)> RoomsNamedIn(string room)
    {
        var files = Directory.GetFiles(Path.Combine(Source(), room), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        return [.. files.SelectMany(file => RoomName().Matches(File.ReadAllText(file)).Select(match => (Path.GetFileName(file), match.Groups["room"].Value)))];
    }

    private static string Source() => Repository.PathOf("src", "Ingestion");

    [GeneratedRegex(@"(?<![\w.])(Ingestion\.)?(?<room>Articles|Features|Labels|Rows|Queries|Tables|App|Cli)(?=\.[A-Z]|;)")]
    private static partial Regex RoomName();
}
