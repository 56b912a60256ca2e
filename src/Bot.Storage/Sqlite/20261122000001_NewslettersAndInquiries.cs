using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Storage.Sqlite;

/// <summary>Newsletters with their links and tallies, questions for the kernteam; what a member hears less of.</summary>
[DbContext(typeof(SqliteBotDbContext))]
[Migration("20261122000001_NewslettersAndInquiries")]
internal sealed class NewslettersAndInquiries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            CREATE TABLE newsletters (
                id TEXT NOT NULL,
                network_id TEXT NOT NULL,
                state TEXT NOT NULL,
                content TEXT NOT NULL,
                audience TEXT NOT NULL,
                version INTEGER NOT NULL,
                created_by TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                changed_by TEXT NOT NULL,
                changed_at INTEGER NOT NULL,
                written_by TEXT NOT NULL DEFAULT '[]',
                approved_by TEXT NULL,
                approved_at INTEGER NULL,
                remark TEXT NULL,
                send_at INTEGER NULL,
                sent_by TEXT NULL,
                sent_by_tenant TEXT NULL,
                started_at INTEGER NULL,
                finished_at INTEGER NULL,
                audience_size INTEGER NULL,
                left_out TEXT NOT NULL,
                correction TEXT NULL,
                correction_by TEXT NULL,
                correction_written_by TEXT NOT NULL DEFAULT '[]',
                corrected_at INTEGER NULL,
                recalled_at INTEGER NULL,
                CONSTRAINT pk_newsletters PRIMARY KEY (id)
            );
            CREATE INDEX ix_newsletters_network ON newsletters (network_id, changed_at);

            CREATE TABLE newsletter_links (
                token TEXT NOT NULL,
                newsletter_id TEXT NOT NULL,
                highlight_id TEXT NOT NULL,
                url TEXT NOT NULL,
                CONSTRAINT pk_newsletter_links PRIMARY KEY (token)
            );
            CREATE UNIQUE INDEX ix_newsletter_links_url ON newsletter_links (newsletter_id, highlight_id, url);

            CREATE TABLE newsletter_tallies (
                newsletter_id TEXT NOT NULL,
                highlight_id TEXT NOT NULL,
                act TEXT NOT NULL,
                times INTEGER NOT NULL,
                CONSTRAINT pk_newsletter_tallies PRIMARY KEY (newsletter_id, highlight_id, act)
            );

            CREATE TABLE inquiries (
                id TEXT NOT NULL,
                network_id TEXT NOT NULL,
                tenant_id TEXT NOT NULL,
                object_id TEXT NOT NULL,
                language TEXT NOT NULL,
                question TEXT NOT NULL,
                found TEXT NOT NULL,
                theme_id TEXT NULL,
                state TEXT NOT NULL,
                taken_by TEXT NULL,
                taken_at INTEGER NULL,
                answer TEXT NULL,
                ended_at INTEGER NULL,
                wants_page INTEGER NOT NULL,
                asked_at INTEGER NOT NULL,
                reminded_at INTEGER NULL,
                version INTEGER NOT NULL,
                CONSTRAINT pk_inquiries PRIMARY KEY (id)
            );
            CREATE INDEX ix_inquiries_network ON inquiries (network_id, asked_at);
            CREATE INDEX ix_inquiries_asker ON inquiries (tenant_id, object_id);

            CREATE TABLE inquiry_places (
                network_id TEXT NOT NULL,
                tenant_id TEXT NOT NULL,
                conversation_id TEXT NOT NULL,
                chosen_by TEXT NOT NULL,
                chosen_at INTEGER NOT NULL,
                CONSTRAINT pk_inquiry_places PRIMARY KEY (network_id)
            );

            ALTER TABLE members ADD COLUMN muted_themes TEXT NOT NULL DEFAULT '[]';
            ALTER TABLE members ADD COLUMN newsletters_paused_until INTEGER NULL;
            ALTER TABLE deliveries ADD COLUMN organisation_id TEXT NULL;

            -- A claim asks for each recipient whether something else is open; whatever the statistics say, this index alone serves that.
            DROP INDEX ix_deliveries_open_member;
            CREATE INDEX ix_deliveries_open_member ON deliveries (object_id) WHERE ended_at IS NULL;

            -- Whoever goes through a network page by page finds each page in its order.
            DROP INDEX ix_members_network;
            CREATE INDEX ix_members_network ON members (network_id, tenant_id, object_id);

            ALTER TABLE conversations ADD COLUMN name TEXT NULL;
            ALTER TABLE export_links ADD COLUMN kind TEXT NOT NULL DEFAULT 'event';
            """);
    }
}
