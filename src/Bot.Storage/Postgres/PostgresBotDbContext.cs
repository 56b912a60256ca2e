using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;

namespace Bot.Storage.Postgres;

/// <summary>The bot's memory on a server that several instances share.</summary>
internal sealed class PostgresBotDbContext(DbContextOptions<PostgresBotDbContext> options) : BotDbContext(options)
{
    /// <inheritdoc/>
    public override void LockEvent(string eventId) => Database.ExecuteSql($"SELECT 1 FROM events WHERE id = {eventId} FOR UPDATE");
}
