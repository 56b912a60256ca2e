using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Storage.Postgres;

/// <summary>Inbox, members, conversations, topics, answers and feedback.</summary>
[DbContext(typeof(PostgresBotDbContext))]
[Migration("20261121000001_FirstTables")]
internal sealed class FirstTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            CREATE TABLE inbox (
                key text NOT NULL,
                activity bytea NULL,
                received_at timestamp with time zone NOT NULL,
                lease_until timestamp with time zone NOT NULL,
                lease_owner text NOT NULL,
                attempts integer NOT NULL,
                completed_at timestamp with time zone NULL,
                CONSTRAINT pk_inbox PRIMARY KEY (key)
            );
            CREATE INDEX ix_inbox_owed ON inbox (lease_until) WHERE completed_at IS NULL;

            CREATE TABLE members (
                tenant_id text NOT NULL,
                object_id text NOT NULL,
                user_id text NOT NULL,
                name text NOT NULL,
                email text NULL,
                language text NULL,
                network_id text NULL,
                installed boolean NOT NULL,
                welcomed_at timestamp with time zone NULL,
                first_seen_at timestamp with time zone NOT NULL,
                last_seen_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_members PRIMARY KEY (tenant_id, object_id)
            );

            CREATE TABLE conversations (
                conversation_id text NOT NULL,
                tenant_id text NOT NULL,
                kind text NOT NULL,
                service_url text NOT NULL,
                bot_id text NOT NULL,
                team_id text NULL,
                member_object_id text NULL,
                installed boolean NOT NULL,
                first_seen_at timestamp with time zone NOT NULL,
                changed_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_conversations PRIMARY KEY (conversation_id)
            );
            CREATE INDEX ix_conversations_member ON conversations (tenant_id, member_object_id);

            CREATE TABLE topics (
                conversation_id text NOT NULL,
                user_id text NOT NULL,
                json text NOT NULL,
                expires_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_topics PRIMARY KEY (conversation_id, user_id)
            );

            CREATE TABLE answers (
                conversation_id text NOT NULL,
                reply_id text NOT NULL,
                question_id text NOT NULL,
                question text NOT NULL,
                text text NOT NULL,
                kind text NOT NULL,
                language text NOT NULL,
                declined boolean NOT NULL,
                created_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_answers PRIMARY KEY (conversation_id, reply_id)
            );

            CREATE TABLE feedback (
                conversation_id text NOT NULL,
                reply_id text NOT NULL,
                rater text NOT NULL,
                verdict text NOT NULL,
                text text NULL,
                given_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_feedback PRIMARY KEY (conversation_id, reply_id, rater)
            );
            """);
    }
}
