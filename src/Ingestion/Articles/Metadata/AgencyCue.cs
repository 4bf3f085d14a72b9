namespace Ingestion.Articles.Metadata;

/// <summary>What a word can be beside the name of an outlet that a report cites.</summary>
[Flags]
internal enum AgencyCue
{
    None = 0,

    /// <summary>Stands before the name: "dilansir Kantor", "according to Agency".</summary>
    Before = 1,

    /// <summary>Stands before a name that needs not be known: a site's address behind it is the source.</summary>
    Citing = 2,

    /// <summary>Stands before a wire that was spoken to: "told Agency".</summary>
    SpokenTo = 4,

    /// <summary>Begins the name of an office or a person that publishes too, and is no press.</summary>
    Institution = 8,

    /// <summary>May stand between the word and the name.</summary>
    Filler = 16,

    /// <summary>Stands after the name: "Agency reported", "Kantor melaporkan".</summary>
    After = 32,

    /// <summary>Ends "kantor berita" and "news agency".</summary>
    TitleOfWire = 64,
}
