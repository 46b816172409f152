using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ConnectDirectories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "changed_at",
                table: "users",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "users",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "local");

            migrationBuilder.AddColumn<string>(
                name: "external_id",
                table: "groups",
                type: "TEXT",
                maxLength: 128,
                nullable: true,
                collation: "BINARY");

            migrationBuilder.CreateTable(
                name: "scim_settings",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    roles = table.Column<string>(type: "TEXT", nullable: false),
                    groups = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scim_settings", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_scim_settings_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scim_visits",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    last_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    refused_at = table.Column<long>(type: "INTEGER", nullable: true),
                    refused = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true, collation: "BINARY"),
                    why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true, collation: "BINARY")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scim_visits", x => new { x.tenant_id, x.key_id });
                    table.ForeignKey(
                        name: "fk_scim_visits_api_keys_tenant_id_key_id",
                        columns: x => new { x.tenant_id, x.key_id },
                        principalTable: "api_keys",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql("UPDATE users SET changed_at = created_at");

            migrationBuilder.CreateIndex(
                name: "ix_users_changed",
                table: "users",
                columns: new[] { "tenant_id", "changed_at", "id" },
                filter: "deleted_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_users_gone_email",
                table: "users",
                columns: new[] { "tenant_id", "email_key" },
                filter: "deleted_at IS NOT NULL AND source = 'scim'");

            migrationBuilder.CreateIndex(
                name: "ix_users_gone_external_id",
                table: "users",
                columns: new[] { "tenant_id", "external_id" },
                filter: "deleted_at IS NOT NULL AND source = 'scim'");

            migrationBuilder.CreateIndex(
                name: "ix_groups_external_id",
                table: "groups",
                columns: new[] { "tenant_id", "external_id" },
                unique: true,
                filter: "external_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_scim_settings_one",
                table: "scim_settings",
                column: "tenant_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "scim_settings");

            migrationBuilder.DropTable(
                name: "scim_visits");

            migrationBuilder.DropIndex(
                name: "ix_users_changed",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_gone_email",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_users_gone_external_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_groups_external_id",
                table: "groups");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "users");

            migrationBuilder.DropColumn(
                name: "source",
                table: "users");

            migrationBuilder.DropColumn(
                name: "external_id",
                table: "groups");
        }
    }
}
