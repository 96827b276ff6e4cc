import type { Db } from '#db/engine/open.ts'
import { people } from '#db/schema/tables.ts'
import { ADMIN, JONAS, NOON, OTTILIE, TAMSIN } from '#db/testing/cast.ts'

/** Adds the four people of the cast, each with an account. */
export function addCast(db: Db): void {
  for (const { id, name, role } of [TAMSIN, JONAS, OTTILIE, ADMIN]) {
    if (id === null || role === 'system') continue
    const stamps = { createdAt: NOON, updatedAt: NOON }
    db.insert(people)
      .values({ id, name, email: `${id}@halyard.example`, role, ...stamps })
      .run()
    db.$client.prepare('insert into accounts (person_id, password) values (?, ?)').run(id, 'hash')
  }
}
