import type { Lead, Seo } from '#domain/article/fields.ts'
import type { FrontSlots } from '#domain/article/front-slots.ts'
import type { ArticleDocument } from '#domain/document/schema.ts'
import type { Role } from '#domain/permissions/can.ts'
import type { Accent, SectionRef, SourcePolicy, TopicRef, Voice } from '#domain/views.ts'
import type { Status } from '#domain/workflow/decide.ts'

/** What the desk and the API answer about working copies: never shown to readers. Times in milliseconds UTC. */
export type PersonRef = { id: string; name: string }
export type Assignment = PersonRef & { since: number; wantedAt: number | null }
/** Somebody whose job a story can be. */
export type Colleague = PersonRef & { role: Role }
export type BylineRef = { slug: string; name: string }

/** A page of a desk list; `next` is the cursor of the following one. */
export type DeskPage<T> = { items: T[]; next: string | null }

export type DeskListItem = {
  id: number
  slug: string
  headline: string
  status: Status
  sections: { slug: string; name: string; accent: Accent }[]
  authors: BylineRef[]
  version: number
  savedAt: number
  /** Null where the terminal or an import saved it. */
  savedBy: PersonRef | null
  createdBy: string | null
  /** Whose job it is. */
  assignedTo: PersonRef | null
  /** When it first went out; null for one that never did. */
  publishedAt: number | null
  hasChangesNotOut: boolean
}

export type DeskArticle = {
  id: number
  version: number
  status: Status
  /** Where readers find it; null while it is not public. */
  path: string | null
  headline: string
  standfirst: string
  slug: string
  kicker: string
  language: string
  document: ArticleDocument
  sections: SectionRef[]
  topics: TopicRef[]
  authors: BylineRef[]
  source: { name: string; url: string | null } | null
  lead: Lead | null
  seo: Seo
  embargoUntil: number | null
  createdBy: string | null
  savedAt: number
  savedBy: PersonRef | null
  publishedAt: number | null
  modifiedAt: number | null
  hasChangesNotOut: boolean
  withdrawal: { at: number; reason: string } | null
  /** Whose job it is, since when, and when the desk wants it from them. */
  assignedTo: Assignment | null
  /** When what was frozen goes out; null where nothing is planned. */
  dueAt: number | null
  /** The last time that it was sent back, while it is a draft again. */
  returned: { at: number; by: PersonRef; comment: string } | null
  /** A schedule that was missed, or that did not bring it out: `because` says why then. */
  missed: { dueAt: number; outAt: number | null; because: string | null } | null
  live: 'open' | 'closed' | null
}

type Said = { id: number; body: string; at: number; by: PersonRef }
/** A note to a story (`blockId` null) or to a passage of it, with its answers. */
export type StoryNote = Said & {
  blockId: string | null
  /** The words that it was made to, as they were then. */
  passage: string
  resolved: { at: number; by: PersonRef } | null
  answers: Said[]
}
/** Who has a story open: `place` is the field or block that the caret is in. */
export type PresentPerson = PersonRef & { tab: string; place: string; since: number }
/** Who is in a story, and the number of the last thing that happened to it: another one, and there is news to read. */
export type StoryPresence = { people: PresentPerson[]; news: number }

/** A story on the planning view: when it goes out, or that it was late or failed. */
export type PlannedStory = {
  id: number
  headline: string
  status: Status
  sections: { slug: string; name: string; accent: Accent }[]
  /** When it is due, or when it went out. */
  at: number
  kind: 'due' | 'out' | 'embargo'
  /** How late it went out; null while it is on time. */
  lateMs: number | null
  assignedTo: PersonRef | null
}

export type DeskSection = {
  id: number
  slug: string
  name: string
  strapline: string
  accent: Accent
  voice: Voice
  /** The slug of the section above it. */
  parent: string | null
  position: number
}
export type DeskTopic = TopicRef
export type DeskAuthor = {
  id: number
  slug: string
  name: string
  role: string
  bio: string
  portrait: string | null
  personId: string | null
}
export type DeskSource = { id: number; slug: string; name: string; homepage: string | null; policy: SourcePolicy }

/** Version 0: nobody has composed a front yet. */
export type DeskFront = { version: number; slots: FrontSlots; savedAt: number | null }
