using System.Net;
using System.Text.Json;
using Ingestion.App.Tests.Api;
using Ingestion.Articles;

namespace Ingestion.App.Tests.Soak;

/// <summary>Asks the app questions of every kind, and looks whether the answers can be true.</summary>
internal sealed class SoakQuestions(HttpClient client, SoakFiles files, Outages outages, int seed)
{
    private static readonly string[] Topics = ["taiwan", "ukraine-war", "joint-exercise", "sanctions", "diplomacy", "military-cooperation"];
    private static readonly string[] Stances = ["favor", "against", "mixed", "neutral"];
    private static readonly string[] Actors = ["China", "Russia", "US", "Taiwan", "Ukraine"];
    private static readonly string[] Sides = ["favor", "against"];

    private readonly Random _random = new(seed);
    private string? _continuation;

    /// <summary>Asks one question.</summary>
    /// <returns>Whether it was answered; storage may be away.</returns>
    public async Task<bool> AskAsync(CancellationToken cancellation)
    {
        var question = Next();
        var moment = outages.Now;
        using var response = await client.GetAsync(question, cancellation);
        var body = await response.Content.ReadAsStringAsync(cancellation);
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable && !outages.NoneSince(moment))
        {
            await ProblemAnswer.ReadAsync(response, HttpStatusCode.ServiceUnavailable);
            return false;
        }

        // An article that is not read yet, or was rejected.
        if (response.StatusCode == HttpStatusCode.NotFound && question.StartsWith("/api/articles/", StringComparison.Ordinal))
        {
            return true;
        }

        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{question}: {(int)response.StatusCode} {body}");
        var answer = JsonElement.Parse(body);
        if (question.StartsWith("/api/classifications", StringComparison.Ordinal))
        {
            Check(question, answer);
        }

        return true;
    }

    private string Next()
    {
        if (_continuation is { } next)
        {
            _continuation = null;
            return next;
        }

        return _random.Next(10) switch
        {
            0 => "/api/classifications",
            1 => $"/api/classifications?topic={Pick(Topics)}&limit=20",
            2 => $"/api/classifications?topic={Pick(Topics)}&stance={Pick(Stances)}&limit=20",
            3 => $"/api/classifications?actor={Pick(Actors)}&limit=20",
            4 => $"/api/classifications?actor={Pick(Actors)}&stance={Pick(Sides)}&limit=20",
            5 => $"/api/classifications?topic={Pick(Topics)}&q=china&limit=5",
            6 => $"/api/timeline?interval=month&topic={Pick(Topics)}",
            7 => $"/api/voices?topic={Pick(Topics)}",
            8 => "/api/rejections",
            _ => files.Last.Count == 0 ? "/api/topics" : $"/api/articles/{ArticleId.ForBlob(Pick([.. files.Last.Keys]))}",
        };
    }

    /// <summary>Each item is one of a version that was sent, the newest come first, and none comes twice.</summary>
    private void Check(string question, JsonElement answer)
    {
        var items = answer.GetProperty("items").EnumerateArray().ToList();
        Assert.All(items, item => Assert.True(files.MayShow(ShownItem.Of(item)), $"{question}: no version of any file has {item}"));
        Assert.Equal(items.Count, items.DistinctBy(item => (item.Text("articleId"), item.Text("topic"))).Count());
        var days = items.Select(item => item.Text("date")).ToList();
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
        if (answer.Text("continuation") is { } continuation)
        {
            _continuation = $"{question.Split("&continuation=")[0]}{(question.Contains('?') ? "" : "?")}&continuation={continuation}";
        }
    }

    private string Pick(string[] values) => values[_random.Next(values.Length)];
}
