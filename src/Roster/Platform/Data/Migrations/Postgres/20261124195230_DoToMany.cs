using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DoToMany : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "bulk_jobs",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    starter_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starter_key = table.Column<Guid>(type: "uuid", nullable: true),
                    verb = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: true),
                    group_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    ip = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true, collation: "C"),
                    user_agent = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    gathered_to = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    total = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    skipped = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stopped_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    stopped_text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    leased_by = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    turn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_jobs", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "fk_bulk_jobs_users_tenant_id_starter_id",
                        columns: x => new { x.tenant_id, x.starter_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bulk_results",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outcome = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_results", x => new { x.tenant_id, x.job_id, x.ordinal });
                    table.ForeignKey(
                        name: "fk_bulk_results_bulk_jobs_tenant_id_job_id",
                        columns: x => new { x.tenant_id, x.job_id },
                        principalTable: "bulk_jobs",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_jobs_ended_at",
                table: "bulk_jobs",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "ix_bulk_jobs_tenant_id_starter_id",
                table: "bulk_jobs",
                columns: new[] { "tenant_id", "starter_id" });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_jobs_turn_at",
                table: "bulk_jobs",
                column: "turn_at",
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_bulk_results_tenant_id_job_id_outcome_ordinal",
                table: "bulk_results",
                columns: new[] { "tenant_id", "job_id", "outcome", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_results_tenant_id_job_id_user_id",
                table: "bulk_results",
                columns: new[] { "tenant_id", "job_id", "user_id" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_results");

            migrationBuilder.DropTable(
                name: "bulk_jobs");
        }
    }
}
