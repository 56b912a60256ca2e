using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Storage.Sqlite;

/// <summary>Inbox, members, conversations, topics, answers and feedback.</summary>
[DbContext(typeof(SqliteBotDbContext))]
[Migration("20261121000001_FirstTables")]
internal sealed class FirstTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            CREATE TABLE inbox (
                key TEXT NOT NULL,
                activity BLOB NULL,
                received_at INTEGER NOT NULL,
                lease_until INTEGER NOT NULL,
                lease_owner TEXT NOT NULL,
                attempts INTEGER NOT NULL,
                completed_at INTEGER NULL,
                CONSTRAINT pk_inbox PRIMARY KEY (key)
            );
            CREATE INDEX ix_inbox_owed ON inbox (lease_until) WHERE completed_at IS NULL;

            CREATE TABLE members (
                tenant_id TEXT NOT NULL,
                object_id TEXT NOT NULL,
                user_id TEXT NOT NULL,
                name TEXT NOT NULL,
                email TEXT NULL,
                language TEXT NULL,
                network_id TEXT NULL,
                installed INTEGER NOT NULL,
                welcomed_at INTEGER NULL,
                first_seen_at INTEGER NOT NULL,
                last_seen_at INTEGER NOT NULL,
                CONSTRAINT pk_members PRIMARY KEY (tenant_id, object_id)
            );

            CREATE TABLE conversations (
                conversation_id TEXT NOT NULL,
                tenant_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                service_url TEXT NOT NULL,
                bot_id TEXT NOT NULL,
                team_id TEXT NULL,
                member_object_id TEXT NULL,
                installed INTEGER NOT NULL,
                first_seen_at INTEGER NOT NULL,
                changed_at INTEGER NOT NULL,
                CONSTRAINT pk_conversations PRIMARY KEY (conversation_id)
            );
            CREATE INDEX ix_conversations_member ON conversations (tenant_id, member_object_id);

            CREATE TABLE topics (
                conversation_id TEXT NOT NULL,
                user_id TEXT NOT NULL,
                json TEXT NOT NULL,
                expires_at INTEGER NOT NULL,
                CONSTRAINT pk_topics PRIMARY KEY (conversation_id, user_id)
            );

            CREATE TABLE answers (
                conversation_id TEXT NOT NULL,
                reply_id TEXT NOT NULL,
                question_id TEXT NOT NULL,
                question TEXT NOT NULL,
                text TEXT NOT NULL,
                kind TEXT NOT NULL,
                language TEXT NOT NULL,
                declined INTEGER NOT NULL,
                created_at INTEGER NOT NULL,
                CONSTRAINT pk_answers PRIMARY KEY (conversation_id, reply_id)
            );

            CREATE TABLE feedback (
                conversation_id TEXT NOT NULL,
                reply_id TEXT NOT NULL,
                rater TEXT NOT NULL,
                verdict TEXT NOT NULL,
                text TEXT NULL,
                given_at INTEGER NOT NULL,
                CONSTRAINT pk_feedback PRIMARY KEY (conversation_id, reply_id, rater)
            );
            """);
    }
}
