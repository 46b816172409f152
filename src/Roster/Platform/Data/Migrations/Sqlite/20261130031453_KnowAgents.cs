using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KnowAgents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "agent",
                table: "users",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agent_settings",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    voice = table.Column<bool>(type: "INTEGER", nullable: false),
                    max_chats = table.Column<int>(type: "INTEGER", nullable: false),
                    max_emails = table.Column<int>(type: "INTEGER", nullable: false),
                    max_total = table.Column<int>(type: "INTEGER", nullable: true),
                    transfer_number = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true, collation: "BINARY")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agent_settings", x => new { x.tenant_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_agent_settings_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agent_settings");

            migrationBuilder.DropColumn(
                name: "agent",
                table: "users");
        }
    }
}
