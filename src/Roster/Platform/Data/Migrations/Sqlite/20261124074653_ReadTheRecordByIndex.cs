using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReadTheRecordByIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_events_tenant_id_actor_id_seq",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events_tenant_id_seq",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events_tenant_id_subject_id_seq",
                table: "events");

            migrationBuilder.AddColumn<string>(
                name: "date_format",
                table: "tenants",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "reader");

            migrationBuilder.CreateIndex(
                name: "ix_events_actor",
                table: "events",
                columns: new[] { "tenant_id", "actor_id", "name", "at", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_events_name",
                table: "events",
                columns: new[] { "tenant_id", "name", "at", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_events_subject",
                table: "events",
                columns: new[] { "tenant_id", "subject_id", "name", "at", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_events_time",
                table: "events",
                columns: new[] { "tenant_id", "at", "seq" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_events_actor",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events_name",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events_subject",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events_time",
                table: "events");

            migrationBuilder.DropColumn(
                name: "date_format",
                table: "tenants");

            migrationBuilder.CreateIndex(
                name: "ix_events_tenant_id_actor_id_seq",
                table: "events",
                columns: new[] { "tenant_id", "actor_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_events_tenant_id_seq",
                table: "events",
                columns: new[] { "tenant_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_events_tenant_id_subject_id_seq",
                table: "events",
                columns: new[] { "tenant_id", "subject_id", "seq" });
        }
    }
}
