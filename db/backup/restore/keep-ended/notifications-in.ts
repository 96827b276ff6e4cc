import type Database from 'better-sqlite3'
import { hasTable } from '#db/backup/restore/keep-ended/rows-of.ts'

/** A notification by what it says to whom, and when a letter is to say it (ms UTC; null: that is over). */
type Notification = { id: number; key: string; mailAt: number | null }

const SQL = `select n.id, n.mail_at mailAt, json_array(p.email, n.kind, n.at, n."by", n.comment, n.article_id) key
  from notifications n join people p on p.id = n.person_id`

/** Reads the notifications of a database of any schema. */
export const notificationsIn = (client: Database.Database): Notification[] =>
  hasTable(client, 'notifications') ? client.prepare<[], Notification>(SQL).all() : []
