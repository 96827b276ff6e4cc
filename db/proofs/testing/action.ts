import type { updateSection } from '#db/commands/taxonomy/update-section.ts'
import type { Genre } from '#domain/article/fields/genre.ts'
import type { LongRead } from '#domain/article/fields/long-read.ts'
import type { MadeBy } from '#domain/article/fields/made-by.ts'
import type { Layout } from '#domain/article/front/front-slots.ts'
import type { MenuLink, MenuName } from '#domain/paper/menu-fields.ts'
import type { PageFields } from '#domain/paper/page-fields.ts'
import type { SettingsChange } from '#domain/paper/settings.ts'
import type { RecallAnswer } from '#domain/recalls/recall-views.ts'
import type { Rung } from '#domain/requests/request-views.ts'
import type { AuthorLink, SourcePolicy } from '#domain/views.ts'
import type { BulkAct } from '#domain/workflow/bulk-action.ts'

/** The hash of a picture by its number. The newsroom of `openNewsroom` has 0 and 1. */
export const picture = (n: number): string => String(n).repeat(64)

/** A file that texts with a picture link to. */
export const FILE = { id: 'f'.repeat(16), name: 'report.pdf' }

/** Fields of a save, with sections and terms by their index among those that exist. */
export type Edit = {
  headline?: string
  shortHeadline?: string
  kicker?: string
  slug?: string
  sections?: number[]
  topics?: number[]
  authors?: number[]
  source?: string | null
  lead?: number | null
  /** Its text, and a picture in it. */
  text?: string
  image?: number
  /** Stories that its text names in a block of related stories, by their place. */
  related?: number[]
  /** Null lifts it. */
  embargoDays?: number | null
  live?: 'open' | 'closed' | null
  genre?: Genre | null
  longRead?: LongRead | null
  madeBy?: MadeBy | null
  sourcePolicy?: SourcePolicy | null
  /** The end of its own licence, counted from now; null for none. */
  licenceDays?: number | null
}
/** Fields of a save of a standing page, with its text as plain text. */
export type PageEdit = Omit<PageFields, 'document'> & { text?: string; image?: number }
export type Kind = 'minor' | 'update' | 'correction'
export type Noun = 'topic' | 'author' | 'source'
export type TermChange = {
  name?: string
  slug?: string
  role?: string
  portrait?: string
  homepage?: string
  description?: string
  links?: AuthorLink[]
  followUpAt?: number | null
  policy?: SourcePolicy
  logo?: string
  usage?: string
  feed?: string
  inFeeds?: boolean
  canonicalOriginal?: boolean
  licenceDays?: number | null
}

/** A batch with one story, by its id there; `3` is a standing page. */
export type ImportAction = {
  do: 'import'
  isDraft?: boolean
  /** An old address that leads to it. */
  old?: string
  id: string
  headline: string
  slug: string
  sections: string[]
  topics: string[]
  authors: string[]
  source: string | null
  daysAgo: number
}

/** A bulk action; `at` of a schedule counts from now. */
export type BulkAction = BulkAct
/** Actions on and by people, which change nothing that is published. */
export const PEOPLE_ACTIONS = [
  'invite',
  'rename',
  'byline',
  'shut out',
  'reset',
  'use a link',
  'set up',
  'sign in',
  'sign out',
  'guess',
  'change password',
  'answer once',
  'second factor',
  'sessions',
  'api key',
  'rules',
] as const
export type PeopleAction = (typeof PEOPLE_ACTIONS)[number]

/** Actions on a picture by its number: its texts, its licence and its focus; another file; removal and return. */
export type PictureAction =
  | { do: 'picture' | 'picture goes' | 'picture comes back'; of: number }
  | { do: 'picture file'; of: number; content: number }
  | { do: 'picture recalled'; of: number; isUndone: boolean }
  | { do: 'picture words'; of: number; to: { alt?: string; days?: number | null; focus?: { x: number; y: number } } }

export type FileAction = { do: 'file' | 'file goes' }

/** A front of these stories by index; the first has a headline and a picture of the front's own, until it leaves. */
export type FrontAction = {
  do: 'front'
  stories: (number | null)[]
  /** Fills the second slot with the most-read story of 3 hours. */
  isMostRead?: boolean
  section: number | null
  layout?: Layout
  said?: { headline?: string; picture?: number; leavesInMs?: number }
}

/** Opens or closes the form of requests; sends one; decides on the first, `of` a story; deletes the first. */
export type RequestAction =
  | { do: 'request form'; isOpen: boolean }
  | { do: 'request' }
  | { do: 'request deleted' }
  | { do: 'request decided'; rung: Rung; of: number }
  /** Replaces a name wherever a story has it. */
  | { do: 'name replaced'; of: number }

/**
 * A command as data; `n` and `of` are the index of a story, section or term. Those from `desk` on change nothing
 * public.
 */
