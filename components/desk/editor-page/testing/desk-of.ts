import type { StoryChange } from '#components/desk/editor-page/local-story.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { savedState, type SaveState } from '#components/desk/saving/save-machine.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

export const MORNING = Date.UTC(2020, 10, 24, 9, 30)

export const draft = (of: Partial<DeskArticle> = {}): DeskArticle =>
  ({
    id: 7,
    status: 'draft',
    version: 3,
    savedAt: MORNING,
    headline: 'The tide table',
    shortHeadline: '',
    standfirst: '',
    kicker: '',
    slug: 'the-tide-table',
    language: 'en',
    document: { version: 1, blocks: [] },
    sections: [],
    topics: [],
    authors: [],
    source: null,
    sourceTerms: null,
    sourcePolicy: null,
    genre: null,
    longRead: null,
    madeBy: null,
    goneFrom: null,
    seo: { title: '', description: '' },
    lead: null,
    live: null,
    path: null,
    publishedAt: null,
    modifiedAt: null,
    undoneAt: null,
    undoUntil: null,
    dueAt: null,
    embargoUntil: null,
    licenceUntil: null,
    assignedTo: null,
    returned: null,
    missed: null,
    withdrawal: null,
    createdBy: 'ana',
    hasChangesNotOut: false,
    changesNotScheduled: 0,
    ...of,
  }) as DeskArticle

type Given = { story?: Partial<DeskArticle>; isEditable?: boolean; isSaved?: boolean; state?: Partial<SaveState> }

/** The desk of an open story that writes down what it is asked; `isSaved` says whether its text can be saved. */
export function deskOf({ story = {}, isEditable = true, isSaved = true, state = {} }: Given = {}) {
  const done: unknown[] = []
  const saving = { state: { ...savedState(3, null), ...state }, keptAt: MORNING, base: {} }
  const runner = {
    place: { id: 7, key: 7 },
    settle: () => Promise.resolve(isSaved),
    snapshot: () => saving,
    text: () => ({ standfirst: 'On the page' }),
    conflictWith: (theirs: DeskArticle) => done.push('conflict', theirs),
    tryAgain: () => done.push('try again'),
    signedIn: () => done.push('signed in'),
    flush: () => done.push('flush'),
  }
  const desk = {
    story: draft(story),
    isEditable,
    saving: { ...saving, runner },
    kept: [],
    keptWords: 0,
    change: (change: StoryChange) => done.push(change),
    refresh: () => {
      done.push('refresh')
      return Promise.resolve()
    },
    takeIn: (...given: unknown[]) => {
      done.push('take in', ...given)
      return Promise.resolve()
    },
  } as unknown as StoryDeskState
  return { desk, done }
}
