-- What merchandisers say a template is good for, where they say something else than its folder. It lies beside the
-- versions, which never change: an edit must not make a new one, nor be lost when a new one comes.
create table template_facet (
    slug       text        not null,
    facet      text        not null,
    vals       json        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (slug, facet)
);
