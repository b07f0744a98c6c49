create table print_shop (
    id             text primary key references account,
    name           text    not null,
    settings       json    not null,
    profile_sha256 text check (profile_sha256 ~ '^[0-9a-f]{64}$'),
    revision       integer not null
);

-- One approved line on its way through a print shop. What was bought stays in order_line; this is what becomes of it.
create table print_job (
    id           text primary key,
    placed_order text        not null,
    line         integer     not null,
    number       text        not null,
    shop         text references print_shop, -- null while nobody can make it
    title        text        not null,
    product      text        not null,
    size         text        not null,
    material     text        not null,
    quantity     integer     not null check (quantity > 0),
    fingerprint  text        not null,
    proof_sha256 text        not null,
    approved_at  timestamptz not null,
    due_at       timestamptz not null,
    state        text        not null,
    since        timestamptz not null,
    revision     integer     not null, -- counts its events
    claim        text,
    leased_until timestamptz,
    file_name    text,
    files        json,
    findings     json,
    reason       text,
    carrier      text,
    tracking     text,
    reprints     integer     not null default 0,
    unique (placed_order, line),
    foreign key (placed_order, line) references order_line,
    check (state <> 'claimed' or claim is not null and leased_until is not null),
    check (state not in ('ready', 'claimed', 'in-production', 'printed', 'shipped', 'delivered') or files is not null and shop is not null)
);
-- In the order of claims and no other: an index that lists finished jobs too would do for that order as well, and get slower
-- with every job that was ever made.
create index job_to_claim on print_job (shop, due_at, approved_at, id) where state = 'ready';
create index job_of_shop on print_job (shop, due_at, id);
create index job_leased on print_job (leased_until) where state = 'claimed';
create index job_of_claim on print_job (claim) where claim is not null;
create index job_without_shop on print_job (product, material) where shop is null;

create table print_job_event (
    job      text        not null references print_job,
    position integer     not null,
    at       timestamptz not null,
    who      text        not null,
    what     text        not null,
    why      text        not null,
    primary key (job, position)
);
create trigger frozen before update or delete on print_job_event for each row execute function refuse_change();
