using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SignOnByProvider : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "provider_proofs",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    session_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    proven_at = table.Column<long>(type: "INTEGER", nullable: false),
                    second_factor = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_provider_proofs", x => new { x.tenant_id, x.session_id });
                    table.ForeignKey(
                        name: "fk_provider_proofs_sessions_session_id",
                        column: x => x.session_id,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_provider_proofs_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sign_on_flows",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    state_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    browser_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    session = table.Column<byte[]>(type: "BLOB", nullable: true),
                    link = table.Column<byte[]>(type: "BLOB", nullable: true),
                    return_to = table.Column<string>(type: "TEXT", maxLength: 6000, nullable: true, collation: "BINARY"),
                    again = table.Column<bool>(type: "INTEGER", nullable: false),
                    begun_at = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: true),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "BINARY"),
                    subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: true, collation: "BINARY"),
                    strong = table.Column<bool>(type: "INTEGER", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_on_flows", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_sign_on_flows_sessions_session",
                        column: x => x.session,
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sign_on_flows_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sso_domains",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    domain = table.Column<string>(type: "TEXT", maxLength: 253, nullable: false, collation: "BINARY")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sso_domains", x => new { x.tenant_id, x.domain });
                    table.ForeignKey(
                        name: "fk_sso_domains_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sso_identities",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "BINARY"),
                    subject = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false, collation: "BINARY"),
                    linked_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sso_identities", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_sso_identities_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sso_providers",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    issuer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false, collation: "BINARY"),
                    client_id = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false, collation: "BINARY"),
                    locked_secret = table.Column<byte[]>(type: "BLOB", nullable: true),
                    scopes = table.Column<string>(type: "TEXT", nullable: false),
                    trusts_emails = table.Column<bool>(type: "INTEGER", nullable: false),
                    second_step = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    strong_classes = table.Column<string>(type: "TEXT", nullable: false),
                    just_in_time = table.Column<bool>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    groups = table.Column<string>(type: "TEXT", nullable: false),
                    allowed_domains = table.Column<string>(type: "TEXT", nullable: false),
                    claims = table.Column<string>(type: "TEXT", nullable: false),
                    group_claim = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true, collation: "BINARY"),
                    group_rules = table.Column<string>(type: "TEXT", nullable: false),
                    group_sync = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    settled_by = table.Column<byte[]>(type: "BLOB", nullable: true),
                    tested_at = table.Column<long>(type: "INTEGER", nullable: true),
                    trial_ends_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sso_providers", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_sso_providers_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_provider_proofs_session_id",
                table: "provider_proofs",
                column: "session_id");

            migrationBuilder.CreateIndex(
                name: "ix_provider_proofs_tenant_id_user_id",
                table: "provider_proofs",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sign_on_flows_session",
                table: "sign_on_flows",
                column: "session");

            migrationBuilder.CreateIndex(
                name: "ix_sign_on_flows_state_hash",
                table: "sign_on_flows",
                column: "state_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_on_flows_tenant_id_begun_at",
                table: "sign_on_flows",
                columns: new[] { "tenant_id", "begun_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sso_domains_domain",
                table: "sso_domains",
                column: "domain");

            migrationBuilder.CreateIndex(
                name: "ix_sso_identities_subject",
                table: "sso_identities",
                columns: new[] { "tenant_id", "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sso_identities_tenant_id_user_id",
                table: "sso_identities",
                columns: new[] { "tenant_id", "user_id" });

            migrationBuilder.CreateIndex(
                name: "ix_sso_providers_one",
                table: "sso_providers",
                column: "tenant_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sso_providers_trial_ends_at",
                table: "sso_providers",
                column: "trial_ends_at",
                filter: "trial_ends_at IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "provider_proofs");

            migrationBuilder.DropTable(
                name: "sign_on_flows");

            migrationBuilder.DropTable(
                name: "sso_domains");

            migrationBuilder.DropTable(
                name: "sso_identities");

            migrationBuilder.DropTable(
                name: "sso_providers");
        }
    }
}
