-- What is said of templates, by whom. Kept by slug: it outlives versions, and templates that are retired for a while.
create table catalog_tag (
    slug       text        not null,
    kind       text        not null,
    value      text        not null,
    source     text        not null check (source in ('auto', 'import', 'merchandiser')),
    wanted     boolean     not null,                                        -- false: it is not so, whatever a machine says
    weight     real        not null check (weight between 0 and 1),
    confidence real        not null check (confidence between 0 and 1),
    evidence   text        not null,
    version    integer     not null,                                        -- of the template, when it was said
    model      integer     not null,                                        -- of what looked; 0 for people
    said_at    timestamptz not null,
    primary key (slug, kind, value, source)
);
