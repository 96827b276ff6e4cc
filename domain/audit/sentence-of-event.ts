import { namesOfFields } from '#domain/article/fields/field-names.ts'
import { withdrawalReason } from '#domain/article/history/withdrawal-reason.ts'
import { type EventKind, eventSentences, type Facts, lateMinutes, type Say } from '#domain/audit/event-sentences.ts'
import { SYSTEM_NAMES } from '#domain/export/system-names.ts'
import { amountOf } from '#domain/messages/amounts.ts'
import { inQuotes } from '#domain/messages/in-quotes.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { type Message, t } from '#domain/messages/t.ts'
import { ROLE_NAMES } from '#domain/permissions/role-names.ts'
import { RUNG_NAMES } from '#domain/requests/rung-names.ts'
import { upkeepProblem } from '#domain/upkeep/upkeep-problem.ts'

/** Formats as `2026-11-24 12:04 UTC`, because the audit log is kept, and read in more than one time zone. */
const moment =
  (name: string) =>
  ({ details }: Facts): string => {
    const at = Number(details[name] ?? 0)
    return at > 0 ? `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC` : t('another time')
  }

/** Placeholders that stand for another text than the detail of their name. */
const VALUES: Record<string, (row: Facts) => string> = {
  who: ({ by }) => (by === null ? 'Broadsheet' : (by.name ?? by.id)),
  story: ({ headline }) => (headline === null ? t('a deleted story') : inQuotes(headline)),
  person: ({ person }) => person?.name ?? t('somebody'),
  role: ({ details }) => nameIn(ROLE_NAMES, details['role']),
  rung: ({ details }) => nameIn(RUNG_NAMES, details['rung']),
  system: ({ details }) => nameIn(SYSTEM_NAMES, details['format']),
  late: (row) => amountOf(lateMinutes(row), 'minute'),
  parted: ({ details }) => amountOf(Math.round(Number(details['partedMs'] ?? 0) / 60_000), 'minute'),
  at: moment('at'),
  dueAt: moment('dueAt'),
  endsAt: moment('endsAt'),
  expiresAt: moment('expiresAt'),
  madeAt: moment('madeAt'),
}
/** Details that hold a sentence of the code, by kind; of other kinds they are a person’s words. */
const STORED: Partial<Record<EventKind, Record<string, (stored: string) => string>>> = {
  'article.withdrawn': { reason: withdrawalReason },
  'backup.restore-failed': { why: upkeepProblem },
}

function nameIn(names: Record<string, Message>, code: unknown): string {
  const text = typeof code === 'string' ? code : ''
  const known = names[text]
  return known ? t(known) : text
}

function valueOf(name: string, what: EventKind, row: Facts): string | number {
  const say = VALUES[name]
  if (say) return say(row)
  const value = row.details[name]
  if (Array.isArray(value))
    return what === 'article.saved' ? namesOfFields(value.map(String)) : saidList(value.map(String), 'commas')
  if (typeof value === 'string') return STORED[what]?.[name]?.(value) ?? value
  return typeof value === 'number' ? value : ''
}

const isKind = (what: string): what is EventKind => Object.hasOwn(eventSentences, what)
const PLACEHOLDER = /\{(\w+)/g

/**
 * Says an event in one sentence, in the language that is spoken here. A kind that a newer or older Broadsheet wrote is
 * shown by its name after who did it; a detail that is not there leaves its place empty.
 */
export function sentenceOfEvent(what: string, row: Facts): string {
  if (!isKind(what)) return `${VALUES['who']?.(row)} ${what}`
  const say: Say = eventSentences[what]
  const message = typeof say === 'function' ? say(row) : say
  const names = [...(message as unknown as string).matchAll(PLACEHOLDER)].map(([, name = '']) => name)
  return t(message, Object.fromEntries(names.map((name) => [name, valueOf(name, what, row)])))
}
