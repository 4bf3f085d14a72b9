namespace Ingestion.App.Api.Formats;

/// <summary>What an Atom feed says of itself.</summary>
/// <param name="Question">The parameters that its entries answer, without those that page or form them; the same for the same feed.</param>
/// <param name="Self">The feed's own address.</param>
/// <param name="Next">The address of the page after a continuation.</param>
public sealed record AtomFeed(string Question, Uri Self, Func<string, Uri> Next);
