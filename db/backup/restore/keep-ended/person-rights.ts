import type Database from 'better-sqlite3'
import { columnsOf, hasTable, rowsOf, runEach } from '#db/backup/restore/keep-ended/rows-of.ts'
import type { Role } from '#domain/permissions/can.ts'

type SecondFactor = { secret: string; salt: string; lastStep: number; createdAt: number; confirmedAt: number | null }
type RecoveryCode = { codeHash: string; usedAt: number | null }

/** Everything by which a person signs in, and what they may then do. Times in ms UTC. */
export type PersonRights = {
  id: string
  email: string
  name: string
  role: Role
  disabledAt: number | null
  updatedAt: number
  /** Argon2id; null for somebody who was invited and has chosen none. */
  password: string | null
  factor: SecondFactor | null
  codes: RecoveryCode[]
}

type Of = { personId: string }

/** Reads all people of a database of any schema, by name. */
export function peopleIn(client: Database.Database): PersonRights[] {
  const fields = ['id', 'email', 'name', 'role', 'disabledAt', 'updatedAt'] as const
  const people = rowsOf<PersonRights>(client, 'people', fields, 'order by name, id')
  const where = hasProviders(client) ? "where provider_id = 'credential'" : ''
  const passwords = rowsOf<Of & { password: string | null }>(client, 'accounts', ['personId', 'password'], where)
  const secret = ['secret', 'salt', 'lastStep', 'createdAt', 'confirmedAt'] as const
  const factors = rowsOf<Of & SecondFactor>(client, 'second_factors', ['personId', ...secret])
  const codes = rowsOf<Of & RecoveryCode>(client, 'recovery_codes', ['personId', 'codeHash', 'usedAt'], 'order by id')
  const passwordOf = new Map(passwords.map(({ personId, password }) => [personId, password]))
  const factorOf = new Map(factors.map(({ personId, ...factor }) => [personId, factor]))
  const codesOf = Map.groupBy(codes, ({ personId }) => personId)
  return people.map((person) => ({
    ...person,
    password: passwordOf.get(person.id) ?? null,
    factor: factorOf.get(person.id) ?? null,
    codes: (codesOf.get(person.id) ?? []).map(({ codeHash, usedAt }) => ({ codeHash, usedAt })),
  }))
}

/** True for a schema in which a person may have passwords of several providers. */
const hasProviders = (client: Database.Database): boolean => columnsOf(client, 'accounts').includes('provider_id')

/** Gives the person with this id the rights of `rights`, in the caller's transaction. */
export function writeRights(client: Database.Database, id: string, rights: PersonRights): void {
  const { role, disabledAt, updatedAt, password } = rights
  client
    .prepare('update people set role = ?, disabled_at = ?, updated_at = ? where id = ?')
    .run(role, disabledAt, updatedAt, id)
  client.prepare('delete from accounts where person_id = ?').run(id)
  if (password !== null) insertPassword(client, id, password, updatedAt)
  if (hasTable(client, 'second_factors')) writeFactor(client, id, rights)
}

function insertPassword(client: Database.Database, id: string, password: string, at: number): void {
  if (!hasProviders(client))
    return void client.prepare('insert into accounts (person_id, password) values (?, ?)').run(id, password)
  client
    .prepare(
      `insert into accounts (id, account_id, provider_id, person_id, password, created_at, updated_at)
       values (lower(hex(randomblob(16))), @id, 'credential', @id, @password, @at, @at)`,
    )
    .run({ id, password, at })
}

function writeFactor(client: Database.Database, id: string, { factor, codes }: PersonRights): void {
  client.prepare('delete from recovery_codes where person_id = ?').run(id)
  client.prepare('delete from second_factors where person_id = ?').run(id)
  if (!factor) return
  client
    .prepare(
      `insert into second_factors (person_id, secret, salt, last_step, created_at, confirmed_at)
       values (@id, @secret, @salt, @lastStep, @createdAt, @confirmedAt)`,
    )
    .run({ id, ...factor })
  const rows = codes.map((code) => ({ id, ...code }))
  runEach(client, rows, 'insert into recovery_codes (person_id, code_hash, used_at) values (@id, @codeHash, @usedAt)')
}
