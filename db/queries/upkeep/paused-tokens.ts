import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { BackupsView } from '#domain/upkeep/backups-view.ts'

const KEYS = `select k.id, k.name, k.hint, p.name person, k.paused_at pausedAt
  from api_keys k join people p on p.id = k.person_id
  where k.paused_at is not null and k.ended_at is null order by k.name collate nocase, k.id`
const PARTNERS = `select id, name, hint, paused_at pausedAt from partners
  where paused_at is not null and ended_at is null order by name collate nocase, id`

/** API keys and tokens of partners that do not work since a restore, until an admin resumes or ends them. */
export const pausedTokens = (db: Readable): BackupsView['paused'] => ({
  keys: statement<BackupsView['paused']['keys'][number]>(db, KEYS).all(),
  partners: statement<BackupsView['paused']['partners'][number]>(db, PARTNERS).all(),
})
