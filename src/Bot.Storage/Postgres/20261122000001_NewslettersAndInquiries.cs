using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Storage.Postgres;

/// <summary>Newsletters with their links and tallies, questions for the kernteam; what a member hears less of.</summary>
[DbContext(typeof(PostgresBotDbContext))]
[Migration("20261122000001_NewslettersAndInquiries")]
internal sealed class NewslettersAndInquiries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            CREATE TABLE newsletters (
                id text NOT NULL,
                network_id text NOT NULL,
                state text NOT NULL,
                content text NOT NULL,
                audience text NOT NULL,
                version integer NOT NULL,
                created_by text NOT NULL,
                created_at timestamp with time zone NOT NULL,
                changed_by text NOT NULL,
                changed_at timestamp with time zone NOT NULL,
                written_by text NOT NULL DEFAULT '[]',
                approved_by text NULL,
                approved_at timestamp with time zone NULL,
                remark text NULL,
                send_at timestamp with time zone NULL,
                sent_by text NULL,
                sent_by_tenant text NULL,
                started_at timestamp with time zone NULL,
                finished_at timestamp with time zone NULL,
                audience_size integer NULL,
                left_out text NOT NULL,
                correction text NULL,
                correction_by text NULL,
                correction_written_by text NOT NULL DEFAULT '[]',
                corrected_at timestamp with time zone NULL,
                recalled_at timestamp with time zone NULL,
                CONSTRAINT pk_newsletters PRIMARY KEY (id)
            );
            CREATE INDEX ix_newsletters_network ON newsletters (network_id, changed_at);

            CREATE TABLE newsletter_links (
                token text NOT NULL,
                newsletter_id text NOT NULL,
                highlight_id text NOT NULL,
                url text NOT NULL,
                CONSTRAINT pk_newsletter_links PRIMARY KEY (token)
            );
            CREATE UNIQUE INDEX ix_newsletter_links_url ON newsletter_links (newsletter_id, highlight_id, url);

            CREATE TABLE newsletter_tallies (
                newsletter_id text NOT NULL,
                highlight_id text NOT NULL,
                act text NOT NULL,
                times integer NOT NULL,
                CONSTRAINT pk_newsletter_tallies PRIMARY KEY (newsletter_id, highlight_id, act)
            );

            CREATE TABLE inquiries (
                id text NOT NULL,
                network_id text NOT NULL,
                tenant_id text NOT NULL,
                object_id text NOT NULL,
                language text NOT NULL,
                question text NOT NULL,
                found text NOT NULL,
                theme_id text NULL,
                state text NOT NULL,
                taken_by text NULL,
                taken_at timestamp with time zone NULL,
                answer text NULL,
                ended_at timestamp with time zone NULL,
                wants_page boolean NOT NULL,
                asked_at timestamp with time zone NOT NULL,
                reminded_at timestamp with time zone NULL,
                version integer NOT NULL,
                CONSTRAINT pk_inquiries PRIMARY KEY (id)
            );
            CREATE INDEX ix_inquiries_network ON inquiries (network_id, asked_at);
            CREATE INDEX ix_inquiries_asker ON inquiries (tenant_id, object_id);

            CREATE TABLE inquiry_places (
                network_id text NOT NULL,
                tenant_id text NOT NULL,
                conversation_id text NOT NULL,
                chosen_by text NOT NULL,
                chosen_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_inquiry_places PRIMARY KEY (network_id)
            );

            ALTER TABLE members ADD COLUMN muted_themes text NOT NULL DEFAULT '[]';
            ALTER TABLE members ADD COLUMN newsletters_paused_until timestamp with time zone NULL;
            ALTER TABLE deliveries ADD COLUMN organisation_id text NULL;

            -- A claim asks for each recipient whether something else is open; whatever the statistics say, this index alone serves that.
            DROP INDEX ix_deliveries_open_member;
            CREATE INDEX ix_deliveries_open_member ON deliveries (object_id) WHERE ended_at IS NULL;

            -- Whoever goes through a network page by page finds each page in its order.
            DROP INDEX ix_members_network;
            CREATE INDEX ix_members_network ON members (network_id, tenant_id, object_id);

            ALTER TABLE conversations ADD COLUMN name text NULL;
            ALTER TABLE export_links ADD COLUMN kind text NOT NULL DEFAULT 'event';
            """);
    }
}
