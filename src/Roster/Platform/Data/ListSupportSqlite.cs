namespace Roster.Platform.Data;

/// <summary>What the users list needs of SQLite beyond the model: indexes to walk, counters, the trigram index.</summary>
internal static class ListSupportSqlite
{
    public static readonly string[] Up =
    [
        // Each starts with the tenant and ends with the id, so that a page is a walk from a cursor. The name's carries what
        // the filters and the search look at, so that rows passed over are never fetched.
        "CREATE INDEX ix_users_name ON users (tenant_id, name_key, id, state, type, locked_until, search) WHERE deleted_at IS NULL",
        "CREATE INDEX ix_users_signed_in ON users (tenant_id, signed_in_last, id, state, type) WHERE deleted_at IS NULL",
        "CREATE INDEX ix_users_created ON users (tenant_id, created_at, id, state, type) WHERE deleted_at IS NULL",
        "CREATE INDEX ix_users_state ON users (tenant_id, state, name_key, id, type) WHERE deleted_at IS NULL",
        "CREATE INDEX ix_users_type ON users (tenant_id, type, name_key, id, state) WHERE deleted_at IS NULL",
        "CREATE INDEX ix_users_locked ON users (tenant_id, locked_until) WHERE deleted_at IS NULL AND locked_until IS NOT NULL",

        "CREATE VIRTUAL TABLE user_search USING fts5(search, content='users', content_rowid='seq', tokenize='trigram case_sensitive 1', detail='none')",

        """
        CREATE TRIGGER users_added AFTER INSERT ON users WHEN NEW.deleted_at IS NULL BEGIN
            INSERT INTO user_counts (tenant_id, slot, state, type, n) VALUES (NEW.tenant_id, 0, NEW.state, coalesce(NEW.type, ''), 1)
                ON CONFLICT (tenant_id, slot, state, type) DO UPDATE SET n = n + 1;
            INSERT INTO user_search (rowid, search) VALUES (NEW.seq, NEW.search);
        END
        """,
        """
        CREATE TRIGGER users_removed AFTER DELETE ON users WHEN OLD.deleted_at IS NULL BEGIN
            UPDATE user_counts SET n = n - 1 WHERE tenant_id = OLD.tenant_id AND slot = 0 AND state = OLD.state AND type = coalesce(OLD.type, '');
            INSERT INTO user_search (user_search, rowid, search) VALUES ('delete', OLD.seq, OLD.search);
        END
        """,
        """
        CREATE TRIGGER users_counted AFTER UPDATE OF state, type, deleted_at ON users
            WHEN OLD.state IS NOT NEW.state OR OLD.type IS NOT NEW.type OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
            UPDATE user_counts SET n = n - 1 WHERE OLD.deleted_at IS NULL
                AND tenant_id = OLD.tenant_id AND slot = 0 AND state = OLD.state AND type = coalesce(OLD.type, '');
            INSERT INTO user_counts (tenant_id, slot, state, type, n)
                SELECT NEW.tenant_id, 0, NEW.state, coalesce(NEW.type, ''), 1 WHERE NEW.deleted_at IS NULL
                ON CONFLICT (tenant_id, slot, state, type) DO UPDATE SET n = n + 1;
        END
        """,
        """
        CREATE TRIGGER users_found AFTER UPDATE OF search, deleted_at ON users
            WHEN OLD.search <> NEW.search OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL) BEGIN
            INSERT INTO user_search (user_search, rowid, search) SELECT 'delete', OLD.seq, OLD.search WHERE OLD.deleted_at IS NULL;
            INSERT INTO user_search (rowid, search) SELECT NEW.seq, NEW.search WHERE NEW.deleted_at IS NULL;
        END
        """,
    ];

    /// <summary>The list by calls handled lately, walked as the others are.</summary>
    public const string ByCalls = "CREATE INDEX ix_users_calls ON users (tenant_id, lately_calls, id, state, type) WHERE deleted_at IS NULL";
}
