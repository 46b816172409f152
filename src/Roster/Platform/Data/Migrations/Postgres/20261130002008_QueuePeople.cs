using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class QueuePeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "queues",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "C"),
                    archived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_queues", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_queues_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "queue_members",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    queue_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    live = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_queue_members", x => new { x.tenant_id, x.queue_id, x.user_id });
                    table.ForeignKey(
                        name: "fk_queue_members_queues_tenant_id_queue_id",
                        columns: x => new { x.tenant_id, x.queue_id },
                        principalTable: "queues",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_queue_members_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_queue_members_user",
                table: "queue_members",
                columns: new[] { "tenant_id", "user_id", "live", "queue_id" });

            migrationBuilder.CreateIndex(
                name: "ix_queues_name",
                table: "queues",
                columns: new[] { "tenant_id", "name_key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "queue_members");

            migrationBuilder.DropTable(
                name: "queues");
        }
    }
}
