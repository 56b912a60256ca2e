namespace Bot.Features.Tests.Members.Retention;

public sealed class RetentionOnPostgresTests(MembersServer server) : RetentionTests, IClassFixture<MembersServer>
{
    private IReadOnlyDictionary<string, string?>? settings;

    private protected override IReadOnlyDictionary<string, string?> Settings => settings ??= server.NewDatabase();

    private protected override void Prepare() => Skip.If(server.WhyNot is not null, server.WhyNot);
}
