namespace Ingestion.App.Api.Describing;

/// <summary>A parameter of a route's query string, as the API's description and the command line tell it.</summary>
/// <param name="Name">Its name; case matters.</param>
/// <param name="Description">What it asks for, in a sentence.</param>
public sealed record ApiParameter(string Name, string Description)
{
    /// <summary>The type in JSON Schema; <c>string</c> unless said.</summary>
    public string Type { get; init; } = "string";

    /// <summary>The format in JSON Schema, such as <c>date</c>.</summary>
    public string? Format { get; init; }

    /// <summary>All values that are allowed, where they are few.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The least number that is allowed.</summary>
    public int? Least { get; init; }

    /// <summary>The greatest number that is allowed.</summary>
    public int? Greatest { get; init; }

    /// <summary>What an absent parameter means, as JSON.</summary>
    public string? Default { get; init; }

    /// <summary>A value that could be given, as JSON.</summary>
    public required string Example { get; init; }

    /// <summary>Whether several values may be given, repeated or joined by commas.</summary>
    public bool IsList { get; init; }

    /// <summary>Whether the route cannot do without it.</summary>
    public bool IsRequired { get; init; }
}
