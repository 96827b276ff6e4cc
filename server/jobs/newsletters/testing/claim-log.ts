/** SQL that logs every claim, with whether the reader was one still: in the transaction of the claim. */
export const LOG_CLAIMS = `
create table proof_claims (reader_id integer not null, was_reader integer not null) strict;
create trigger proof_claimed after update of state on sendings when new.state = 'claimed' begin
  insert into proof_claims values (new.reader_id,
    exists (select 1 from subscriptions where reader_id = new.reader_id and state = 'confirmed'));
end`
