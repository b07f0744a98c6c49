-- Those who come back with keys: print shops, administrators. Guests have no row.

create table account (
    id         text primary key,
    role       text        not null,
    name       text        not null,
    created_at timestamptz not null
);

-- Of a key only its SHA-256 is kept.
create table api_key (
    id           text primary key,
    account      text        not null references account,
    sha256       text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    hint         text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    last_used_at timestamptz
);
create index key_of_account on api_key (account, created_at);
