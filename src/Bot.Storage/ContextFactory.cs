using Bot.Features.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Bot.Storage;

/// <summary>Hands out pooled contexts of the chosen database to features that do not know which it is.</summary>
internal sealed class ContextFactory<TContext>(DbContextOptions<TContext> options) : IDbContextFactory<BotDbContext>
    where TContext : BotDbContext
{
    private readonly PooledDbContextFactory<TContext> pool = new(options);

    public BotDbContext CreateDbContext() => pool.CreateDbContext();

    public async Task<BotDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await pool.CreateDbContextAsync(cancellationToken);
}
