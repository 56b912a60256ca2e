using Bot.Host.Tests.Playing;

namespace Bot.Host.Tests.Infra;

/// <summary>
/// While a new version takes over, the old one works on the new schema: a migration adds, and takes nothing away that the version
/// before uses. One that must do more comes with a line in <see cref="Harmless"/> that says why the version before bears it.
/// </summary>
public sealed class MigrationTests
{
    // Statement, as the test quotes it. None so far.
    private static readonly string[] Harmless = [];

    [Fact]
    public void Version_before_can_go_on_while_the_database_is_ahead_of_it()
    {
        var files = Directory.GetFiles(Path.Combine(Checkout.Root, "src", "Bot.Storage", "Postgres"), "2*_*.cs");

        Assert.True(files.Length >= 3, "the migrations were not found");
        Assert.Empty(files.SelectMany(static file => HardMigration.OfCode(File.ReadAllText(file))).Except(Harmless, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("DROP TABLE topics;")]
    [InlineData("TRUNCATE topics;")]
    [InlineData("DELETE FROM topics;")]
    [InlineData("UPDATE members SET role = '';")]
    [InlineData("DO $$ BEGIN DROP TABLE topics; END $$;")]
    [InlineData("ALTER TABLE members DROP COLUMN role;")]
    [InlineData("ALTER TABLE members RENAME COLUMN role TO task;")]
    [InlineData("ALTER TABLE members ALTER COLUMN role TYPE integer;")]
    [InlineData("ALTER TABLE members ADD CONSTRAINT ck_members_role CHECK (role <> '');")]
    [InlineData("ALTER TABLE members ADD COLUMN age integer NOT NULL;")]
    [InlineData("ALTER TABLE members ADD COLUMN a integer NOT NULL, ADD COLUMN b integer DEFAULT 0;")]
    [InlineData("ALTER TABLE members ADD COLUMN a integer NULL, DROP COLUMN role;")]
    [InlineData("ALTER TABLE members ADD COLUMN a text NOT NULL CHECK (a <> ' DEFAULT ');")]
    [InlineData("ALTER TABLE members ADD COLUMN a integer NULL UNIQUE;")]
    [InlineData("CREATE UNIQUE INDEX ix_members_name ON members (name);")]
    [InlineData("CREATE TABLE pets (id text NOT NULL REFERENCES members (id));")]
    [InlineData("CREATE TABLE pets (id text NOT NULL); -- a comment;\nDROP TABLE topics;")]
    public void Statement_that_the_old_version_cannot_bear_is_found(string sql) => Assert.NotEmpty(HardMigration.OfSql(sql));

    [Theory]
    [InlineData("CREATE TABLE pets (id text NOT NULL, name text NOT NULL);")]
    [InlineData("CREATE TABLE pets (id text NOT NULL); CREATE UNIQUE INDEX ix_pets ON pets (id);")]
    [InlineData("CREATE INDEX ix_members_name ON members (name);")]
    [InlineData("DROP INDEX ix_members_network;")]
    [InlineData("ALTER TABLE members ADD COLUMN age integer NOT NULL DEFAULT 0;")]
    [InlineData("ALTER TABLE members ADD COLUMN age integer NULL;")]
    [InlineData("ALTER TABLE members ADD COLUMN a numeric(3, 1) NULL, ADD COLUMN b text NOT NULL DEFAULT ';, NOT NULL';")]
    [InlineData("-- DROP TABLE topics; it isn't used\nCREATE INDEX ix_members_name ON members (name);")]
    public void Statement_that_only_adds_passes(string sql) => Assert.Empty(HardMigration.OfSql(sql));

    [Theory]
    [InlineData("""migrationBuilder.DropColumn("role", "members");""")]
    [InlineData("""migrationBuilder.AddColumn<int>("age", "members", nullable: false);""")]
    [InlineData("migrationBuilder.Sql(Statements);")]
    [InlineData("Widen(migrationBuilder);")]
    [InlineData("migrationBuilder.Sql(\"\"\"\n    DROP TABLE topics;\n    \"\"\");")]
    public void Migration_that_is_not_written_out_in_SQL_or_does_harm_there_is_found(string code) =>
        Assert.Single(HardMigration.OfCode($"void Up(MigrationBuilder migrationBuilder)\n{{\n    ArgumentNullException.ThrowIfNull(migrationBuilder);\n    {code}\n}}"));
}
