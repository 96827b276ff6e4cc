import type { ArchiveNotes } from '#domain/import/archive-notes.ts'

export type CardData = Record<string, unknown>
/** Converts one kind of card to plain HTML. */
export type CardRule = (data: CardData, notes: ArchiveNotes) => string

/** A field of a card as text; '' where it is missing or something else. */
export function textField(data: CardData, name: string): string {
  const value = data[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

export function objectField(data: CardData, name: string): CardData {
  const value = data[name]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as CardData) : {}
}

export function listField(data: CardData, name: string): CardData[] {
  const value = data[name]
  return Array.isArray(value) ? value.filter((one): one is CardData => typeof one === 'object' && one !== null) : []
}
