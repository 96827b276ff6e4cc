update api_keys set paused_at = 7;
update partners set paused_at = 8;
update epoch set put_aside = '5656565656565656565656565656565656565656565656565656565656565656';
update import_batches set undo_counts = '{"removed":1}';
