using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Roster.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OrderStepsOfAgents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // seq is the row's own number; the model's key is as good as one. A table's key can't be changed: the rows move to a new one.
            migrationBuilder.Sql(
                """
                CREATE TABLE presence_changes_in_order (
                    tenant_id BLOB NOT NULL,
                    id BLOB NOT NULL,
                    seq INTEGER NOT NULL CONSTRAINT pk_presence_changes PRIMARY KEY AUTOINCREMENT,
                    "transaction" INTEGER NOT NULL DEFAULT (0),
                    user_id BLOB NOT NULL,
                    at INTEGER NOT NULL,
                    cause TEXT COLLATE BINARY NOT NULL,
                    chosen TEXT COLLATE BINARY NOT NULL,
                    connection TEXT COLLATE BINARY NOT NULL,
                    CONSTRAINT ak_presence_changes UNIQUE (tenant_id, id),
                    CONSTRAINT fk_presence_changes_users_tenant_id_user_id FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id) ON DELETE RESTRICT
                );
                INSERT INTO presence_changes_in_order (tenant_id, id, user_id, at, cause, chosen, connection)
                    SELECT tenant_id, id, user_id, at, cause, chosen, connection FROM presence_changes ORDER BY at, id;
                DROP TABLE presence_changes;
                ALTER TABLE presence_changes_in_order RENAME TO presence_changes;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_presence_changes_at",
                table: "presence_changes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_presence_changes_user",
                table: "presence_changes",
                columns: new[] { "tenant_id", "user_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_presence_changes_feed",
                table: "presence_changes",
                columns: new[] { "tenant_id", "transaction", "seq" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // An older Roster writes the table as it is: the numbers come by themselves.
            migrationBuilder.DropIndex(
                name: "ix_presence_changes_feed",
                table: "presence_changes");
        }
    }
}
