namespace Bot.Features.Inquiries.Pages;

/// <summary>The ids of the documents that the knowledge bank has for a network at this moment, in its order.</summary>
public delegate IReadOnlyList<string> CurrentDocuments(string networkId);
