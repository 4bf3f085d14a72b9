using System.Text.Json.Serialization;

namespace Ingestion.Labels;

/// <summary>A span of the article's text that shows a label.</summary>
/// <param name="Start">The first UTF-16 unit of the span in <see cref="Articles.Article.Text"/>.</param>
/// <param name="End">The unit after the last.</param>
/// <param name="Quote">The text of the span.</param>
/// <param name="Score">The probability, 0 to 1, that the span bears the label; <see langword="null"/> for a voice's evidence.</param>
public sealed record Evidence(
    int Start,
    int End,
    string Quote,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Score);
