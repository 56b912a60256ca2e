using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bot.Storage.Postgres;

/// <summary>Events with their registrations, the outbox, planned work, organisations and the audit trail; more about members.</summary>
[DbContext(typeof(PostgresBotDbContext))]
[Migration("20261121000002_EventsAndDeliveries")]
internal sealed class EventsAndDeliveries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql(
            """
            CREATE TABLE events (
                id text NOT NULL,
                network_id text NOT NULL,
                kind text NOT NULL,
                title text NOT NULL,
                summary text NOT NULL,
                themes text NOT NULL,
                starts_at timestamp with time zone NOT NULL,
                ends_at timestamp with time zone NOT NULL,
                address text NULL,
                online_url text NULL,
                room_capacity integer NULL,
                online_capacity integer NULL,
                registration_opens_at timestamp with time zone NOT NULL,
                registration_closes_at timestamp with time zone NOT NULL,
                audience text NOT NULL,
                organiser text NOT NULL,
                rounds text NOT NULL,
                walking_minutes integer NOT NULL,
                status text NOT NULL,
                cancel_reason text NULL,
                version integer NOT NULL,
                check_in_code text NULL,
                created_by text NOT NULL,
                created_at timestamp with time zone NOT NULL,
                changed_at timestamp with time zone NOT NULL,
                published_at timestamp with time zone NULL,
                CONSTRAINT pk_events PRIMARY KEY (id)
            );
            CREATE INDEX ix_events_agenda ON events (network_id, starts_at);

            CREATE TABLE registrations (
                event_id text NOT NULL,
                attendee_key text NOT NULL,
                tenant_id text NULL,
                object_id text NULL,
                name text NOT NULL,
                organisation text NULL,
                email text NULL,
                form text NOT NULL,
                sessions text NOT NULL,
                state text NOT NULL,
                place bigint NOT NULL,
                offered_at timestamp with time zone NULL,
                offer_delivered_at timestamp with time zone NULL,
                offer_ends_at timestamp with time zone NULL,
                decline_reason text NULL,
                remark text NULL,
                by_hand boolean NOT NULL,
                calendar_token text NOT NULL,
                sequence integer NOT NULL,
                registered_at timestamp with time zone NOT NULL,
                changed_at timestamp with time zone NOT NULL,
                checked_in_at timestamp with time zone NULL,
                rating integer NULL,
                rating_wish text NULL,
                CONSTRAINT pk_registrations PRIMARY KEY (event_id, attendee_key)
            );
            CREATE UNIQUE INDEX ix_registrations_calendar ON registrations (calendar_token);
            CREATE INDEX ix_registrations_member ON registrations (tenant_id, object_id);

            CREATE TABLE sent_cards (
                conversation_id text NOT NULL,
                activity_id text NOT NULL,
                event_id text NOT NULL,
                kind text NOT NULL,
                tenant_id text NOT NULL,
                object_id text NULL,
                sent_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_sent_cards PRIMARY KEY (conversation_id, activity_id)
            );
            CREATE INDEX ix_sent_cards_event ON sent_cards (event_id);

            CREATE TABLE deliveries (
                id text NOT NULL,
                dedupe_key text NOT NULL,
                kind text NOT NULL,
                tenant_id text NOT NULL,
                object_id text NULL,
                conversation_id text NULL,
                updates_activity_id text NULL,
                network_id text NULL,
                subject_id text NOT NULL,
                payload text NULL,
                priority integer NOT NULL,
                due_at timestamp with time zone NOT NULL,
                pointless_at timestamp with time zone NOT NULL,
                passes_quiet_hours boolean NOT NULL,
                state text NOT NULL,
                attempts integer NOT NULL,
                lease_until timestamp with time zone NULL,
                lease_owner text NULL,
                tried_since timestamp with time zone NULL,
                may_have_arrived boolean NOT NULL,
                outcome text NULL,
                reason text NULL,
                activity_id text NULL,
                created_at timestamp with time zone NOT NULL,
                ended_at timestamp with time zone NULL,
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
                key text NOT NULL,
                kind text NOT NULL,
                subject_id text NOT NULL,
                due_at timestamp with time zone NOT NULL,
                lease_until timestamp with time zone NULL,
                lease_owner text NULL,
                attempts integer NOT NULL,
                done_at timestamp with time zone NULL,
                CONSTRAINT pk_scheduled_work PRIMARY KEY (key)
            );
            CREATE INDEX ix_scheduled_work_due ON scheduled_work (due_at) WHERE done_at IS NULL;

            CREATE TABLE tenant_pace (
                tenant_id text NOT NULL,
                next_slot_at timestamp with time zone NOT NULL,
                held_until timestamp with time zone NULL,
                CONSTRAINT pk_tenant_pace PRIMARY KEY (tenant_id)
            );

            CREATE TABLE organisations (
                id text NOT NULL,
                network_id text NOT NULL,
                name text NOT NULL,
                tenant_id text NULL,
                approved boolean NOT NULL,
                created_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_organisations PRIMARY KEY (id)
            );
            CREATE UNIQUE INDEX ix_organisations_name ON organisations (network_id, name);

            CREATE TABLE audit (
                id text NOT NULL,
                at timestamp with time zone NOT NULL,
                tenant_id text NOT NULL,
                object_id text NOT NULL,
                network_id text NULL,
                action text NOT NULL,
                subject_id text NULL,
                outcome text NOT NULL,
                detail text NULL,
                CONSTRAINT pk_audit PRIMARY KEY (id)
            );
            CREATE INDEX ix_audit_network ON audit (network_id, at);

            CREATE TABLE export_links (
                token text NOT NULL,
                event_id text NOT NULL,
                tenant_id text NOT NULL,
                made_by text NOT NULL,
                expires_at timestamp with time zone NOT NULL,
                CONSTRAINT pk_export_links PRIMARY KEY (token)
            );

            ALTER TABLE members ADD COLUMN organisation_id text NULL;
            ALTER TABLE members ADD COLUMN role text NULL;
            ALTER TABLE members ADD COLUMN interests text NOT NULL DEFAULT '[]';
            ALTER TABLE members ADD COLUMN wants_invitations boolean NOT NULL DEFAULT true;
            ALTER TABLE members ADD COLUMN wants_reminders boolean NOT NULL DEFAULT true;
            ALTER TABLE members ADD COLUMN wants_newsletters boolean NOT NULL DEFAULT true;
            ALTER TABLE members ADD COLUMN language_chosen boolean NOT NULL DEFAULT false;
            ALTER TABLE members ADD COLUMN unreachable_since timestamp with time zone NULL;
            ALTER TABLE members ADD COLUMN profile_asked_at timestamp with time zone NULL;
            CREATE INDEX ix_members_network ON members (network_id);
            """);
    }
}
