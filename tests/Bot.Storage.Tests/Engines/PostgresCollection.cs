using Bot.Testing.Databases;

namespace Bot.Storage.Tests.Engines;

/// <summary>One server for all tests of this project.</summary>
public sealed class SharedPostgres : IAsyncLifetime
{
    private PostgresServer? server;

    public PostgresServer Server => server ?? throw new InvalidOperationException("The server is not started yet.");

    public async Task InitializeAsync() => server = await PostgresServer.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();

    public async Task<PostgresEngine> NewDatabaseAsync()
    {
        Skip.If(Server.WhyNot is not null, Server.WhyNot);
        return await PostgresEngine.CreateAsync(Server.ConnectionString!); // not null where WhyNot is
    }
}

[CollectionDefinition("PostgreSQL")]
public sealed class PostgresCollection : ICollectionFixture<SharedPostgres>;
