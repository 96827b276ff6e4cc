import { namesOfFields } from '#domain/article/fields/field-names.ts'
import { type EventKind, eventSentences, type Facts, lateMinutes, type Say } from '#domain/audit/event-sentences.ts'
import { amountOf } from '#domain/messages/amounts.ts'
import { inQuotes } from '#domain/messages/in-quotes.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { type Message, msg, t, type Values } from '#domain/messages/t.ts'

const ROLES: Record<string, Message> = {
  admin: msg('admin', 'role'),
  editor: msg('editor', 'role'),
  reporter: msg('reporter', 'role'),
}
const SYSTEMS: Record<string, string> = { wxr: 'WordPress', ghost: 'Ghost' }
/** Details that are instants (ms UTC). */
const INSTANTS = ['at', 'dueAt', 'endsAt', 'expiresAt', 'madeAt']

/** Formats as `2026-11-24 12:04 UTC`, because the audit log is kept, and read in more than one time zone. */
const moment = (at: number): string =>
  at > 0 ? `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC` : t('another time')

/** The details by their names, those of them that stand in sentences in another form, and who did it to what. */
function valuesOf(row: Facts): Values {
  const { by, headline, person, details } = row
  const stored = Object.entries(details).flatMap(([name, value]): [string, string | number][] => {
    if (Array.isArray(value)) return [[name, saidList(value.map(String), 'commas')]]
    return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : []
  })
  const values: Values = Object.fromEntries(stored)
  const text = (name: string) => String(values[name] ?? '')
  const role = ROLES[text('role')]
  return {
    ...values,
    ...Object.fromEntries(INSTANTS.map((name) => [name, moment(Number(details[name] ?? 0))])),
    who: by === null ? 'Broadsheet' : (by.name ?? by.id),
    story: headline === null ? t('a deleted story') : inQuotes(headline),
    person: person?.name ?? t('somebody'),
    role: role === undefined ? text('role') : t(role),
    system: text('format') === 'markdown' ? t('Hugo or Jekyll') : (SYSTEMS[text('format')] ?? text('format')),
    late: amountOf(lateMinutes(row), 'minute'),
    parted: amountOf(Math.round(Number(details['partedMs'] ?? 0) / 60_000), 'minute'),
  }
}

const isKind = (what: string): what is EventKind => Object.hasOwn(eventSentences, what)
const PLACEHOLDER = /\{(\w+)/g

/**
 * Says an event in one sentence, in the language that is spoken here. A kind that a newer or older Broadsheet wrote is
 * shown by its name after who did it; a detail that is not there leaves its place empty.
 */
export function sentenceOfEvent(what: string, row: Facts): string {
  const { fields } = row.details
  const isOfStory = what.startsWith('article.') && Array.isArray(fields)
  const values: Values = { ...valuesOf(row), ...(isOfStory && { fields: namesOfFields(fields.map(String)) }) }
  if (!isKind(what)) return `${values['who']} ${what}`
  const say: Say = eventSentences[what]
  const message = typeof say === 'function' ? say(row) : say
  const blank = Object.fromEntries(
    [...(message as unknown as string).matchAll(PLACEHOLDER)].map(([, name]) => [name, '']),
  )
  return t(message, Object.assign(blank, values))
}
