using Azure.Core;
using Azure.Identity;
using Bot.Features.Storage;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Bot.Storage;

/// <summary>The choice of SQLite or PostgreSQL.</summary>
public static class StorageModule
{
    /// <summary>The database by the section <c>Storage</c>, brought to its newest schema before the bot takes its first message.</summary>
    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsCheck>();
        services.AddSingleton(provider => PostgresDatabase.Source(Options(provider), () => Credential(provider)));
        services.AddSingleton(ContextsOfChosenDatabase);
        services.AddSingleton<MigrateDatabase>();
        services.AddSingleton(static provider => new ExamineDatabase(
            provider.GetRequiredService<IDbContextFactory<BotDbContext>>(), Options(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(DataFolderOf);

        // Before everything that uses the database: hosted services start in the order of their registration.
        services.AddHostedService<PrepareDatabase>();
        services.AddDurableStorage();
        return builder;
    }

    private static IDbContextFactory<BotDbContext> ContextsOfChosenDatabase(IServiceProvider provider)
    {
        var options = Options(provider);
        return options.IsPostgres
            ? new ContextFactory<PostgresBotDbContext>(PostgresDatabase.Options(provider.GetRequiredService<NpgsqlDataSource>()))
            : new ContextFactory<SqliteBotDbContext>(
                SqliteDatabase.Options(options, provider.GetRequiredService<IHostEnvironment>().ContentRootPath));
    }

    private static DataFolder DataFolderOf(IServiceProvider provider)
    {
        using var context = provider.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContext();
        return new(context is SqliteBotDbContext file ? Path.GetDirectoryName(SqliteDatabase.FileOf(file)) : null);
    }

    private static StorageOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value;

    private static TokenCredential Credential(IServiceProvider provider) =>
        provider.GetService<TokenCredential>() ?? new DefaultAzureCredential();
}
