-- People, who log in with a password where programs have keys.
alter table account add column email text check (email = lower(email));
create unique index account_by_email on account (email);
alter table account add column closed_at timestamptz;

create table account_password (
    account    text primary key references account,
    hash       text        not null, -- kind, rounds, salt, hash
    changed_at timestamptz not null
);

-- What lets somebody choose a password, once. Of it and of a session's token only the SHA-256 is kept.
create table invitation (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    account    text        not null references account,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index invitation_of_account on invitation (account);

create table account_session (
    sha256     text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    account    text        not null references account,
    begun_at   timestamptz not null,
    expires_at timestamptz not null
);
create index session_of_account on account_session (account);

-- How often a password was tried for an address, known or not: both look the same from outside.
create table login_attempt (
    address_sha256 text primary key check (address_sha256 ~ '^[0-9a-f]{64}$'),
    since          timestamptz not null,
    tries          integer     not null
);
