-- Entries written before labels were: they are entered anew at the next start.
create index catalog_entry_unlabelled on catalog_entry (slug) where labels = '{}';
