using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Ingestion.App.Api.Corrections;
using Ingestion.Queries;
using Ingestion.Queries.Stories;

namespace Ingestion.App.Api;

/// <summary>How answers of the API are written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClassificationPage))]
[JsonSerializable(typeof(ClassificationItem))]
[JsonSerializable(typeof(StoredArticle))]
[JsonSerializable(typeof(CorrectionRequest))]
[JsonSerializable(typeof(Story))]
[JsonSerializable(typeof(RejectionPage))]
[JsonSerializable(typeof(RejectionItem))]
[JsonSerializable(typeof(Timeline))]
[JsonSerializable(typeof(VoiceCounts))]
[JsonSerializable(typeof(Health))]
[JsonSerializable(typeof(ParsedFile))]
[JsonSerializable(typeof(ClassifiedFile))]
[JsonSerializable(typeof(UploadedFile))]
[JsonSerializable(typeof(TaxonomyAnswer))]
[JsonSerializable(typeof(RejectedFile))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>
    /// The one to use: letters of every script stay as they are; what HTML would read as markup, and what turns the
    /// direction of text, is escaped.
    /// </summary>
    public static ApiJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = CreateEncoder(),
    });

    private static JavaScriptEncoder CreateEncoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. DirectionMarks.All]);
        return JavaScriptEncoder.Create(settings);
    }
}
