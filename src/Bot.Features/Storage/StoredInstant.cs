using Bot.Features.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bot.Features.Storage;

/// <summary>Writes an instant as this database keeps it, for statements written by hand.</summary>
internal sealed class StoredInstant(IModel model)
{
    private readonly Func<object?, object?>? convert = model
        .FindEntityType(typeof(InboxRow))?
        .FindProperty(nameof(InboxRow.ReceivedAt))?
        .GetRelationalTypeMapping().Converter?.ConvertToProvider;

    public static StoredInstant From(IDbContextFactory<BotDbContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        return new(context.Model);
    }

    public object? Of(DateTimeOffset instant) => convert is null ? instant.ToUniversalTime() : convert(instant);
}
