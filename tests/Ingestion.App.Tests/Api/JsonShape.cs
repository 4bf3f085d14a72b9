using System.Text.Json;

namespace Ingestion.App.Tests.Api;

/// <summary>What tests ask of JSON.</summary>
internal static class JsonShape
{
    /// <summary>The names of an object's properties, joined by blanks.</summary>
    public static string NamesOf(JsonElement json) => string.Join(' ', json.EnumerateObject().Select(property => property.Name));

    public static string? Text(this JsonElement json, string property) => json.GetProperty(property).GetString();

    /// <summary>Asserts that each span of evidence, of topics and voices, is the text that it quotes.</summary>
    public static void AssertEvidenceStandsIn(string text, JsonElement label)
    {
        foreach (var evidence in label.GetProperty("evidence").EnumerateArray()
            .Concat(label.GetProperty("voices").EnumerateArray().SelectMany(voice => voice.GetProperty("evidence").EnumerateArray())))
        {
            Assert.Equal(evidence.Text("quote"), text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
        }
    }
}
