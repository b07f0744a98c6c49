-- Many pieces of one template. A row of the table is there once it was checked; the file it came in is kept as it is.
create table batch (
    id               text primary key,
    owner            text        not null,
    template         text        not null,
    template_version integer     not null,
    title            text        not null,
    material         text        not null,
    choices          json        not null, -- what all rows have alike
    pictures         json        not null, -- the files behind the ids in the choices
    form             text        not null,
    file_sha256      text        not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
    state            text        not null,
    rows             integer     not null check (rows between 1 and 100000),
    checked          integer     not null,
    faulty           integer     not null,
    made             integer     not null,
    revision         integer     not null,
    print_sha256     text check (print_sha256 ~ '^[0-9a-f]{64}$'),
    print_bytes      bigint,
    created_at       timestamptz not null,
    deleted_at       timestamptz
);
create index batch_of_owner on batch (owner, created_at desc, id desc) where deleted_at is null;

create table batch_row (
    batch    text    not null references batch,
    position integer not null,
    choices  json    not null, -- json, not jsonb: a text may hold what jsonb refuses
    problems json,             -- null: it can be printed
    primary key (batch, position)
);
create index batch_row_faulty on batch_row (batch, position) where problems is not null;
