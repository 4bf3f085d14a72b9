using System.Text;
using Ingestion.Articles;
using Ingestion.Labels;
using Ingestion.Rows;

namespace Ingestion.Tests.Rows;

/// <summary>Articles and labels whose particulars a test does not care for.</summary>
internal static class Some
{
    public const string ModelVersion = "0123456789ab";

    public static readonly DateTimeOffset Received = new(2024, 10, 20, 9, 30, 0, TimeSpan.Zero);

    public static BlobVersion Blob(string name = "kontan.txt", int version = 1) =>
        new(name, Received.AddMinutes(version), $"\"0x8DC{version:D12}\"");

    public static ContentHash Content(string content) => ContentHash.Of(Encoding.UTF8.GetBytes(content));

    public static Article Article(
        string? title = "China dan Rusia gelar latihan",
        string text = "China dan Rusia menggelar latihan bersama.\n\nBeijing membantah tuduhan itu.",
        PublishedDate? published = null,
        string? source = "Kontan",
        Language language = Language.Indonesian,
        IEnumerable<Noise>? noise = null) => new()
        {
            Title = title,
            Text = text,
            Published = published,
            Source = source,
            Agency = "Reuters",
            Language = language,
            Noise = [.. noise ?? [new Noise("Baca juga: Harga emas hari ini", NoiseKind.CrossLink)]],
        };

    public static PublishedDate On(string day, string? time = null) =>
        new(DateOnly.Parse(day), time is null ? null : TimeOnly.Parse(time), TimeSpan.FromHours(7), DateBasis.HeaderLine);

    public static TopicLabel Label(string topic, Stance stance = Stance.Mixed, double score = 0.9, params IEnumerable<(string Actor, Stance Stance)> voices) =>
        new(topic, score, stance, 0.7, [new Evidence(0, 5, "China", 0.8)], [.. voices.Select(voice => Voice(voice.Actor, voice.Stance))]);

    public static Voice Voice(string actor, Stance stance, double score = 0.6) =>
        new(actor, stance, score, [new Evidence(44, 51, "Beijing", null)]);

    /// <summary>A file with labels on taiwan and sanctions, published on the day given.</summary>
    public static LabelledFile File(string name = "kontan.txt", string content = "first", string day = "2024-10-16", params IEnumerable<string> topics) =>
        LabelledFile.Labelled(
            name,
            Content(content),
            Article(title: $"Judul {content}", published: On(day)),
            new ArticleLabels(ModelVersion, [.. topics.DefaultIfEmpty("taiwan").Select(topic => Label(topic, voices: ("China", Stance.Against)))]));

    public static LabelledFile Rejected(string name = "kontan.txt", string content = "broken") =>
        LabelledFile.Rejected(name, Content(content), new Rejection(RejectionReason.Damaged, "The JSON ends in the middle."));
}
