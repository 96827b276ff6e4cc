import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { api } from '#components/desk/api.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import type { ChosenNames, NameForm, NamePreview, StoryNames } from '#domain/names/name-form.ts'

type State = {
  stage: 'empty' | 'finding' | 'found' | 'replacing'
  stories: readonly StoryNames[]
  /** Words of the stories that begin like a form. */
  words: readonly string[]
  /** Ticks, by `of id key`. */
  chosen: ReadonlySet<string>
  /** Stories that are done. */
  reached: number
  why: string | null
}
const BEGIN: State = { stage: 'empty', stories: [], words: [], chosen: new Set(), reached: 0, why: null }
/** Stories of one request. */
const PART = 20

export const tickOf = ({ of, id }: Pick<StoryNames, 'of' | 'id'>, key: string): string => `${of} ${id} ${key}`
export type ReplaceNames = ReturnType<typeof useReplaceNames>

type Found = Pick<State, 'stories' | 'words'>

/** Reads page after page; yields all that was found until then. */
async function* pagesOf(forms: NameForm[], story: number | undefined): AsyncGenerator<Found> {
  const words = new Set<string>()
  const stories: StoryNames[] = []
  for (let after: number | null = 0; after !== null;) {
    const body: object = { forms, after, ...(story && { story }) }
    const page: NamePreview = await api.send<NamePreview>('POST', '/api/replacements/preview', body)
    stories.push(...page.stories)
    for (const word of page.words) words.add(word)
    yield { stories: [...stories], words: [...words] }
    after = page.next
  }
}

/** The stories with a tick, each with the keys of its ticks. */
const chosenIn = ({ stories, chosen }: State): ChosenNames[] =>
  stories.flatMap(({ of, id, occurrences }) => {
    const keys = occurrences.flatMap(({ key }) => (chosen.has(tickOf({ of, id }, key)) ? key : []))
    return keys.length > 0 ? [{ of, id, keys }] : []
  })

/**
 * Finds the occurrences of a name page by page, holds the ticks, and replaces part by part. After a broken connection the
 * same act goes on: the server passes over a story that is done.
 */
export function useReplaceNames({ story, request }: { story?: number | undefined; request?: number | undefined }) {
  const router = useRouter()
  const [state, setState] = useState(BEGIN)
  const act = useRef({ batch: '', forms: [] as NameForm[] })
  const put = (next: Partial<State>) => setState((before) => ({ ...before, ...next }))
  const failed = (error: unknown) => put({ stage: 'found', why: errorSentence(error) })

  const find = async (forms: NameForm[]) => {
    act.current = { batch: crypto.randomUUID(), forms }
    setState({ ...BEGIN, stage: 'finding' })
    for await (const found of pagesOf(forms, story)) put(found)
    put({ stage: 'found' })
  }
  const replace = async () => {
    const chosen = chosenIn(state)
    put({ stage: 'replacing', reached: 0, why: null })
    let done = 0
    for (let at = 0; at < chosen.length; at += PART) {
      const body = { ...act.current, ...(request && { request }), stories: chosen.slice(at, at + PART) }
      done = (await api.send<{ id: number }>('POST', '/api/replacements', body)).id
      put({ reached: Math.min(at + PART, chosen.length) })
    }
    router.push(`/desk/replacements/${done}` as never)
  }
  const choose = (ticks: readonly string[], isOn: boolean) =>
    setState((before) => {
      const given = new Set(ticks)
      const others = [...before.chosen].filter((tick) => !given.has(tick))
      return { ...before, chosen: new Set(isOn ? [...others, ...given] : others) }
    })
  return {
    ...state,
    choose,
    find: (forms: NameForm[]) => void find(forms).catch(failed),
    replace: () => void replace().catch(failed),
  }
}
