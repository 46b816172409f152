using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ConnectPortals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "oidc_clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    portal = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    redirects = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    post_logouts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    start = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    logout = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    logout_is_private = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_oidc_clients", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    public_part = table.Column<byte[]>(type: "bytea", nullable: false),
                    protected_part = table.Column<byte[]>(type: "bytea", nullable: false),
                    signs_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    signs_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "oidc_grants",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    proven_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    code_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    redirect = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    challenge = table.Column<string>(type: "character varying(43)", maxLength: 43, nullable: false, collation: "C"),
                    nonce = table.Column<string>(type: "character varying(512)", maxLength: 512, nullable: true, collation: "C"),
                    scope = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_oidc_grants", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_oidc_grants_oidc_clients_client_id",
                        column: x => x.client_id,
                        principalTable: "oidc_clients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_oidc_grants_session_entries_tenant_id_entry_id",
                        columns: x => new { x.tenant_id, x.entry_id },
                        principalTable: "session_entries",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_oidc_grants_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_oidc_grants_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oidc_logouts",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    client_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    next_try_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fault = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_oidc_logouts", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_oidc_logouts_oidc_clients_client_id",
                        column: x => x.client_id,
                        principalTable: "oidc_clients",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "oidc_tokens",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_oidc_tokens", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_oidc_tokens_oidc_grants_tenant_id_grant_id",
                        columns: x => new { x.tenant_id, x.grant_id },
                        principalTable: "oidc_grants",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_oidc_clients_name",
                table: "oidc_clients",
                column: "name",
                unique: true,
                filter: "revoked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_oidc_grants_client_id",
                table: "oidc_grants",
                column: "client_id");

            migrationBuilder.CreateIndex(
                name: "ix_oidc_grants_code_hash",
                table: "oidc_grants",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_oidc_grants_created_at",
                table: "oidc_grants",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_oidc_grants_session_id",
                table: "oidc_grants",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_oidc_grants_tenant_id_entry_id",
                table: "oidc_grants",
                columns: new[] { "tenant_id", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_oidc_grants_tenant_id_user_id",
                table: "oidc_grants",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_oidc_logouts_client_id_state",
                table: "oidc_logouts",
                columns: new[] { "client_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_oidc_logouts_created_at",
                table: "oidc_logouts",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_oidc_logouts_state_next_try_at",
                table: "oidc_logouts",
                columns: new[] { "state", "next_try_at" });

            migrationBuilder.CreateIndex(
                name: "ix_oidc_logouts_tenant_id_entry_id_client_id",
                table: "oidc_logouts",
                columns: new[] { "tenant_id", "entry_id", "client_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_oidc_tokens_expires_at",
                table: "oidc_tokens",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_oidc_tokens_hash",
                table: "oidc_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_oidc_tokens_tenant_id_grant_id",
                table: "oidc_tokens",
                columns: new[] { "tenant_id", "grant_id" });

            migrationBuilder.CreateIndex(
                name: "ix_signing_keys_published_until",
                table: "signing_keys",
                column: "published_until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "oidc_logouts");

            migrationBuilder.DropTable(
                name: "oidc_tokens");

            migrationBuilder.DropTable(
                name: "signing_keys");

            migrationBuilder.DropTable(
                name: "oidc_grants");

            migrationBuilder.DropTable(
                name: "oidc_clients");
        }
    }
}
