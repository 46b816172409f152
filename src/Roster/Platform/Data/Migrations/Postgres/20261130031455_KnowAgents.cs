using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Postgres
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
                type: "boolean",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "agent_settings",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    voice = table.Column<bool>(type: "boolean", nullable: false),
                    max_chats = table.Column<int>(type: "integer", nullable: false),
                    max_emails = table.Column<int>(type: "integer", nullable: false),
                    max_total = table.Column<int>(type: "integer", nullable: true),
                    transfer_number = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true, collation: "C")
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
