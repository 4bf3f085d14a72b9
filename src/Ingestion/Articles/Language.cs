using System.Text.Json.Serialization;

namespace Ingestion.Articles;

/// <summary>The languages that are told apart (ISO 639-1), and all else.</summary>
[JsonConverter(typeof(WireNameConverter<Language>))]
public enum Language
{
    /// <summary>None of the others, or too little text to say.</summary>
    Other,

    /// <summary>Bahasa Indonesia.</summary>
    [JsonStringEnumMemberName("id")]
    Indonesian,

    /// <summary>Bahasa Melayu, as written in Malaysia, Brunei and Singapore.</summary>
    [JsonStringEnumMemberName("ms")]
    Malay,

    /// <summary>English.</summary>
    [JsonStringEnumMemberName("en")]
    English,
}
