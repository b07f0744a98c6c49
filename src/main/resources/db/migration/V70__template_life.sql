-- What was offered when. The last row of a template is what customers see now; nodes that serve follow by position, which
-- is why only one transaction at a time adds to it.
create table publication (
    position bigint generated always as identity primary key,
    slug     text        not null,
    version  integer, -- null: offered no longer
    at       timestamptz not null,
    foreign key (slug, version) references template_version
);
create index publication_of on publication (slug, position desc);
create index publication_version on publication (slug, version);

-- Until now everything brought in was published at once; what is offered at present comes last.
insert into publication (slug, version, at)
select v.slug, v.version, v.imported_at from template_version v left join catalog_entry e on e.slug = v.slug and e.version = v.version
order by e.slug is not null, v.imported_at, v.slug, v.version;
create trigger frozen before update or delete on publication for each row execute function refuse_change();

-- How far each version has come. Whether a released one is offered or retired the table above says.
create table template_life (
    slug          text        not null,
    version       integer     not null,
    stage         text        not null check (stage in ('draft', 'in-review', 'scheduled', 'released')),
    since         timestamptz not null,
    revision      integer     not null, -- counts its events
    uploaded_by   text, -- null: it came from the folder
    uploaded_at   timestamptz not null,
    findings      json        not null,
    publish_local text, -- as the merchandiser said it, such as 2026-12-24T08:00
    publish_zone  text,
    publish_at    timestamptz,
    primary key (slug, version),
    foreign key (slug, version) references template_version,
    check (stage <> 'scheduled' or publish_at is not null)
);

create table template_event (
    slug     text        not null,
    version  integer     not null,
    position integer     not null,
    at       timestamptz not null,
    who      text        not null,
    what     text        not null,
    why      text        not null,
    primary key (slug, version, position),
    foreign key (slug, version) references template_version
);
create trigger frozen before update or delete on template_event for each row execute function refuse_change();