export type TestAction =
  | { do: 'desk create'; headline: string }
  | { do: 'desk save'; n: number; edit: Edit; isAdmins?: boolean }
  | { do: 'desk delete' | 'desk restore' | 'desk discard'; n: number }
  | { do: 'desk put back'; n: number; number: number }
  | { do: 'desk move'; n: number; move: 'submit' | 'recall' | 'return' | 'unschedule' }
  | { do: 'desk assign'; n: number; isNobodys: boolean }
  | { do: 'desk note' | 'desk presence' | 'desk keep' | 'desk duplicate'; n: number }
  | { do: 'desk reschedule'; n: number; inMs: number; isRenewed?: boolean }
  | { do: 'desk preview'; n: number; act: BulkAction }
  | { do: 'desk people'; who: PeopleAction }
  | { do: 'desk uploads' | 'desk sitemaps' }
  | { do: 'story'; headline: string; edit: Edit }
  | { do: 'change'; n: number; edit: Edit; kind: Kind }
  | { do: 'publish'; n: number; kind: Kind; inMs: number }
  | { do: 'withdraw'; n: number; legal: boolean }
  | { do: 'undo publication'; n: number }
  | { do: 'check again'; n: number; isAnew: boolean }
  | { do: 'bulk'; n: number; act: BulkAction; isUndone: boolean }
  | { do: 'undo bulk'; which: number }
  | { do: 'open section'; name: string; parent: string | null }
  | {
      do: 'change section'
      of: number
      to: Parameters<typeof updateSection>[2] extends infer C ? Omit<C, 'id'> : never
    }
  | { do: 'close section'; of: number }
  | { do: 'order sections'; isTurned: boolean }
  | { do: 'merge'; what: 'section' | 'topic' | 'author'; of: number; into: number }
  | { do: 'create term'; noun: Noun; name: string }
  | { do: 'change term'; noun: Noun; of: number; to: TermChange }
  | { do: 'delete term'; noun: Noun; of: number }
  | { do: 'withdraw source'; of: number; isUndone: boolean }
  | { do: 'recall'; n: number; answer: RecallAnswer; isUndone: boolean }
  | { do: 'restore source'; of: number }
  | { do: 'redirect'; path: string; target: string }
  | { do: 'redirect list'; rows: [path: string, target: string][] }
  | { do: 'redirect goes'; path: string }
  | FrontAction
  | (Omit<FrontAction, 'do'> & { do: 'desk plan front'; inMs: number })
  | { do: 'desk cancel front'; which: number }
  | { do: 'roll back front'; which: number }
  | (Omit<FrontAction, 'do'> & { do: 'desk draft front' })
  | { do: 'desk discard front' | 'desk restore front' }
  | { do: 'place on front'; story: number; place: number }
  | { do: 'pin'; of: number; story: number | null; leavesInMs?: number }
  | { do: 'banner'; story: number | null; endsInMs: number }
  | { do: 'banner goes' }
  | { do: 'settings'; to: SettingsChange }
  | { do: 'embed hosts'; isOn: boolean }
  | { do: 'outside scripts'; isOn: boolean }
  | { do: 'desk page create'; title: string }
  | { do: 'desk page save'; of: number; edit: PageEdit }
  | { do: 'desk page put back' | 'desk page delete'; of: number }
  | { do: 'page out'; of: number; edit: PageEdit }
  | { do: 'page back'; of: number }
  | { do: 'menu'; name: MenuName; links: MenuLink[] }
  /** Makes the list of newsletters that there is at most, or gives it another name. */
  | { do: 'newsletter'; name: string }
  | { do: 'newsletter goes' | 'newsletter comes back' }
  | RequestAction
  | PictureAction
  | FileAction
  /** Reads of stories by index, repeated for each read. */
  | { do: 'read'; stories: number[] }
  | { do: 'wait'; ms: number }
  | { do: 'reindex' }
  /** An edition by mail of stories by index, or the newest (null). */
  | { do: 'edition'; stories: (number | null)[]; words?: { headline?: string; picture?: string } }
  | ImportAction
  | { do: 'undo import'; which: number }

/** Every kind of action: a test checks that each was run. */
export const ACTION_KINDS: ReadonlySet<TestAction['do']> = new Set<TestAction['do']>([
  'edition',
  'desk create',
  'desk save',
  'desk delete',
  'desk restore',
  'desk discard',
  'desk put back',
  'desk move',
  'desk assign',
  'desk note',
  'desk presence',
  'desk keep',
  'desk duplicate',
  'desk preview',
  'desk reschedule',
  'desk people',
  'desk uploads',
  'desk sitemaps',
  'desk plan front',
  'desk cancel front',
  'desk draft front',
  'desk discard front',
  'desk restore front',
  'story',
  'change',
  'publish',
  'withdraw',
  'undo publication',
  'check again',
  'bulk',
  'undo bulk',
  'open section',
  'change section',
  'close section',
  'order sections',
  'merge',
  'create term',
  'change term',
  'withdraw source',
  'recall',
  'picture recalled',
  'restore source',
  'desk page create',
  'desk page save',
  'desk page put back',
  'desk page delete',
  'page out',
  'page back',
  'menu',
  'newsletter',
  'newsletter goes',
  'newsletter comes back',
  'request form',
  'request',
  'request decided',
  'request deleted',
  'name replaced',
  'embed hosts',
  'outside scripts',
  'picture',
  'picture words',
  'picture file',
  'picture goes',
  'picture comes back',
  'file',
  'file goes',

  'delete term',
  'redirect',
  'redirect list',
  'redirect goes',
  'front',
  'roll back front',
  'place on front',
  'pin',
  'banner',
  'banner goes',
  'settings',
  'read',
  'wait',
  'reindex',
  'import',
  'undo import',
])
