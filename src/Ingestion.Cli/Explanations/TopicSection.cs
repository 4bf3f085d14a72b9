using System.Xml.Linq;
using Ingestion.Articles;
using Ingestion.Labels.Explaining;

namespace Ingestion.Cli.Explanations;

/// <summary>The part of the page on one topic.</summary>
internal static class TopicSection
{
    private const string English = "en";

    public static XElement Of(ExplainedTopic topic, Language language)
    {
        var strongest = SentenceItem.StrongestOf(topic);
        return new XElement(
            "section",
            new XElement("h2", PageText.Of(topic.Topic.Name.TryGetValue(English, out var name) ? $"{name} ({topic.Topic.Id})" : topic.Topic.Id)),
            topic.Topic.Proposition.TryGetValue(English, out var proposition) ? new XElement("p", PageText.Of($"“{proposition}”")) : null,
            new XElement(
                "ul",
                new XElement("li", $"Probability {Figures.Decision(topic.Probability, topic.Threshold, topic.IsGiven)}."),
                new XElement("li", $"Stance{(topic.IsGiven ? "" : ", were it given")}: {WireName.Of(topic.Stance.Stance)} {Figures.Probability(topic.Stance.Probability)}."),
                new XElement("li", $"Heard in favour: {Figures.Side(topic.Stance.Favor)}. Heard against: {Figures.Side(topic.Stance.Against)}.")),
            topic.Voices.IsEmpty ? null : VoicesOf(topic),
            new XElement("h3", "Sentences, those that most likely bear on it first"),
            new XElement(
                "ol",
                topic.Title is { } title ? SentenceItem.Of(title, strongest, language) : null,
                topic.Sentences.Select(sentence => SentenceItem.Of(sentence, strongest, language))));
    }

    private static object[] VoicesOf(ExplainedTopic topic) =>
    [
        new XElement("h3", "Voices"),
        new XElement(
            "div",
            new XAttribute("class", "wide"),
            new XAttribute("role", "region"),
            new XAttribute("tabindex", "0"),
            new XAttribute("aria-label", "Voices"),
            new XElement(
                "table",
                Head("Actor", "Side", "Probability", "Sentence", "Shows the side", "Cues", "Frames"),
                topic.Voices.SelectMany(Rows))),
    ];

    /// <summary>A row for each sighting; the voice itself stands beside all of them once.</summary>
    private static IEnumerable<XElement> Rows(ExplainedVoice voice) => voice.Sightings.Select((sighting, rank) => new XElement(
        "tr",
        rank > 0 ? null : Cells(
            new XAttribute("rowspan", voice.Sightings.Length),
            voice.Actor,
            WireName.Of(voice.Side),
            Figures.Decision(voice.Probability, voice.Threshold, voice.IsGiven)),
        Cells(
            null,
            $"{sighting.Sentence.Number}",
            Figures.Probability(sighting.Probability),
            string.Join(", ", sighting.Sentence.Cues),
            string.Join(", ", sighting.Sentence.Frames))));

    private static XElement Head(params IEnumerable<string> names) =>
        new("tr", names.Select(name => new XElement("th", new XAttribute("scope", "col"), name)));

    private static IEnumerable<XElement> Cells(XAttribute? attribute, params IEnumerable<string> texts) =>
        texts.Select(text => new XElement("td", attribute, PageText.Of(text)));
}
