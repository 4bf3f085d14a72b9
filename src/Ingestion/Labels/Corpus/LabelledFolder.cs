using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ingestion.Labels.Corpus;

/// <summary>Reads a folder of labelled articles: every <c>*.jsonl</c> in it, in name order.</summary>
public static class LabelledFolder
{
    private const string Pattern = "*.jsonl";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        Converters = { new WireNameConverter<Stance>() },
    };

    // Letters beyond ASCII stay readable; a line is a line of data and no HTML.
    private static readonly JsonSerializerOptions Written = new(Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The articles of a folder, each with the text of its page.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">
    /// There is no <c>*.jsonl</c>, a line is not a labelled article, or its text is missing; the message names file and line.
    /// </exception>
    public static IReadOnlyList<LabelledArticle> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        }

        var files = Directory.GetFiles(folder, Pattern).Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0
            ? [.. files.SelectMany(ReadFile)]
            : throw new InvalidDataException($"The folder '{folder}' holds no {Pattern}.");
    }

    /// <summary>The line of a <c>*.jsonl</c> that is read as this article.</summary>
    public static string LineOf(LabelledArticle article) => JsonSerializer.Serialize(article, Written);

    private static IEnumerable<LabelledArticle> ReadFile(string path) =>
        File.ReadLines(path)
            .Select((line, index) => (Line: line, Number: index + 1))
            .Where(line => !string.IsNullOrWhiteSpace(line.Line))
            .Select(line => ReadLine(path, line.Number, line.Line));

    private static LabelledArticle ReadLine(string path, int number, string line)
    {
        LabelledArticle? article;
        try
        {
            article = JsonSerializer.Deserialize<LabelledArticle>(line, Options);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}, line {number} is no labelled article: {exception.Message}", exception);
        }

        if (article is not { Text: not null } and not { File: not null })
        {
            throw new InvalidDataException($"{path}, line {number}: an article needs 'text' or 'file'.");
        }

        return article with
        {
            Origin = $"{Path.GetFileName(path)}:{number}",
            Page = article.Text is { } text ? Encoding.UTF8.GetBytes(text) : ReadPage(path, number, article.File!),
        };
    }

    private static byte[] ReadPage(string path, int number, string file)
    {
        var page = Path.Combine(Path.GetDirectoryName(path)!, file);
        return File.Exists(page)
            ? File.ReadAllBytes(page)
            : throw new InvalidDataException($"{path}, line {number}: there is no file '{page}'.");
    }
}
