-- What customers own. Times are UTC; ids are unguessable and made by the application.

create table design (
    id               text primary key,
    owner            text        not null,
    template         text        not null,
    template_version integer     not null,
    title            text        not null,
    choices          json        not null, -- json, not jsonb: a half-typed text may hold what jsonb refuses
    revision         integer     not null,
    created_at       timestamptz not null,
    saved_at         timestamptz not null,
    deleted_at       timestamptz
);
create index design_of_owner on design (owner, created_at desc, id desc) where deleted_at is null;

create table design_revision (
    design           text        not null references design,
    revision         integer     not null,
    template         text        not null,
    template_version integer     not null,
    title            text        not null,
    choices          json        not null,
    saved_at         timestamptz not null,
    primary key (design, revision)
);

create sequence order_number start with 100001;

create table placed_order (
    id        text primary key,
    number    text          not null unique,
    owner     text          not null,
    state     text          not null,
    contact   json          not null,
    ship_to   json          not null,
    reference text,
    currency  text          not null,
    total     numeric(14, 2) not null check (total >= 0),
    placed_at timestamptz   not null
);
create index order_of_owner on placed_order (owner, placed_at desc, id desc);

-- A line is what was bought: it outlives the design and every change to the catalog.
create table order_line (
    placed_order     text          not null references placed_order,
    position         integer       not null check (position between 1 and 50),
    design           text          not null,
    design_revision  integer       not null,
    template         text          not null,
    template_version integer       not null,
    title            text          not null,
    choices          json          not null,
    fingerprint      text          not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    size             text          not null,
    material         text          not null,
    quantity         integer       not null check (quantity between 1 and 10000),
    unit_price       numeric(12, 2) not null check (unit_price >= 0),
    price            numeric(14, 2) not null check (price >= 0),
    svg_sha256       text          not null check (svg_sha256 ~ '^[0-9a-f]{64}$'),
    svg_bytes        integer       not null,
    pdf_sha256       text          not null check (pdf_sha256 ~ '^[0-9a-f]{64}$'),
    pdf_bytes        integer       not null,
    primary key (placed_order, position)
);

create table order_event (
    placed_order text        not null references placed_order,
    position     integer     not null,
    at           timestamptz not null,
    who          text        not null,
    what         text        not null,
    why          text        not null,
    primary key (placed_order, position)
);

-- The answer to a request with an Idempotency-Key, written in the transaction that did the work.
create table kept_answer (
    owner          text        not null,
    method         text        not null,
    path           text        not null,
    key            text        not null,
    request_sha256 text        not null,
    status         integer     not null,
    location       text,
    etag           text,
    body           text        not null,
    kept_at        timestamptz not null,
    primary key (owner, method, path, key)
);

-- History is only ever added to, whatever a program or a person at a console tries.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% rows are never changed or removed', tg_table_name;
end $$;
create trigger frozen before update or delete on design_revision for each row execute function refuse_change();
create trigger frozen before update or delete on order_line for each row execute function refuse_change();
create trigger frozen before update or delete on order_event for each row execute function refuse_change();
