using System.Text.Json;
using Ingestion.Cli.Tests.Support;

namespace Ingestion.Cli.Tests.Commands;

public sealed class EvaluateTests : IDisposable
{
    private static readonly object Labelled = new
    {
        id = "1",
        text = SampleText.Exercise,
        language = "id",
        title = "Armada Rusia dan China Mulai Latihan Gabungan di Laut Jepang",
        published = "2024-09-10",
        source = "Warta Samudra",
        topics = new[] { new { topic = "joint-exercise", stance = "favor", voices = new[] { new { actor = "China", stance = "favor" } } } },
        noise = new[] { "Baca Juga: Harga Cabai Naik Lagi Menjelang Akhir Pekan" },
    };

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_figures_of_a_labelled_folder_are_printed_as_one_json_object()
    {
        _folder
            .With("set.jsonl", string.Join('\n',
                Line(Labelled),
                Line(new { id = "2", file = "texts/cuaca.txt", language = "id", topics = Array.Empty<object>() }),
                ""))
            .With("texts/cuaca.txt", SampleText.Weather);

        var run = await IngestionProgram.RunAsync(_folder.Path, "evaluate", "--data", ".", "--json");

        Assert.True(run.ExitCode == 0, run.Errors);
        var report = JsonElement.Parse(run.Output);
        Assert.Equal(
            "modelVersion articles rejected topics topicMacroF1 topicMicro stanceOfFound stanceOfAll voices metadata noise calibrationError main languages reliability errors",
            string.Join(' ', report.EnumerateObject().Select(property => property.Name)));
        Assert.Equal(2, report.GetProperty("articles").GetInt32());
        Assert.Equal(0, report.GetProperty("rejected").GetInt32());
        Assert.Equal(11, report.GetProperty("topics").GetArrayLength());
        var exercise = report.GetProperty("topics").EnumerateArray().Single(topic => topic.GetProperty("topic").GetString() == "joint-exercise");
        Assert.Equal(1, exercise.GetProperty("accuracy").GetProperty("support").GetInt32());
        Assert.Equal(1.0, exercise.GetProperty("accuracy").GetProperty("f1").GetDouble());
        Assert.Equal(1.0, report.GetProperty("metadata").GetProperty("language").GetDouble());
        Assert.True(report.GetProperty("noise").GetProperty("support").GetInt32() > 0);
    }

    [Fact]
    public async Task Intervals_languages_and_reliability_are_shown_where_asked_for_and_noise_is_cut()
    {
        _folder.With("set.jsonl", Line(Labelled));

        var run = await IngestionProgram.RunAsync(_folder.Path, "evaluate", "--data", ".", "--by-language", "--reliability", "--clean");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Contains("95% confidence", run.Output, StringComparison.Ordinal);
        Assert.Matches("│ id +│ 1 +│ 1.000 \\(1.000 to 1.000\\)", run.Output);
        Assert.Matches("│ 0.9 to 1.0 +│ [1-9]\\d* +│", run.Output);
        Assert.Matches("noise, by characters +│ 0.000 +│ 0.000 +│ 0.000 +│ 0 ", run.Output);
    }

    [Fact]
    public async Task A_set_without_any_label_gives_figures_too()
    {
        _folder.With("set.jsonl", Line(new { id = "1", text = SampleText.Weather, language = "id" }));

        var run = await IngestionProgram.RunAsync(_folder.Path, "evaluate", "--data", ".", "--json");

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.Equal(1, JsonElement.Parse(run.Output).GetProperty("articles").GetInt32());
    }

    [Fact]
    public async Task A_line_that_is_no_labelled_article_is_named()
    {
        _folder.With("set.jsonl", $"{Line(new { id = "1", text = SampleText.Weather, language = "id" })}\n{{\"id\":\"2\"");

        var run = await IngestionProgram.RunAsync(_folder.Path, "evaluate", "--data", ".");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("set.jsonl, line 2", run.Errors, StringComparison.Ordinal);
    }

    private static string Line(object article) => JsonSerializer.Serialize(article);
}
