using System.Globalization;
using AngleSharp.Html.Parser;
using Ingestion.Cli.Demo;
using Ingestion.Cli.Tests.Support;

namespace Ingestion.Cli.Tests.Commands;

public sealed class ExplainTests : IDisposable
{
    private const string HostileTitle = "Taiwan </style></title><script>alert(1)</script>\u202E & \" onload=\"alert(2)";

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_topics_sentences_words_and_voices_are_printed()
    {
        var run = await IngestionProgram.RunAsync(SampleArticles.Folder(), "explain", "latihan sekitar taiwan.txt");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Empty(run.Errors);
        Assert.All(
            ["taiwan", "the threshold is", "Taipei mengecam", "Taipei +", "Stance: ", "condemn"],
            expected => Assert.Contains(expected, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_shows_what_a_hostile_article_says_and_does_nothing_of_it()
    {
        _folder.With("a<b>&.json", System.Text.Json.JsonSerializer.Serialize(new
        {
            title = HostileTitle,
            text = "Taiwan mengecam <script>alert(3)</script> latihan militer China di Selat Taiwan, kata juru bicara pada Senin. \uFFFE\u202EChina membantah <img src=x onerror=alert(4)> tuduhan itu.",
        }));

        var run = await IngestionProgram.RunAsync(_folder.Path, "explain", "a<b>&.json", "--html", "page.html");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Empty(run.Output);
        var html = await File.ReadAllTextAsync(Path.Combine(_folder.Path, "page.html"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(html, sign => sign is '\u202E' or '\u001B' or '\uFFFE');
        var page = new HtmlParser().ParseDocument(html);
        Assert.Equal("Taiwan </style></title><script>alert(1)</script>\uFFFD & \" onload=\"alert(2)", page.QuerySelector("h1 bdi")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("ol > li > bdi > mark[class^=for]"));
        Assert.Contains(page.QuerySelectorAll("ol > li > bdi"), sentence => sentence.TextContent.Contains("<script>alert(3)</script>", StringComparison.Ordinal));
        Assert.DoesNotContain(page.All.SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Contains("light-dark(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_shade_of_the_page_has_its_colour_and_a_voice_stands_once_beside_its_sentences()
    {
        var output = Path.Combine(_folder.Path, "page.html");
        var run = await IngestionProgram.RunAsync(SampleArticles.Folder(), "explain", "bantahan-pasokan-drone.txt", "--html", output);

        Assert.True(run.ExitCode == 0, run.Errors);
        var page = new HtmlParser().ParseDocument(await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
        var style = page.QuerySelector("style")!.TextContent;
        Assert.All(page.QuerySelectorAll("mark[class]"), mark => Assert.Contains($".{mark.ClassName} {{", style, StringComparison.Ordinal));
        Assert.All(page.QuerySelectorAll("table"), table =>
        {
            var spans = table.QuerySelectorAll("td[rowspan]").Select(cell => int.Parse(cell.GetAttribute("rowspan")!, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(3 * table.QuerySelectorAll("tr").Skip(1).Count(), spans.Sum());
        });
    }

    [Fact]
    public async Task What_would_steer_a_terminal_or_its_markup_is_printed_as_text()
    {
        _folder.With("a.json", """{"title":"\u001B[2J[red]\u202Etitle","text":"Taiwan mengecam latihan militer China di Selat Taiwan, kata [bold]juru bicara pada Senin."}""");

        var run = await IngestionProgram.RunAsync(_folder.Path, "explain", "a.json");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.DoesNotContain(run.Output, sign => sign is '\u001B' or '\u202E');
        Assert.Contains("[red]", run.Output, StringComparison.Ordinal);
        Assert.Contains("[bold]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_word_leaves_the_sentence_its_room()
    {
        _folder.With("a.txt", $"Taiwan mengecam latihan militer China di Selat Taiwan, kata juru bicara Taiwan pada Senin. Taiwan{new string('n', 5000)} bicara.");

        var run = await IngestionProgram.RunAsync(_folder.Path, "explain", "a.txt");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("mengecam latihan militer", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 140));
    }

    [Fact]
    public async Task An_article_on_no_topic_is_said_to_be_on_none()
    {
        _folder.With("cuaca.txt", SampleText.Weather);

        var run = await IngestionProgram.RunAsync(_folder.Path, "explain", "cuaca.txt");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("not likely to be about any topic", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_article_is_answered_with_the_reason_and_leaves_no_page()
    {
        _folder.With("kosong.txt", "");

        var run = await IngestionProgram.RunAsync(_folder.Path, "explain", "kosong.txt", "--html", "page.html");

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("ingestion: kosong.txt: ", run.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.Path, "page.html")));
    }

    [Fact]
    public async Task An_archive_is_not_explained()
    {
        _folder.With("a.zip", Archive.Zip(("b.txt", SampleText.Exercise)));

        (await IngestionProgram.RunAsync(_folder.Path, "explain", "a.zip")).AssertUsageError("archive");
    }
}
