namespace Bot.Features.Kernteam.Desk;

/// <summary>A thing of one network that its kernteam works on: an event, a newsletter, a question.</summary>
internal interface IDeskSubject
{
    string Id { get; }

    string NetworkId { get; }
}

/// <summary>Finds the things of one kind that buttons name.</summary>
internal interface IDeskSubjects
{
    /// <summary>The property of a button's data that holds the id, such as <c>event</c>.</summary>
    string Name { get; }

    /// <summary>Null when there is none of this id.</summary>
    Task<IDeskSubject?> FindAsync(string id, CancellationToken cancellationToken);
}
