using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Storage.Sqlite;

/// <summary>Events with their registrations, the outbox, planned work, organisations and the audit trail; more about members.</summary>
[DbContext(typeof(SqliteBotDbContext))]
[Migration("20261121000002_EventsAndDeliveries")]
internal sealed class EventsAndDeliveries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            CREATE TABLE events (
                id TEXT NOT NULL,
                network_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                title TEXT NOT NULL,
                summary TEXT NOT NULL,
                themes TEXT NOT NULL,
                starts_at INTEGER NOT NULL,
                ends_at INTEGER NOT NULL,
                address TEXT NULL,
                online_url TEXT NULL,
                room_capacity INTEGER NULL,
                online_capacity INTEGER NULL,
                registration_opens_at INTEGER NOT NULL,
                registration_closes_at INTEGER NOT NULL,
                audience TEXT NOT NULL,
                organiser TEXT NOT NULL,
                rounds TEXT NOT NULL,
                walking_minutes INTEGER NOT NULL,
                status TEXT NOT NULL,
                cancel_reason TEXT NULL,
                version INTEGER NOT NULL,
                check_in_code TEXT NULL,
                created_by TEXT NOT NULL,
                created_at INTEGER NOT NULL,
                changed_at INTEGER NOT NULL,
                published_at INTEGER NULL,
                CONSTRAINT pk_events PRIMARY KEY (id)
            );
            CREATE INDEX ix_events_agenda ON events (network_id, starts_at);

            CREATE TABLE registrations (
                event_id TEXT NOT NULL,
                attendee_key TEXT NOT NULL,
                tenant_id TEXT NULL,
                object_id TEXT NULL,
                name TEXT NOT NULL,
                organisation TEXT NULL,
                email TEXT NULL,
                form TEXT NOT NULL,
                sessions TEXT NOT NULL,
                state TEXT NOT NULL,
                place INTEGER NOT NULL,
                offered_at INTEGER NULL,
                offer_delivered_at INTEGER NULL,
                offer_ends_at INTEGER NULL,
                decline_reason TEXT NULL,
                remark TEXT NULL,
                by_hand INTEGER NOT NULL,
                calendar_token TEXT NOT NULL,
                sequence INTEGER NOT NULL,
                registered_at INTEGER NOT NULL,
                changed_at INTEGER NOT NULL,
                checked_in_at INTEGER NULL,
                rating INTEGER NULL,
                rating_wish TEXT NULL,
                CONSTRAINT pk_registrations PRIMARY KEY (event_id, attendee_key)
            );
            CREATE UNIQUE INDEX ix_registrations_calendar ON registrations (calendar_token);
            CREATE INDEX ix_registrations_member ON registrations (tenant_id, object_id);

            CREATE TABLE sent_cards (
                conversation_id TEXT NOT NULL,
                activity_id TEXT NOT NULL,
                event_id TEXT NOT NULL,
                kind TEXT NOT NULL,
                tenant_id TEXT NOT NULL,
                object_id TEXT NULL,
                sent_at INTEGER NOT NULL,
                CONSTRAINT pk_sent_cards PRIMARY KEY (conversation_id, activity_id)
            );
            CREATE INDEX ix_sent_cards_event ON sent_cards (event_id);

            CREATE TABLE deliveries (
                id TEXT NOT NULL,
                dedupe_key TEXT NOT NULL,
                kind TEXT NOT NULL,
                tenant_id TEXT NOT NULL,
                object_id TEXT NULL,
                conversation_id TEXT NULL,
                updates_activity_id TEXT NULL,
                network_id TEXT NULL,
                subject_id TEXT NOT NULL,
                payload TEXT NULL,
                priority INTEGER NOT NULL,
                due_at INTEGER NOT NULL,
                pointless_at INTEGER NOT NULL,
                passes_quiet_hours INTEGER NOT NULL,
                state TEXT NOT NULL,
                attempts INTEGER NOT NULL,
                lease_until INTEGER NULL,
                lease_owner TEXT NULL,
                tried_since INTEGER NULL,
                may_have_arrived INTEGER NOT NULL,
                outcome TEXT NULL,
                reason TEXT NULL,
                activity_id TEXT NULL,
                created_at INTEGER NOT NULL,
                ended_at INTEGER NULL,
                CONSTRAINT pk_deliveries PRIMARY KEY (id)
            );
            CREATE UNIQUE INDEX ix_deliveries_dedupe ON deliveries (dedupe_key);
            CREATE INDEX ix_deliveries_due ON deliveries (tenant_id, priority, due_at) WHERE ended_at IS NULL;
            CREATE INDEX ix_deliveries_subject ON deliveries (subject_id, kind);
            CREATE INDEX ix_deliveries_member ON deliveries (tenant_id, object_id);
            CREATE INDEX ix_deliveries_open_member ON deliveries (tenant_id, object_id) WHERE ended_at IS NULL;
            CREATE INDEX ix_deliveries_conversation ON deliveries (conversation_id, ended_at);
            CREATE INDEX ix_deliveries_held ON deliveries (lease_until) WHERE lease_until IS NOT NULL;

            CREATE TABLE scheduled_work (
                key TEXT NOT NULL,
                kind TEXT NOT NULL,
                subject_id TEXT NOT NULL,
                due_at INTEGER NOT NULL,
                lease_until INTEGER NULL,
                lease_owner TEXT NULL,
                attempts INTEGER NOT NULL,
                done_at INTEGER NULL,
                CONSTRAINT pk_scheduled_work PRIMARY KEY (key)
            );
            CREATE INDEX ix_scheduled_work_due ON scheduled_work (due_at) WHERE done_at IS NULL;

            CREATE TABLE tenant_pace (
                tenant_id TEXT NOT NULL,
                next_slot_at INTEGER NOT NULL,
                held_until INTEGER NULL,
                CONSTRAINT pk_tenant_pace PRIMARY KEY (tenant_id)
            );

            CREATE TABLE organisations (
                id TEXT NOT NULL,
                network_id TEXT NOT NULL,
                name TEXT NOT NULL,
                tenant_id TEXT NULL,
                approved INTEGER NOT NULL,
                created_at INTEGER NOT NULL,
                CONSTRAINT pk_organisations PRIMARY KEY (id)
            );
            CREATE UNIQUE INDEX ix_organisations_name ON organisations (network_id, name);

            CREATE TABLE audit (
                id TEXT NOT NULL,
                at INTEGER NOT NULL,
                tenant_id TEXT NOT NULL,
                object_id TEXT NOT NULL,
                network_id TEXT NULL,
                action TEXT NOT NULL,
                subject_id TEXT NULL,
                outcome TEXT NOT NULL,
                detail TEXT NULL,
                CONSTRAINT pk_audit PRIMARY KEY (id)
            );
            CREATE INDEX ix_audit_network ON audit (network_id, at);

            CREATE TABLE export_links (
                token TEXT NOT NULL,
                event_id TEXT NOT NULL,
                tenant_id TEXT NOT NULL,
                made_by TEXT NOT NULL,
                expires_at INTEGER NOT NULL,
                CONSTRAINT pk_export_links PRIMARY KEY (token)
            );

            ALTER TABLE members ADD COLUMN organisation_id TEXT NULL;
            ALTER TABLE members ADD COLUMN role TEXT NULL;
            ALTER TABLE members ADD COLUMN interests TEXT NOT NULL DEFAULT '[]';
            ALTER TABLE members ADD COLUMN wants_invitations INTEGER NOT NULL DEFAULT 1;
            ALTER TABLE members ADD COLUMN wants_reminders INTEGER NOT NULL DEFAULT 1;
            ALTER TABLE members ADD COLUMN wants_newsletters INTEGER NOT NULL DEFAULT 1;
            ALTER TABLE members ADD COLUMN language_chosen INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE members ADD COLUMN unreachable_since INTEGER NULL;
            ALTER TABLE members ADD COLUMN profile_asked_at INTEGER NULL;
            CREATE INDEX ix_members_network ON members (network_id);
            """);
    }
}
