-- The WebSub hub of our own is gone (docs/decisions/0044): its deliveries can no longer be made. Rows for configured
-- hubs ('websub-publish') stay.
delete from outbox where kind in ('websub-verify', 'websub-deliver');
drop index outbox_verify;
drop table subscriptions;
