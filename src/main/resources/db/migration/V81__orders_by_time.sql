-- For what was sold lately.
create index order_by_time on placed_order (placed_at);
