-- What becomes of saved designs in a newer version of their template. Nothing of what customers wrote or drew is kept here:
-- a design is named by the SHA-256 of its id.
create table time_travel (
    slug       text        not null,
    version    integer     not null, -- the newer one
    state      text        not null check (state in ('running', 'done')),
    last       text        not null, -- id of the last design compared, in the order of ids
    done       integer     not null,
    total      integer     not null, -- as counted at the start
    started_at timestamptz not null,
    ended_at   timestamptz,
    primary key (slug, version),
    foreign key (slug, version) references template_version
);

create table travelled_design (
    slug     text    not null,
    version  integer not null,
    design   text    not null check (design ~ '^[0-9a-f]{64}$'),
    pinned   integer not null, -- the version it is made of
    revision integer not null,
    outcome  text    not null check (outcome in ('unchanged', 'changes', 'breaks', 'unfinished')),
    report   json    not null,
    primary key (slug, version, design),
    foreign key (slug, version) references time_travel
);
create index travelled_by_outcome on travelled_design (slug, version, outcome, design);

-- Designs of one template, to be gone through.
create index design_of_template on design (template, id) where deleted_at is null;
