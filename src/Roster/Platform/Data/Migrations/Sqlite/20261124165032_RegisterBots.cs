using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RegisterBots : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bots",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "BINARY"),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false, collation: "BINARY"),
                    search = table.Column<string>(type: "TEXT", nullable: false, collation: "BINARY"),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false, collation: "BINARY"),
                    owner_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_by = table.Column<byte[]>(type: "BLOB", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bots", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_bots_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bots_users_tenant_id_created_by",
                        columns: x => new { x.tenant_id, x.created_by },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bots_users_tenant_id_owner_id",
                        columns: x => new { x.tenant_id, x.owner_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bot_members",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    bot_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false, collation: "BINARY")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bot_members", x => new { x.tenant_id, x.bot_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_bot_members_bots_tenant_id_bot_id",
                        columns: x => new { x.tenant_id, x.bot_id },
                        principalTable: "bots",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bot_members_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bot_members_walk",
                table: "bot_members",
                columns: new[] { "tenant_id", "user_id", "name_key", "bot_id" });

            migrationBuilder.CreateIndex(
                name: "ix_bots_name",
                table: "bots",
                columns: new[] { "tenant_id", "name_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bots_owner",
                table: "bots",
                columns: new[] { "tenant_id", "owner_id", "name_key" });

            migrationBuilder.CreateIndex(
                name: "ix_bots_search",
                table: "bots",
                columns: new[] { "tenant_id", "name_key", "search" });

            migrationBuilder.CreateIndex(
                name: "ix_bots_tenant_id_created_by",
                table: "bots",
                columns: new[] { "tenant_id", "created_by" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bot_members");

            migrationBuilder.DropTable(
                name: "bots");
        }
    }
}
